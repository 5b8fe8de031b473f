import { byText, type Corrections, type ScanResult } from "@lizenzlotse/model";

import { applyCurations, choicesOf } from "./apply-corrections.ts";

/**
 * Lets decisions count in a scan that was read from a document: a supplier's bill of materials, or a saved scan that is
 * judged again. What was decided when it was saved stays.
 */
export function correctScan(scan: ScanResult, corrections: Corrections): ScanResult {
  const open = scan.components.filter(({ licenses }) => licenses.concluded.decisions === undefined);
  const corrected = new Map(applyCurations(open, corrections).map((one) => [one.ref, one]));
  const components = scan.components.map((component) => corrected.get(component.ref) ?? component);
  const kept = new Set(scan.head.choices.map(({ component }) => component));
  const added = choicesOf(components, corrections).filter(({ component }) => !kept.has(component));
  const choices = [...scan.head.choices, ...added].sort(byText(({ component }) => component));
  return { ...scan, head: { ...scan.head, choices }, components };
}
