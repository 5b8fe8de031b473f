import {
  ASSESSMENT_HEAD_ORDER,
  FINDING_GROUP_ORDER,
  VERDICT_ORDER,
  VIOLATION_ORDER,
} from "./assessment-key-order.ts";
import type { Assessment } from "./assessment.ts";
import { inKeyOrder } from "./key-order.ts";
import { OBLIGATION_STATE_ORDER } from "./obligation-state-key-order.ts";
import { documentPart, optionalPart, writeDocument } from "./write-document.ts";

/**
 * Writes an Assessment as one JSON document, described in `docs/formats/assessment.md`. Deterministic: the order of
 * keys is fixed, the order of lists is the caller's.
 *
 * @returns UTF-8 in chunks of about 64 kB, the last ending in a line feed.
 */
export function writeAssessment(assessment: Assessment): AsyncIterable<Uint8Array> {
  return writeDocument(inKeyOrder(assessment.head, ASSESSMENT_HEAD_ORDER), [
    documentPart("groups", assessment.groups, FINDING_GROUP_ORDER),
    documentPart("verdicts", assessment.verdicts, VERDICT_ORDER),
    documentPart("violations", assessment.violations, VIOLATION_ORDER),
    ...optionalPart("obligations", assessment.obligations, OBLIGATION_STATE_ORDER),
  ]);
}
