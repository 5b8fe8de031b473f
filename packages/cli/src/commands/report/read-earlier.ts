import { correctScan } from "@lizenzlotse/core";
import { LotseError } from "@lizenzlotse/model";
import { correctionsOf } from "@lizenzlotse/policy";
import { trendPoint, type TrendPoint } from "@lizenzlotse/report";

import type { CommandCall } from "../contract.ts";
import { judge, type Standards } from "../shared/judge.ts";
import { readDocument } from "../shared/read-document.ts";

/** Earlier scans that one report compares: more than four years of weekly ones. */
const MAX_EARLIER_SCANS = 250;

/**
 * Reads the saved scans of `--trend` and judges each by the same standards as the report's own, so that a difference
 * between them comes from the software and not from another policy. One after the other: only numbers are kept.
 *
 * @throws {LotseError} `USAGE` for too many, and what reading a document throws.
 */
export async function readEarlier(
  { world, options }: CommandCall,
  standards: Standards,
): Promise<readonly TrendPoint[]> {
  const files = options.trend ?? [];
  if (files.length > MAX_EARLIER_SCANS) throw new LotseError("USAGE", TOO_MANY);
  const points: TrendPoint[] = [];
  for (const file of files) {
    const read = await readDocument(world, file, { files: "skip" });
    const scan = correctScan(read, correctionsOf(standards.decisions));
    points.push(trendPoint({ scan, assessment: judge(scan, standards) }));
  }
  return points;
}

const TOO_MANY = {
  de: `--trend nimmt höchstens ${String(MAX_EARLIER_SCANS)} Prüfungen.`,
  en: `--trend takes at most ${String(MAX_EARLIER_SCANS)} scans.`,
};
