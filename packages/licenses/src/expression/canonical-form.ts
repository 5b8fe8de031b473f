import { compareText } from "@lizenzlotse/model";
import type { CompoundExpression, Expression, LicenseTerm } from "./expression.ts";

/**
 * The same expression with the operands of each operator sorted and without repetition, and no operator
 * directly inside its like. Nothing that the text names is lost; {@link simplifyExpression} goes further.
 */
export function canonicalForm(expression: Expression): Expression {
  if (expression.kind === "license") return expression;
  return combine(expression.kind, expression.operands.map(canonicalForm));
}

/** Joins canonical expressions to a canonical one. */
export function combine(
  kind: CompoundExpression["kind"],
  operands: readonly Expression[],
): Expression {
  const byText = new Map<string, Expression>();
  for (const operand of operands.flatMap((each) => operandsOf(kind, each))) {
    byText.set(writeExpression(operand), operand);
  }
  const sorted = [...byText].sort(([left], [right]) => compareText(left, right));
  const distinct = sorted.map(([, operand]) => operand);
  const [only] = distinct;
  return only !== undefined && distinct.length === 1 ? only : { kind, operands: distinct };
}

/** An expression's operands of one operator; itself where it is none of that operator. */
export function operandsOf(
  kind: CompoundExpression["kind"],
  expression: Expression,
): readonly Expression[] {
  return expression.kind === kind ? expression.operands : [expression];
}

/** Writes an expression as it stands. `AND` binds closer than `OR`, so only an `OR` within an `AND` needs brackets. */
export function writeExpression(expression: Expression): string {
  if (expression.kind === "license") return writeTerm(expression);
  if (expression.kind === "or") return expression.operands.map(writeExpression).join(" OR ");
  const operands = expression.operands.map((operand) => {
    const text = writeExpression(operand);
    return operand.kind === "or" ? `(${text})` : text;
  });
  return operands.join(" AND ");
}

/** `ID`, `ID+`, or either with ` WITH exception`. */
export function writeTerm(term: LicenseTerm): string {
  const id = term.orLater ? `${term.id}+` : term.id;
  return term.exception === undefined ? id : `${id} WITH ${term.exception}`;
}
