import { ASSESSMENT_HEAD_ORDER } from "./assessment-key-order.ts";
import {
  ASSESSMENT_VERSION,
  type Assessment,
  type AssessmentHead,
  type FindingGroup,
  type Verdict,
  type Violation,
} from "./assessment.ts";
import type { DocumentFormat } from "./document-format.ts";
import { invalidDocument } from "./document-value.ts";
import type { ObligationState } from "./obligation-state.ts";
import { readDocument } from "./read-document.ts";

/**
 * Reads an Assessment that {@link writeAssessment} of this or an older release wrote, whatever its formatting.
 *
 * @throws {LotseError} `DOCUMENT_INVALID` with the place and the problem, `DOCUMENT_TOO_NEW` for a later version.
 */
export async function readAssessment(chunks: AsyncIterable<Uint8Array>): Promise<Assessment> {
  const groups: FindingGroup[] = [];
  const verdicts: Verdict[] = [];
  const violations: Violation[] = [];
  const obligations: ObligationState[] = [];
  let head: AssessmentHead | undefined;
  for await (const item of readDocument(chunks, ASSESSMENT_FORMAT)) {
    if (item.part === "groups") groups.push(item.value);
    else if (item.part === "verdicts") verdicts.push(item.value);
    else if (item.part === "violations") violations.push(item.value);
    else if (item.part === "obligations") obligations.push(item.value);
    else head = item.value;
  }
  if (head === undefined) throw invalidDocument("head", "is missing");
  const duties = obligations.length === 0 ? {} : { obligations };
  return { head, groups, verdicts, violations, ...duties };
}

interface AssessmentParts {
  readonly groups: FindingGroup;
  readonly verdicts: Verdict;
  readonly violations: Violation;
  readonly obligations: ObligationState;
}

const ASSESSMENT_FORMAT: DocumentFormat<AssessmentHead, AssessmentParts> = {
  kind: "lizenzlotse/assessment",
  schemaVersion: ASSESSMENT_VERSION,
  headKeys: Object.keys(ASSESSMENT_HEAD_ORDER),
  optionalHeadKeys: ["knowledge", "artefacts", "accepted", "decisions"],
  partNames: ["groups", "verdicts", "violations", "obligations"],
  optionalParts: ["obligations"],
  loadSchemas: async () => {
    const schema = await import("../schema.ts");
    return {
      head: schema.assessmentHeadSchema,
      parts: {
        groups: schema.findingGroupSchema,
        verdicts: schema.verdictSchema,
        violations: schema.violationSchema,
        obligations: schema.obligationStateSchema,
      },
    };
  },
};
