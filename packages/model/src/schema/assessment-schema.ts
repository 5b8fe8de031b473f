import { z } from "zod";

import {
  ASSESSMENT_VERSION,
  type AssessmentHead,
  type FindingGroup,
  type Verdict,
  type Violation,
} from "../document/assessment.ts";
import { exactly } from "./exactly.ts";
import {
  countSchema,
  expressionSchema,
  localizedSchema,
  refSchema,
  sha256Schema,
  sourceLocationSchema,
  timestampSchema,
  toolIdentitySchema,
} from "./values-schema.ts";

const severitySchema = z.enum(["error", "warning", "note"]).meta({
  description: "How a violation counts for the gate; `note` never fails it.",
});

const openStatusSchema = z.enum(["must-act", "check"]);

export const findingGroupSchema: z.ZodType<FindingGroup> = exactly<FindingGroup>()(
  z
    .strictObject({
      id: z.string(),
      rule: z.string(),
      severity: severitySchema,
      status: openStatusSchema,
      title: localizedSchema,
      reason: localizedSchema,
      actions: z.array(localizedSchema).meta({ description: "Most useful first." }),
      violations: z.array(z.string()),
      components: z.array(refSchema),
      assumptions: z.array(z.string()),
    })
    .meta({ id: "FindingGroup", description: "Violations with one cause: one item to act on." }),
);

export const verdictSchema: z.ZodType<Verdict> = exactly<Verdict>()(
  z
    .strictObject({
      component: refSchema,
      status: z.enum(["must-act", "check", "fine"]),
      rule: z.string().meta({ description: "The rule that decided, also for `fine`." }),
      reason: localizedSchema,
      effectiveExpression: expressionSchema.meta({
        description: "The branch of an OR that the verdict rests on.",
      }),
      category: z.string(),
      violations: z.array(z.string()),
    })
    .meta({ id: "Verdict", description: "How one component was judged." }),
);

export const violationSchema: z.ZodType<Violation> = exactly<Violation>()(
  z
    .strictObject({
      id: z.string().meta({ description: "Rule, component and licence decide it, nothing else." }),
      rule: z.string(),
      severity: severitySchema,
      status: openStatusSchema,
      component: refSchema,
      expression: expressionSchema,
      location: sourceLocationSchema.optional(),
      assumptions: z.array(z.string()),
      group: z.string(),
    })
    .meta({ id: "Violation", description: "A rule that one component breaks." }),
);

const statusCountsSchema = z
  .strictObject({ "must-act": countSchema, check: countSchema, fine: countSchema })
  .meta({ id: "StatusCounts" });

const contextAnswerSchema = z
  .strictObject({
    id: z.string(),
    question: localizedSchema,
    answer: localizedSchema,
    assumed: z.boolean().meta({ description: "Nobody answered; the documented assumption holds." }),
  })
  .meta({ id: "ContextAnswer" });

const ruleDescriptionSchema = z
  .strictObject({ code: z.string(), title: localizedSchema, explanation: localizedSchema })
  .meta({ id: "RuleDescription", description: "A rule as it stood when it judged." });

const openQuestionSchema = z
  .strictObject({
    id: z.string(),
    question: localizedSchema,
    assumption: localizedSchema,
    groups: z.array(z.string()),
  })
  .meta({ id: "OpenQuestion", description: "A question whose answer would clear findings." });

const assessmentHeadShape = {
  kind: z.literal("lizenzlotse/assessment"),
  schemaVersion: z.literal(ASSESSMENT_VERSION),
  tool: toolIdentitySchema,
  createdAt: timestampSchema,
  policy: z
    .strictObject({
      name: z.string(),
      source: z.enum(["built-in", "file"]),
      digest: sha256Schema,
    })
    .meta({ id: "PolicyIdentity" }),
  context: z.array(contextAnswerSchema),
  rules: z.array(ruleDescriptionSchema),
  questions: z.array(openQuestionSchema),
  counts: statusCountsSchema.meta({ description: "Components by status." }),
  groupCounts: statusCountsSchema.meta({ description: "Groups by status." }),
  complete: z.boolean().meta({ description: "Copied from the scan." }),
};

export const assessmentHeadSchema: z.ZodType<AssessmentHead> = exactly<AssessmentHead>()(
  z.strictObject(assessmentHeadShape),
);

/** The whole document: the head's fields and the parts stand side by side. */
export const assessmentDocumentSchema: z.ZodType = z
  .strictObject({
    ...assessmentHeadShape,
    groups: z.array(findingGroupSchema).meta({ description: "Most urgent first." }),
    verdicts: z.array(verdictSchema).meta({ description: "Sorted by component." }),
    violations: z.array(violationSchema).meta({ description: "Sorted by id." }),
  })
  .meta({
    title: "Lizenzlotse Assessment",
    description: "A scan judged under a context and a policy.",
  });
