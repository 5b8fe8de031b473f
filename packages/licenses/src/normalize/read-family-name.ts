import { sortedUnique } from "@lizenzlotse/model";
import { canonicalExpression } from "../expression/format-expression.ts";
import { lazy } from "../lazy.ts";
import { allLicenses, exceptionInfo, licenseInfo } from "../spdx-list/spdx-list.ts";
import { LICENSE_FAMILIES, type LicenseFamily } from "./families.ts";
import { isVersion, nameTokens } from "./name-tokens.ts";
import { EXCEPTION_NAMES } from "./names.ts";
import {
  ambiguous,
  CONFIDENCE,
  meaning,
  NOT_UNDERSTOOD,
  type NormalizedName,
} from "./normalized-name.ts";

/**
 * Reads a name made of a family and, in any order, version, "only" or "or later", an exception behind
 * "with", and the family once more ("GNU GPL v2 (GPLv2)"). Every word must have a place in it: one word too
 * many may turn the meaning around, so then the name is not understood.
 */
export function readFamilyName(tokens: readonly string[]): NormalizedName {
  const start = familyAt(withoutOpening(tokens), undefined);
  if (start === undefined) return NOT_UNDERSTOOD;
  const rest = readRest(start.rest, { family: start.family });
  return rest === undefined ? NOT_UNDERSTOOD : meaningOf(rest);
}

/** What a family name says besides the family. */
interface FamilyName {
  readonly family: LicenseFamily;
  readonly version?: string;
  readonly range?: "only" | "later";
  /** Between version and country in Creative Commons identifiers. */
  readonly port?: string;
  readonly exceptionWords?: readonly string[];
}

const LATER_WORDS = new Set([
  ...["later", "newer", "higher", "above", "greater", "onwards", "upwards", "up", "+", ">="],
  ...["spater", "spatere", "neuer", "neuere", "hoher", "hohere"],
]);
/** Words that lead to one of the above: "or (at your option) any later version". */
const FILLERS = new Set([
  ...["or", "and", "any", "at", "your", "option", "version", "versions", "oder", "jede", "jeder", "und"],
]);
const ONLY_WORDS = new Set(["only", "nur", "=="]);
/** Words that stand in the titles of Creative Commons licences after the version. */
const CREATIVE_COMMONS_WORDS = new Set(["international", "unported", "generic", "universal", "legal", "code", "deed"]);
const PORTS: ReadonlyMap<string, string> = new Map([
  ...["at", "au", "de", "fr", "igo", "jp", "nl", "uk", "us"].map((code) => [code, code.toUpperCase()] as const),
  ...([["austria", "AT"], ["australia", "AU"], ["germany", "DE"], ["deutschland", "DE"]] as const),
  ...([["france", "FR"], ["japan", "JP"], ["netherlands", "NL"], ["osterreich", "AT"]] as const),
]);
const OPENING_WORDS = new Set(["under", "released", "distributed", "available", "terms", "of"]);

function withoutOpening(tokens: readonly string[]): readonly string[] {
  const start = tokens.findIndex((token) => !OPENING_WORDS.has(token));
  return start < 0 ? [] : tokens.slice(start);
}

/** Undefined where a word has no place. */
function readRest(tokens: readonly string[], name: FamilyName): FamilyName | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return name;
  if (isVersion(token)) return readVersion(token, rest, name);
  if (ONLY_WORDS.has(token)) return withRange("only", rest, name);
  if (token === "with" || token === "plus") return { ...name, exceptionWords: rest };
  const afterFillers = skipFillers(tokens);
  if (LATER_WORDS.has(afterFillers[0] ?? "")) {
    return withRange("later", skipFillers(afterFillers.slice(1)), name);
  }
  if (name.family.prefix.startsWith("CC")) {
    if (CREATIVE_COMMONS_WORDS.has(token)) return readRest(rest, name);
    const port = PORTS.get(token);
    if (port !== undefined && name.port === undefined) return readRest(rest, { ...name, port });
  }
  const again = familyAt(tokens, name.family);
  return again && readRest(again.rest, name);
}

function readVersion(
  version: string,
  rest: readonly string[],
  name: FamilyName,
): FamilyName | undefined {
  const sameAsBefore = name.version === undefined || sameVersion(name.version, version);
  return sameAsBefore ? readRest(rest, { ...name, version: name.version ?? version }) : undefined;
}

