import { joinExpressions } from "@lizenzlotse/licenses";

/**
 * Joins canonical expressions; nearly always there is only one, which then is the answer.
 *
 * @param expressions - at least one.
 */
export function joinAll(operator: "AND" | "OR", expressions: readonly string[]): string {
  const distinct = [...new Set(expressions)];
  const [first] = distinct;
  return first !== undefined && distinct.length === 1 ? first : joinExpressions(operator, distinct);
}
