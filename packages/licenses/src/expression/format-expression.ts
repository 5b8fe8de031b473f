import { canonicalForm, writeExpression } from "./canonical-form.ts";
import type { Expression } from "./expression.ts";
import { parseExpression } from "./parse-expression.ts";

/**
 * Writes an expression in its one canonical form: the operands of each operator sorted by code unit, each
 * only once, with as few brackets as possible. Nothing it names is lost.
 */
export function formatExpression(expression: Expression): string {
  return writeExpression(canonicalForm(expression));
}

/**
 * The canonical form of a text. Texts that differ only in order, case, repetition, brackets or deprecated
 * identifiers come out equal.
 *
 * @returns undefined where the text is no SPDX expression; `NONE` and `NOASSERTION` are none.
 * @example canonicalExpression("(mit or GPL-2.0) and MIT") // '(GPL-2.0-only OR MIT) AND MIT'
 */
export function canonicalExpression(text: string): string | undefined {
  const expression = parseExpression(text);
  return expression && formatExpression(expression);
}
