import { lazy } from "../lazy.ts";
import { LICENSE_FAMILIES } from "./families.ts";
import type { LicenseFamily } from "./license-family.ts";
import { nameTokens } from "./name-tokens.ts";

/** A family that a name starts with, and the words behind its name. */
export interface FamilyStart {
  readonly family: LicenseFamily;
  readonly rest: readonly string[];
}

/**
 * Finds the longest family name at the start of some words.
 *
 * @param wanted - the only family to look for; any where it is left out.
 */
export function familyAt(
  words: readonly string[],
  wanted?: LicenseFamily,
): FamilyStart | undefined {
  return namedAt(words, wanted) ?? namedAt(withGluedVersionApart(words), wanted);
}

function namedAt(
  words: readonly string[],
  wanted: LicenseFamily | undefined,
): FamilyStart | undefined {
  for (const { family, name } of familyNames().get(words[0] ?? "") ?? []) {
    if (wanted !== undefined && family !== wanted) continue;
    if (name.every((word, index) => words[index] === word)) {
      return { family, rest: words.slice(name.length) };
    }
  }
  return undefined;
}

const GLUED_VERSION = /^([a-z]+?)v?(\d[\d.]*)$/u;

/** A short name with its version in one word: "gplv2", "lgpl2.1". */
function withGluedVersionApart(words: readonly string[]): readonly string[] {
  const [first = "", ...rest] = words;
  const match = GLUED_VERSION.exec(first);
  return match === null ? [] : [match[1] ?? "", match[2] ?? "", ...rest];
}

interface FamilyName {
  readonly family: LicenseFamily;
  readonly name: readonly string[];
}

/** By the first word, the longest name first. */
const familyNames = lazy(() => {
  const names = new Map<string, FamilyName[]>();
  for (const family of LICENSE_FAMILIES) {
    for (const { tokens: name } of family.names.map(nameTokens)) {
      const [first = ""] = name;
      names.set(first, [...(names.get(first) ?? []), { family, name }]);
    }
  }
  for (const sameStart of names.values()) sameStart.sort((a, b) => b.name.length - a.name.length);
  return names;
});
