import { sortedUnique } from "@lizenzlotse/model";
import { joinExpressions } from "../expression/join-expressions.ts";
import { CONFIDENCE, NOT_UNDERSTOOD, type NormalizedName } from "./normalized-name.ts";
import { readSingleName } from "./read-single-name.ts";

/** Most names of one list, and most readings that an ambiguous list is unfolded into. */
const MAX_LISTED_NAMES = 16;
const MAX_READINGS = 16;

/** What may stand between two names. Cargo's old rule: a slash means "or". */
const SEPARATOR = /(\s(?:and\/or|or|oder|and|und)\s|\s\+\s|\|\|?|&&?|[,;/])/iu;
/** "Dual licensed under", "Either": the licences that follow are a choice. */
const CHOICE =
  /^(?:dual(?:[\s-]+licen[sc]ed?)?|either|(?:your )?choice of)\b(?:\s+(?:under|consisting of|with))?:?\s+(?:the\s+)?/iu;

/**
 * Reads several names with "or", "and", "/", "," and the like between them. A separator may also be part of a name
 * ("Common Development and Distribution License"), so the longest stretch that is a name is one.
 */
export function readList(text: string): NormalizedName {
  const listed = text.replace(CHOICE, "");
  const parts = splitNames(listed);
  if (parts === undefined) return NOT_UNDERSTOOD;
  const { names, separators } = parts;
  const operators = new Set(separators.map(operatorOf).filter((each) => each !== undefined));
  const isChoice = listed !== text;
  // "A or B and C" means one thing to a programmer and another to a lawyer.
  if (operators.size > 1) return NOT_UNDERSTOOD;
  const [stated] = isChoice ? (["OR"] as const) : operators;
  const most = isChoice ? CONFIDENCE.inferred : CONFIDENCE.alias;
  return combined(names, stated, Math.min(most, ...names.map(({ confidence }) => confidence)));
}

function operatorOf(separator: string): "AND" | "OR" | undefined {
  if (/or|oder|\||\//iu.test(separator)) return "OR";
  return /and|und|&/iu.test(separator) ? "AND" : undefined;
}

function combined(
  names: readonly NormalizedName[],
  operator: "AND" | "OR" | undefined,
  confidence: number,
): NormalizedName {
  const readings = readingsOf(names);
  if (readings === undefined) return NOT_UNDERSTOOD;
  const operators = operator === undefined ? (["AND", "OR"] as const) : [operator];
  const expressions = sortedUnique(
    readings.flatMap((reading) => operators.map((each) => joinExpressions(each, reading))),
  );
  const [only] = expressions;
  if (expressions.length === 1 && names.every(({ expression }) => expression !== undefined)) {
    return { expression: only, confidence };
  }
  const lacksOnlyOperator = readings.length === 1 && operator === undefined;
  return {
    confidence: 0,
    ambiguous: expressions,
    ...(lacksOnlyOperator && { operatorUnstated: true }),
  };
}

/** Every combination of what the names may mean; undefined where there are too many. */
function readingsOf(names: readonly NormalizedName[]): readonly (readonly string[])[] | undefined {
  let readings: readonly (readonly string[])[] = [[]];
  for (const { expression, ambiguous = [] } of names) {
    const meanings = expression === undefined ? ambiguous : [expression];
    if (readings.length * meanings.length > MAX_READINGS) return undefined;
    readings = readings.flatMap((reading) => meanings.map((each) => [...reading, each]));
  }
  return readings;
}

interface SplitNames {
  readonly names: readonly NormalizedName[];
  readonly separators: readonly string[];
}

/** Undefined where some stretch is no name. */
function splitNames(text: string): SplitNames | undefined {
  // With a group, split returns the separators too, at the odd places.
  const pieces = text.split(SEPARATOR);
  if (pieces.length < 3 || pieces.length > 2 * MAX_LISTED_NAMES) return undefined;
  const names: NormalizedName[] = [];
  const separators: string[] = [];
  let start = 0;
  while (start < pieces.length) {
    const found = longestName(pieces, start);
    if (found === undefined) return undefined;
    if (found.name !== undefined) names.push(found.name);
    separators.push(pieces[found.end + 1] ?? "");
    start = found.end + 2;
  }
  return names.length < 2 ? undefined : { names, separators };
}

/** The longest stretch from a piece on that is a name; nothing is one, too, for ", or" has nothing in between. */
function longestName(
  pieces: readonly string[],
  start: number,
): { name: NormalizedName | undefined; end: number } | undefined {
  if (pieces[start]?.trim() === "") return { name: undefined, end: start };
  for (let end = pieces.length - 1; end >= start; end -= 2) {
    const stretch = pieces.slice(start, end + 1).join("");
    const name = readSingleName(stretch.trim());
    if (name !== NOT_UNDERSTOOD) return { name, end };
  }
  return undefined;
}
