import { joinExpressions } from "@lizenzlotse/licenses";
import type { LicenseMatch } from "@lizenzlotse/model";
import type { Detection, FileResult } from "../contract.ts";

/** Lines between two matches that still belong together. */
const GROUP_LINES = 4;

/** Gathers matches that stand together into detections; clues and conclusions are never mixed. */
export function groupMatches(matches: readonly LicenseMatch[]): readonly Detection[] {
  const groups: LicenseMatch[][] = [];
  const open = new Map<LicenseMatch["class"], LicenseMatch[]>();
  for (const match of matches) {
    const group = open.get(match.class);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && match.startLine - last.endLine <= GROUP_LINES) {
      group.push(match);
      continue;
    }
    const started = [match];
    groups.push(started);
    open.set(match.class, started);
  }
  return groups.map(toDetection);
}

function toDetection(matches: readonly LicenseMatch[]): Detection {
  return {
    expression: joinExpressions("AND", expressionsOf(matches)),
    matches,
    class: matches[0]?.class ?? "clue",
    confidence: Math.min(...matches.map(({ confidence }) => confidence)),
  };
}

function expressionsOf(matches: readonly LicenseMatch[]): string[] {
  const expressions = new Set(matches.map(({ expression }) => expression));
  const orLater = new Set(matches.filter(({ kind }) => kind !== "text").map(({ expression }) => expression));
  // The text of a GNU licence is the same for both readings; a notice that says "or later" decides.
  for (const match of matches) {
    const later = match.expression.replace(/-only$/u, "-or-later");
    if (match.kind === "text" && later !== match.expression && orLater.has(later)) {
      expressions.delete(match.expression);
    }
  }
  return [...expressions];
}

/**
 * What a file says as a whole: the conjunction of its concluding detections; undefined without any.
 *
 * @example summarizeExpression(detector.detect(bytes)) // 'Apache-2.0 AND MIT'
 */
export function summarizeExpression(result: FileResult): string | undefined {
  const concluding = result.detections.filter((detection) => detection.class === "detection");
  if (concluding.length === 0) return undefined;
  return joinExpressions(
    "AND",
    expressionsOf(concluding.flatMap(({ matches }) => matches)),
  );
}
