import { branchesOf } from "./branches.ts";
import { parseExpression } from "./parse-expression.ts";
import { satisfies } from "./satisfies.ts";

/**
 * Whether everyone who complies with one expression, whichever branch they choose, complies with the other
 * as well: `MIT AND ISC` implies `MIT`, `MIT` implies `MIT OR ISC`, `GPL-3.0-only` implies `GPL-2.0-or-later`.
 *
 * A "yes" is always right. A "no" may be wrong past {@link MAX_BRANCHES}, and never is below it, except that a
 * list of single versions is not recognised as "or later".
 *
 * @returns false where either text is no expression.
 */
export function impliesExpression(premise: string, conclusion: string): boolean {
  const branches = branchesOf(premise);
  return (
    branches.length > 0 &&
    branches.every((leaves) => {
      const complied = new Set(leaves);
      return satisfies(conclusion, (leaf) => complied.has(leaf));
    })
  );
}

/**
 * Whether two expressions ask for the same, however they are written.
 *
 * @returns false where either text is no expression.
 * @example equivalentExpressions("MIT OR (MIT AND ISC)", "mit") // true
 */
export function equivalentExpressions(left: string, right: string): boolean {
  if (left === right) return parseExpression(left) !== undefined;
  return impliesExpression(left, right) && impliesExpression(right, left);
}
