import { canonicalExpression, exceptionInfo } from "@lizenzlotse/licenses";

import { CLASS_ROWS, EXCEPTION_ROWS } from "../generated/license-classes.ts";
import type { CategoryFact } from "./license-category.ts";
import type { ExceptionRow } from "./rows.ts";

const UNKNOWN: CategoryFact = {
  category: "unknown",
  confidence: "none",
  sources: [],
  restrictions: [],
};

const FACTS: ReadonlyMap<string, CategoryFact> = indexFacts();
const EXCEPTIONS: ReadonlyMap<string, ExceptionRow> = new Map(
  EXCEPTION_ROWS.map((row) => [row.id, row]),
);

/**
 * The category of one leaf of an expression.
 *
 * Deprecated spellings are read as what they mean (`GPL-2.0-with-classpath-exception`), `Apache-2.0+` like its
 * base. What is on no list, `NONE`, `NOASSERTION` and a `WITH` whose exception nobody knows are `unknown`.
 *
 * @param leaf - `ID`, `ID+` or `ID WITH exception`, as `leavesOf` of `@lizenzlotse/licenses` gives them.
 */
export function categoryOf(leaf: string): CategoryFact {
  const known = FACTS.get(leaf);
  if (known !== undefined) return known;
  const [license = "", exception] = canonicalExpression(leaf)?.split(" WITH ") ?? [];
  const base = FACTS.get(license) ?? FACTS.get(license.replace(/\+$/u, "")) ?? UNKNOWN;
  return exception === undefined ? base : withException(base, exception);
}

/** Every licence that has a category, in no particular order. */
export function classifiedLicenses(): Iterable<string> {
  return FACTS.keys();
}

function withException(base: CategoryFact, id: string): CategoryFact {
  const exception = EXCEPTIONS.get(id);
  // An addition that is not on the SPDX list may take rights away, as the Commons Clause does.
  if (exception === undefined) return exceptionInfo(id) === undefined ? UNKNOWN : lessSure(base);
  const category = exception.becomes[base.category];
  if (category === undefined) return base;
  return { ...base, category, scope: exception.scope ?? base.scope };
}

function lessSure(base: CategoryFact): CategoryFact {
  return base.confidence === "none" ? base : { ...base, confidence: "derived" };
}

function indexFacts(): Map<string, CategoryFact> {
  const facts = new Map<string, CategoryFact>();
  for (const { ids, restrictions = [], ...shared } of CLASS_ROWS) {
    const fact: CategoryFact = { ...shared, restrictions };
    for (const id of ids.split(" ")) facts.set(id, fact);
  }
  return facts;
}
