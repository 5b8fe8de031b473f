import { isTooDeep, MAX_LEVELS } from "../../cyclonedx/validate/is-too-deep.ts";
import { isRecord } from "../../supplied/fields.ts";
import { type SpdxProblem, ShapeChecker } from "./shape-checker.ts";
import { SPDX2_SHAPES } from "./spdx2-shapes.ts";
import { checkSpdx2References } from "./spdx2-references.ts";
import { checkSpdx3Graph } from "./spdx3-graph.ts";
import { SPDX3_SHAPES } from "./spdx3-shapes.ts";

/**
 * Says how an SPDX document in JSON breaks the specification, 2.2 and 2.3 or 3.0. Takes linear time.
 *
 * The rules are tables made from the specification, with what a schema cannot say: names given once, references that lead
 * somewhere, licence references with their text. Classes of SPDX 3 profiles that the table does not know are passed over.
 *
 * @param document - parsed JSON.
 * @returns at most a hundred problems, empty for a valid document.
 */
export function validateSpdx(document: unknown): readonly SpdxProblem[] {
  if (!isRecord(document)) return [{ path: "", message: "must be an object" }];
  if (isTooDeep(document))
    return [{ path: "", message: `more than ${String(MAX_LEVELS)} nested levels` }];
  if (document["@context"] !== undefined) {
    const checker = new ShapeChecker(SPDX3_SHAPES);
    checkSpdx3Graph(document, checker);
    return checker.problems;
  }
  const checker = new ShapeChecker(SPDX2_SHAPES);
  checker.check(document, "document");
  if (checker.problems.length === 0) checkSpdx2References(document, checker);
  return checker.problems;
}
