import { canonicalExpression } from "../expression/format-expression.ts";
import { exceptionInfo } from "../spdx-list/spdx-list.ts";
import type { LicenseFamily } from "./license-family.ts";
import { familyAt } from "./family-names.ts";
import { candidatesOf, licensesOfVersion, type NamedVersion } from "./family-versions.ts";
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
  const start = familyAt(tokens);
  if (start === undefined) return NOT_UNDERSTOOD;
  const rest = readRest(start.rest, { family: start.family });
  return rest === undefined ? NOT_UNDERSTOOD : meaningOf(rest);
}

/** What a family name says besides the family. */
interface FamilyName extends NamedVersion {
  readonly family: LicenseFamily;
  readonly exceptionWords?: readonly string[];
}

const LATER_WORDS = new Set([
  "later",
  "newer",
  "higher",
  "above",
  "greater",
  "onwards",
  "upwards",
  "up",
  "+",
  ">=",
  "spater",
  "spatere",
  "neuer",
  "neuere",
  "hoher",
  "hohere",
]);
/** Words that lead to one of the above: "or (at your option) any later version". */
const FILLERS = new Set([
  "or",
  "and",
  "any",
  "at",
  "your",
  "option",
  "version",
  "versions",
  "oder",
  "jede",
  "jeder",
  "und",
]);
const ONLY_WORDS = new Set(["only", "nur", "=="]);
/** Words that stand in the titles of Creative Commons licences after the version. */
const CREATIVE_COMMONS_WORDS = new Set([
  "international",
  "unported",
  "generic",
  "universal",
  "legal",
  "code",
  "deed",
]);
const PORTS: ReadonlyMap<string, string> = new Map([
  ["at", "AT"],
  ["au", "AU"],
  ["australia", "AU"],
  ["austria", "AT"],
  ["de", "DE"],
  ["deutschland", "DE"],
  ["fr", "FR"],
  ["france", "FR"],
  ["germany", "DE"],
  ["igo", "IGO"],
  ["japan", "JP"],
  ["jp", "JP"],
  ["netherlands", "NL"],
  ["nl", "NL"],
  ["osterreich", "AT"],
  ["uk", "UK"],
  ["us", "US"],
]);

/** Undefined where a word has no place. */
function readRest(tokens: readonly string[], name: FamilyName): FamilyName | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return name;
  if (isVersion(token)) return readVersion(token, rest, name);
  if (ONLY_WORDS.has(token)) return withRange("only", rest, name);
  if (token === "with" || token === "plus") return { ...name, exceptionWords: rest };
  const [word = "", ...afterWord] = skipFillers(tokens);
  if (LATER_WORDS.has(word)) return withRange("later", skipFillers(afterWord), name);
  const again = familyAt(tokens, name.family);
  return again === undefined
    ? readCreativeCommonsWord(token, rest, name)
    : readRest(again.rest, name);
}

function readCreativeCommonsWord(
  token: string,
  rest: readonly string[],
  name: FamilyName,
): FamilyName | undefined {
  if (!name.family.prefix.startsWith("CC")) return undefined;
  if (CREATIVE_COMMONS_WORDS.has(token)) return readRest(rest, name);
  const port = PORTS.get(token);
  return port !== undefined && name.port === undefined
    ? readRest(rest, { ...name, port })
    : undefined;
}

function readVersion(
  version: string,
  rest: readonly string[],
  name: FamilyName,
): FamilyName | undefined {
  const sameAsBefore = name.version === undefined || sameVersion(name.version, version);
  return sameAsBefore ? readRest(rest, { ...name, version: name.version ?? version }) : undefined;
}

/** What contradicts itself ("GPL only or later") is not understood; what repeats itself may. */
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
  const { family, exceptionWords } = name;
  const version = name.version ?? family.onlyVersion;
  const isOpen = version === undefined;
  const licenses = isOpen
    ? candidatesOf(family, name.range)
    : licensesOfVersion(family, { ...name, version });
  const [license, ...others] = licenses;
  if (license === undefined) return NOT_UNDERSTOOD;
  if (isOpen || others.length > 0) {
    return exceptionWords === undefined ? ambiguous(licenses) : NOT_UNDERSTOOD;
  }
  const expression = withException(license, exceptionWords);
  return expression === undefined ? NOT_UNDERSTOOD : meaning(expression, confidenceIn(name));
}

/** A version and, for the GNU licences, "only" or "or later" may have been added to what the name says. */
function confidenceIn({ family, version, range }: FamilyName): number {
  const isSaid = version !== undefined && (family.isGnu !== true || range !== undefined);
  return isSaid ? CONFIDENCE.alias : CONFIDENCE.inferred;
}

function withException(license: string, words: readonly string[] | undefined): string | undefined {
  if (words === undefined) return canonicalExpression(license);
  const key = words.join(" ");
  const named = EXCEPTION_NAMES.find(
    ({ names, after }) => after.test(license) && names.some((name) => nameTokens(name).key === key),
  );
  const exception = named?.exception ?? exceptionInfo(words.join("-"))?.id;
  return exception && canonicalExpression(`${license} WITH ${exception}`);
}
