import { byText, type Violation } from "@lizenzlotse/model";

import { type Baseline, BASELINE_KIND, BASELINE_VERSION } from "./baseline.ts";

/** A baseline that accepts exactly these violations. */
export function baselineOf(violations: readonly Violation[]): Baseline {
  return {
    kind: BASELINE_KIND,
    schemaVersion: BASELINE_VERSION,
    violations: violations
      .map(({ id, rule, component, expression }) => ({ id, rule, component, expression }))
      .sort(byText(({ id }) => id)),
  };
}

/** The text of a baseline file: a line for each violation, so that a difference shows one violation as one line. */
export function formatBaseline({ kind, schemaVersion, violations }: Baseline): string {
  const lines = violations.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "kind": ${JSON.stringify(kind)},\n  "schemaVersion": ${String(schemaVersion)},\n  "violations": ${list}\n}\n`;
}
