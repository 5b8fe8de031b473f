import type { LicenseMatch } from "@lizenzlotse/model";
import type { Detection, FileResult, FoundMatch } from "../contract.ts";
import { joinAll } from "./join-all.ts";

/** Lines between two matches that still belong together. */
const GROUP_LINES = 4;

/** Most matches of one detection; a list of all licences is many of them. */
const GROUP_MATCHES = 64;

/** An alternative ("Alternatively, …") may stand further below what it is an alternative to. */
const ALTERNATIVE_LINES = 30;

/**
 * Gathers matches that stand together into detections; clues and conclusions are never mixed.
 *
 * @param matches - sorted by position.
 */
export function groupMatches(matches: readonly FoundMatch[]): readonly Detection[] {
  const meanings = meaningsOf(matches);
  const groups: FoundMatch[][] = [];
  const open = new Map<LicenseMatch["class"], FoundMatch[]>();
  for (const match of matches) {
    const group = open.get(match.class);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && fits(group, last, match)) {
      group.push(match);
      continue;
    }
    const started = [match];
    groups.push(started);
    open.set(match.class, started);
  }
  return groups.map((group) => toDetection(group, meanings));
}

/**
 * What a file says as a whole: the conjunction of its concluding detections; undefined without any.
 *
 * @example summarizeExpression(detector.detect(bytes)) // 'Apache-2.0 AND MIT'
 */
export function summarizeExpression(result: FileResult): string | undefined {
  const concluding = result.detections.filter((detection) => detection.class === "detection");
  if (concluding.length === 0) return undefined;
  return joinAll(
    "AND",
    concluding.map(({ expression }) => expression),
  );
}

function fits(group: readonly FoundMatch[], last: FoundMatch, match: FoundMatch): boolean {
  return group.length < GROUP_MATCHES && belongTogether(last, match);
}

function belongTogether(left: FoundMatch, right: FoundMatch): boolean {
  const lines = right.joins === "or" ? ALTERNATIVE_LINES : GROUP_LINES;
  return right.startLine - left.endLine <= lines;
}

/**
 * The text of a GNU licence is the same for `-only` and `-or-later`; where a tag or notice of the file says
 * "or later", the text means that.
 */
function meaningsOf(matches: readonly FoundMatch[]): (match: FoundMatch) => string {
  const orLater = new Set(
    matches
      .filter((match) => match.kind !== "text" && match.class === "detection")
      .flatMap(({ expression }) => expression.match(/[A-Z]+-[\d.]+-or-later/gu) ?? []),
  );
  return ({ kind, expression }) => {
    const later = expression.replace(/-only$/u, "-or-later");
    return kind === "text" && orLater.has(later) ? later : expression;
  };
}

function toDetection(
  matches: readonly FoundMatch[],
  meaningOf: (match: FoundMatch) => string,
): Detection {
  return {
    expression: expressionOf(matches, meaningOf),
    matches: matches.map(({ joins: _joins, holes: _holes, ...match }) => match),
    class: matches[0]?.class ?? "clue",
    confidence: Math.min(...matches.map(({ confidence }) => confidence)),
  };
}

/** From front to back: what is offered instead makes a choice of all before it. */
function expressionOf(
  matches: readonly FoundMatch[],
  meaningOf: (match: FoundMatch) => string,
): string {
  let offered: string | undefined;
  let joined: string[] = [];
  for (const match of matches) {
    if (match.joins === "or" && joined.length > 0) {
      offered = join("OR", [offered, joinAll("AND", joined)]);
      joined = [];
    }
    joined.push(meaningOf(match));
  }
  return join("OR", [offered, joinAll("AND", joined)]);
}

function join(operator: "AND" | "OR", expressions: readonly (string | undefined)[]): string {
  return joinAll(
    operator,
    expressions.filter((expression) => expression !== undefined),
  );
}
