import {
  compareText,
  NOASSERTION,
  NONE,
  type Assessment,
  type ScanResult,
} from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import type { Trend, TrendPoint } from "./picture-content.ts";

/** The numbers of a judged scan; the scan itself need not be kept for them. */
export function trendPoint({
  scan,
  assessment,
}: {
  readonly scan: ScanResult;
  readonly assessment: Assessment;
}): TrendPoint {
  const open = assessment.groups.filter(({ accepted }) => accepted === undefined);
  const { version } = scan.head.subject;
  return {
    scannedAt: scan.head.createdAt,
    version: version === undefined ? undefined : visibleText(version),
    components: scan.components.length,
    findings: {
      "must-act": open.filter(({ status }) => status === "must-act").length,
      check: open.filter(({ status }) => status === "check").length,
    },
    unknown: scan.components.filter(({ licenses }) => isUnknown(licenses.concluded.expression))
      .length,
    complete: scan.head.complete,
  };
}

/** A licence text that nobody knows counts, too: it was found, but what it says is not known. */
function isUnknown(expression: string): boolean {
  return (
    expression === NONE || expression === NOASSERTION || expression.includes(UNKNOWN_TEXT_PREFIX)
  );
}

const UNKNOWN_TEXT_PREFIX = "LicenseRef-lizenzlotse-unknown-";

/** The trend, or nothing where there is no earlier scan. */
export function trendOf(
  earlier: readonly TrendPoint[],
  current: TrendPoint | undefined,
): Trend | undefined {
  if (current === undefined || earlier.length === 0) return undefined;
  const points = [...earlier, current].sort((left, right) =>
    compareText(left.scannedAt, right.scannedAt),
  );
  return { points, current: points.indexOf(current) };
}