/** "GPL only or later" contradicts itself; "(GPLv2+), version 2 or later" only repeats itself. */
function withRange(
  range: "only" | "later",
  rest: readonly string[],
  name: FamilyName,
): FamilyName | undefined {
  const sameAsBefore = name.range === undefined || name.range === range;
  return sameAsBefore ? readRest(rest, { ...name, range }) : undefined;
}

function skipFillers(tokens: readonly string[]): readonly string[] {
  const start = tokens.findIndex((token) => !FILLERS.has(token));
  return start < 0 ? [] : tokens.slice(start);
}

function sameVersion(left: string, right: string): boolean {
  return left.replace(/\.0$/u, "") === right.replace(/\.0$/u, "");
}

function meaningOf(name: FamilyName): NormalizedName {
  const { family } = name;
  const version = name.version ?? family.onlyVersion;
  if (version === undefined) {
    return name.exceptionWords === undefined ? ambiguous(candidatesOf(family)) : NOT_UNDERSTOOD;
  }
  const license = licenseOf(name, version);
  const expression = license && withException(license, name.exceptionWords);
  if (expression === undefined) return NOT_UNDERSTOOD;
  const isSaid = name.version !== undefined && (family.isGnu !== true || name.range !== undefined);
  return meaning(expression, isSaid ? CONFIDENCE.alias : CONFIDENCE.inferred);
}

/** On the SPDX list, or undefined. */
function licenseOf(name: FamilyName, version: string): string | undefined {
  const { family, range, port } = name;
  for (const spelling of [version, `${version}.0`, version.replace(/\.0$/u, "")]) {
    const ported = port === undefined ? spelling : `${spelling}-${port}`;
    const base = family.versions?.[spelling] ?? `${family.prefix}-${ported}`;
    const id = family.isGnu === true ? `${base}-${range === "later" ? "or-later" : "only"}` : base;
    const info = licenseInfo(id);
    if (info === undefined) continue;
    return family.isGnu !== true && range === "later" ? `${info.id}+` : info.id;
  }
  return undefined;
}

function withException(
  license: string,
  words: readonly string[] | undefined,
): string | undefined {
  if (words === undefined) return canonicalExpression(license);
  const key = words.join(" ");
  const named = EXCEPTION_NAMES.find(
    ({ names, after }) => after.test(license) && names.some((name) => nameTokens(name).key === key),
  );
  const exception = named?.exception ?? exceptionInfo(words.join("-"))?.id;
  return exception === undefined ? undefined : canonicalExpression(`${license} WITH ${exception}`);
}

function candidatesOf(family: LicenseFamily): readonly string[] {
  const listed = Array.from(allLicenses(), (license) => license).filter(
    ({ id, deprecated }) => !deprecated && isVersion(afterPrefix(id, family.prefix)),
  );
  return sortedUnique(family.candidates ?? listed.map(({ id }) => id));
}

function afterPrefix(id: string, prefix: string): string | undefined {
  return id.startsWith(`${prefix}-`) ? id.slice(prefix.length + 1) : undefined;
}

/** The longest family name at the start of the tokens, and what follows it. */
function familyAt(
  tokens: readonly string[],
  wanted: LicenseFamily | undefined,
): { family: LicenseFamily; rest: readonly string[] } | undefined {
  const [first, ...others] = tokens;
  if (first === undefined) return undefined;
  // "gplv2", "lgpl2.1": a short name with its version in one word.
  const glued = /^([a-z]+?)v?(\d[\d.]*)$/u.exec(first);
  const split = glued === null ? undefined : [glued[1] ?? "", glued[2] ?? "", ...others];
  for (const words of split === undefined ? [tokens] : [tokens, split]) {
    for (const { family, words: name } of familyNames().get(words[0] ?? "") ?? []) {
      if (wanted !== undefined && family !== wanted) continue;
      if (name.every((word, index) => words[index] === word)) {
        return { family, rest: words.slice(name.length) };
      }
    }
  }
  return undefined;
}

/** Family names by their first word, the longest first. */
const familyNames = lazy(() => {
  const names = new Map<string, { family: LicenseFamily; words: readonly string[] }[]>();
  for (const family of LICENSE_FAMILIES) {
    for (const { tokens: words } of family.names.map(nameTokens)) {
      const first = words[0] ?? "";
      const sameStart = names.get(first) ?? [];
      sameStart.push({ family, words });
      names.set(first, sameStart);
    }
  }
  for (const sameStart of names.values()) sameStart.sort((a, b) => b.words.length - a.words.length);
  return names;
});
