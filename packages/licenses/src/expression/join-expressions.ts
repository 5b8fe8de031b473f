import { NOASSERTION } from "@lizenzlotse/model";
import { canonicalForm, combine, writeExpression } from "./canonical-form.ts";
import { canonicalExpression } from "./format-expression.ts";
import { parseExpression } from "./parse-expression.ts";

/**
 * Joins expressions with one operator to a canonical expression.
 *
 * @returns `NOASSERTION` where nothing is given, where one of them is no expression (what is joined with the
 * unknown is unknown, and must not look known), and where the whole is past the limits of an expression.
 * @example joinExpressions("AND", ["MIT OR ISC", "Zlib"]) // '(ISC OR MIT) AND Zlib'
 */
export function joinExpressions(operator: "AND" | "OR", expressions: readonly string[]): string {
  const parsed = expressions.map(parseExpression);
  const known = parsed.filter((expression) => expression !== undefined);
  if (known.length === 0 || known.length < parsed.length) return NOASSERTION;
  const kind = operator === "AND" ? "and" : "or";
  const joined = writeExpression(combine(kind, known.map(canonicalForm)));
  return canonicalExpression(joined) ?? NOASSERTION;
}
