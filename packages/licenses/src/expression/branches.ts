import { byText, sortedUnique } from "@lizenzlotse/model";
import { canonicalForm, writeTerm } from "./canonical-form.ts";
import type { Expression } from "./expression.ts";
import { leavesOf } from "./leaves.ts";
import { parseExpression } from "./parse-expression.ts";

/** Most branches that an expression is unfolded into; `(A OR B) AND (C OR D) AND …` doubles them with each bracket. */
export const MAX_BRANCHES = 256;

/** The leaves of one branch. */
type Branch = ReadonlySet<string>;

/**
 * The ways to comply with an expression: each branch is a set of leaves that are enough together
 * (the disjunctive normal form). A branch that holds another one whole is left out.
 *
 * @returns leaves sorted within a branch, branches sorted; empty where the text is no expression. Past
 * {@link MAX_BRANCHES} it is one branch with every leaf: to comply with all is always enough.
 * @example branchesOf("MIT AND (ISC OR Zlib)") // [['ISC', 'MIT'], ['MIT', 'Zlib']]
 */
export function branchesOf(text: string): readonly (readonly string[])[] {
  const expression = parseExpression(text);
  if (expression === undefined) return [];
  const branches = unfold(canonicalForm(expression));
  if (branches === undefined) return [leavesOf(text)];
  return branches.map(sortedUnique).sort(byText((leaves) => leaves.join(" AND ")));
}

/** Undefined past the limit. */
function unfold(expression: Expression): readonly Branch[] | undefined {
  if (expression.kind === "license") return [new Set([writeTerm(expression)])];
  let branches: readonly Branch[] | undefined = expression.kind === "and" ? [new Set()] : [];
  for (const operand of expression.operands) {
    const more = unfold(operand);
    if (branches === undefined || more === undefined) return undefined;
    branches =
      expression.kind === "and" ? product(branches, more) : minimal([...branches, ...more]);
  }
  return branches;
}

function product(left: readonly Branch[], right: readonly Branch[]): readonly Branch[] | undefined {
  if (left.length * right.length > MAX_BRANCHES) return undefined;
  return minimal(left.flatMap((one) => right.map((other) => new Set([...one, ...other]))));
}

function minimal(branches: readonly Branch[]): readonly Branch[] | undefined {
  if (branches.length > MAX_BRANCHES) return undefined;
  return branches.filter(
    (branch, index) =>
      !branches.some(
        (other, otherIndex) =>
          isSubset(other, branch) && (other.size < branch.size || otherIndex < index),
      ),
  );
}

function isSubset(part: Branch, whole: Branch): boolean {
  if (part.size > whole.size) return false;
  for (const leaf of part) if (!whole.has(leaf)) return false;
  return true;
}
