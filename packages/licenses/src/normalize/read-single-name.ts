import { canonicalExpression } from "../expression/format-expression.ts";
import { lazy } from "../lazy.ts";
import { allLicenses, type LicenseInfo } from "../spdx-list/spdx-list.ts";
import { nameTokens } from "./name-tokens.ts";
import { AMBIGUOUS_NAMES, NAMES } from "./names.ts";
import {
  ambiguous,
  CONFIDENCE,
  meaning,
  NOT_UNDERSTOOD,
  type NormalizedName,
} from "./normalized-name.ts";
import { readFamilyName } from "./read-family-name.ts";

/** Reads the name of one licence: as an expression, from the tables of names, or as family and version. */
export function readSingleName(text: string): NormalizedName {
  const expression = canonicalExpression(text);
  if (expression !== undefined) return meaning(expression, CONFIDENCE.expression);
  return readWords(text) ?? readRestated(text) ?? NOT_UNDERSTOOD;
}

function readWords(text: string): NormalizedName | undefined {
  const { tokens, key } = nameTokens(text);
  const known = knownNames().get(key);
  if (known !== undefined) return known;
  const read = readFamilyName(tokens);
  return read === NOT_UNDERSTOOD ? undefined : read;
}

/** A name and, in brackets at its end, the same in other words. */
const RESTATED = /^([^()]+)\(([^()]+)\)$/u;

/** Both must be understood, and one must be a reading of the other: "Python License (CNRI Python License)". */
function readRestated(text: string): NormalizedName | undefined {
  const match = RESTATED.exec(text.trim());
  if (match === null) return undefined;
  const before = readSingleName((match[1] ?? "").trim());
  const inside = readSingleName((match[2] ?? "").trim());
  const agreed = agrees(before, inside) ? before : agrees(inside, before) ? inside : undefined;
  return agreed && { ...agreed, confidence: Math.min(agreed.confidence, CONFIDENCE.fullName) };
}

function agrees(precise: NormalizedName, other: NormalizedName): boolean {
  if (precise.expression === undefined) return false;
  return (
    precise.expression === other.expression ||
    other.ambiguous?.includes(precise.expression) === true
  );
}

/**
 * Everything that is known by its whole name. Later entries win: our own names over identifiers spelled
 * otherwise ("bsd 3 clause"), and the full names of the SPDX list over both. Names of deprecated licences come
 * first, for two of them are what a current licence is called, too.
 */
const knownNames = lazy(() => {
  const names = new Map<string, NormalizedName>();
  const current: LicenseInfo[] = [];
  for (const license of allLicenses()) {
    const { id, name, deprecated, replacedBy } = license;
    if (deprecated) names.set(nameTokens(name).key, meaning(replacedBy ?? id, CONFIDENCE.inferred));
    else current.push(license);
  }
  for (const { id } of current) names.set(nameTokens(id).key, meaning(id, CONFIDENCE.alias));
  for (const { names: all, candidates } of AMBIGUOUS_NAMES) {
    for (const name of all) names.set(nameTokens(name).key, ambiguous(candidates));
  }
  for (const [expression, all] of Object.entries(NAMES)) {
    for (const name of all) names.set(nameTokens(name).key, meaning(expression, CONFIDENCE.alias));
  }
  for (const { id, name } of current) {
    names.set(nameTokens(name).key, meaning(id, CONFIDENCE.fullName));
  }
  return names;
});
