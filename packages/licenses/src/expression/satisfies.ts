import { writeTerm } from "./canonical-form.ts";
import type { Expression } from "./expression.ts";
import { parseExpression } from "./parse-expression.ts";
import { versionChoices } from "./version-choices.ts";

/**
 * Whether an expression can be complied with by allowed licences alone: every operand of an `AND`, any of
 * an `OR`. "Or any later version" is an `OR` too, so `GPL-2.0-or-later` passes where `GPL-3.0-only` is allowed.
 *
 * @param allows - asked with leaves as {@link leavesOf} writes them, and with the versions they offer.
 * @returns false where the text is no expression: what is unknown is never allowed.
 * @example satisfies("MIT OR GPL-3.0-only", (leaf) => leaf === "MIT") // true
 */
export function satisfies(text: string, allows: (leaf: string) => boolean): boolean {
  const expression = parseExpression(text);
  return expression !== undefined && isSatisfied(expression, allows);
}

function isSatisfied(expression: Expression, allows: (leaf: string) => boolean): boolean {
  if (expression.kind === "license") return versionChoices(writeTerm(expression)).some(allows);
  return expression.kind === "and"
    ? expression.operands.every((operand) => isSatisfied(operand, allows))
    : expression.operands.some((operand) => isSatisfied(operand, allows));
}
