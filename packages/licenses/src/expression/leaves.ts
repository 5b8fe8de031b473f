import { sortedUnique } from "@lizenzlotse/model";
import { exceptionInfo, licenseInfo } from "../spdx-list/spdx-list.ts";
import { writeTerm } from "./canonical-form.ts";
import type { Expression, LicenseTerm } from "./expression.ts";
import { parseExpression } from "./parse-expression.ts";

/**
 * The licences that an expression names, each as a *leaf*: `ID`, `ID+`, or either with ` WITH exception`.
 *
 * @returns sorted by code unit, each once; empty where the text is no expression.
 * @example leavesOf("MIT AND (GPL-2.0 WITH Classpath-exception-2.0 OR MIT)")
 * // ['GPL-2.0-only WITH Classpath-exception-2.0', 'MIT']
 */
export function leavesOf(text: string): readonly string[] {
  const expression = parseExpression(text);
  return expression === undefined ? [] : sortedUnique(termsOf(expression).map(writeTerm));
}

/**
 * Whether the SPDX list knows a leaf whole. `LicenseRef-…` and `AdditionRef-…` are valid in expressions,
 * but what they mean is known only where they are defined.
 */
export function isKnownLeaf(leaf: string): boolean {
  const term = parseExpression(leaf);
  if (term?.kind !== "license" || licenseInfo(term.id) === undefined) return false;
  return term.exception === undefined || exceptionInfo(term.exception) !== undefined;
}

function termsOf(expression: Expression): readonly LicenseTerm[] {
  return expression.kind === "license" ? [expression] : expression.operands.flatMap(termsOf);
}
