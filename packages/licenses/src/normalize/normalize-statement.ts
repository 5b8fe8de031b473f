import {
  NOASSERTION,
  type DeclaredLicense,
  type DeclaredStatement,
  type ReviewReason,
} from "@lizenzlotse/model";
import { canonicalExpression } from "../expression/format-expression.ts";
import { joinExpressions } from "../expression/join-expressions.ts";
import { normalizeLicenseName } from "./normalize-license-name.ts";
import type { NormalizedName } from "./normalized-name.ts";

/** A statement with what it means in SPDX, and why that needs a person, if it does. */
export type NormalizedStatement = DeclaredLicense & { readonly issue?: ReviewReason | undefined };

/** What is left of a name's confidence where the format demands an expression and the value is none. */
const MISPLACED_NAME = 0.9;

/**
 * Reads a declared statement as SPDX. The statement itself comes back unchanged.
 *
 * Several values become one expression only with a stated operator, or where all mean the same. A statement
 * in which one value is not understood has no expression: half a licence would look like a whole one.
 * `text` and `file` are left to detection.
 */
export function normalizeStatement(statement: DeclaredStatement): NormalizedStatement {
  if (statement.form === "text") return { ...statement, confidence: 0 };
  if (statement.form === "file") return unresolved(statement, "file-reference-unresolved");
  const meanings = tellingValues(statement).map((value) => meaningOf(value, statement.form));
  const reasons = new Set(meanings.map(reasonAgainst));
  const hardest = REASONS.find((reason) => reasons.has(reason));
  if (hardest !== undefined) return unresolved(statement, hardest);
  return joined(statement, meanings);
}

/** Trove classifiers that say that somebody approved of the licence, not which one it is. */
const APPROVALS = /^License\s*::\s*(?:OSI|DFSG) approved$/iu;

/** Without classifiers that only repeat what any licence beside them implies. */
function tellingValues({ form, values }: DeclaredStatement): readonly string[] {
  if (form !== "classifier") return values;
  const telling = values.filter((value) => !APPROVALS.test(value.trim()));
  return telling.length === 0 ? values : telling;
}

function meaningOf(value: string, form: DeclaredStatement["form"]): NormalizedName {
  const name = normalizeLicenseName(value);
  if (form !== "expression" || canonicalExpression(value) !== undefined) return name;
  return { ...name, confidence: name.confidence * MISPLACED_NAME };
}

/** Why a value has no expression, the hardest to mend first. */
const REASONS = [
  "name-not-understood",
  "file-reference-unresolved",
  "name-ambiguous",
  "operator-unstated",
] as const satisfies readonly ReviewReason[];

function reasonAgainst(meaning: NormalizedName): (typeof REASONS)[number] | undefined {
  if (meaning.expression !== undefined) return undefined;
  if (meaning.special === "see-file") return "file-reference-unresolved";
  if (meaning.operatorUnstated === true) return "operator-unstated";
  return meaning.ambiguous === undefined ? "name-not-understood" : "name-ambiguous";
}

function joined(
  statement: DeclaredStatement,
  meanings: readonly NormalizedName[],
): NormalizedStatement {
  const expressions = [...new Set(meanings.map(({ expression }) => expression ?? NOASSERTION))];
  const [first] = expressions;
  if (first === undefined) return { ...statement, confidence: 0 };
  const confidence = Math.min(...meanings.map((meaning) => meaning.confidence));
  if (expressions.length === 1) return { ...statement, expression: first, confidence };
  if (statement.operator === "unstated") return unresolved(statement, "operator-unstated");
  const expression = joinExpressions(statement.operator, expressions);
  if (expression === NOASSERTION) return unresolved(statement, "name-not-understood");
  const issue = statement.toConfirm === true ? ({ issue: "operator-to-confirm" } as const) : {};
  return { ...statement, expression, confidence, ...issue };
}

function unresolved(statement: DeclaredStatement, issue: ReviewReason): NormalizedStatement {
  return { ...statement, confidence: 0, issue };
}
