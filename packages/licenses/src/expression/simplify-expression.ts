import { canonicalForm, combine, operandsOf, writeExpression } from "./canonical-form.ts";
import type { CompoundExpression, Expression } from "./expression.ts";
import { parseExpression } from "./parse-expression.ts";

/**
 * The shortest text for an expression by the law of absorption: `MIT OR (MIT AND ISC)` and
 * `MIT AND (MIT OR ISC)` both ask for no more and no less than `MIT`. Licences that make no difference
 * are lost on the way, so this is for conclusions, not for what somebody declared.
 *
 * @returns a canonical expression equivalent to the text; undefined where it is no expression.
 */
export function simplifyExpression(text: string): string | undefined {
  const expression = parseExpression(text);
  return expression && writeExpression(absorb(canonicalForm(expression)));
}

function absorb(expression: Expression): Expression {
  if (expression.kind === "license") return expression;
  const { kind } = expression;
  const combined = combine(kind, expression.operands.map(absorb));
  if (combined.kind !== kind) return combined;
  const kept = withoutAbsorbed(kind, combined.operands);
  return combine(kind, kept);
}

/** Under `OR`, `A` absorbs `A AND B`; under `AND`, `A` absorbs `A OR B`. */
function withoutAbsorbed(
  kind: CompoundExpression["kind"],
  operands: readonly Expression[],
): readonly Expression[] {
  const inner = kind === "and" ? "or" : "and";
  const parts = operands.map((each) => new Set(operandsOf(inner, each).map(writeExpression)));
  return operands.filter(
    (_, index) =>
      !parts.some(
        (other, otherIndex) => otherIndex !== index && isStrictSubset(other, parts[index]),
      ),
  );
}

function isStrictSubset(
  part: ReadonlySet<string>,
  whole: ReadonlySet<string> | undefined,
): boolean {
  if (whole === undefined || part.size >= whole.size) return false;
  for (const member of part) if (!whole.has(member)) return false;
  return true;
}
