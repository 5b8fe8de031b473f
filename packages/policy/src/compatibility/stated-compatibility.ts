import { CONDITION_TEXTS, REASON_TEXTS, type VerdictSource } from "@lizenzlotse/knowledge";
import { byText, type LicenseCompatibility } from "@lizenzlotse/model";

import type { Subject } from "../contract.ts";

/** What the solver said on the licence in question, in the words and shape of an assessment. */
export function statedCompatibility({
  leaf,
  situation,
  compatibility,
}: Subject): LicenseCompatibility | undefined {
  if (compatibility === undefined) return undefined;
  const { verdict, reason, conditions, clauses, sources, conflictOfSources } = compatibility;
  return {
    license: leaf,
    outbound: situation.outbound.expression,
    verdict,
    reason: REASON_TEXTS[reason],
    conditions: [...new Set(conditions.map(({ code }) => code))].map(
      (code) => CONDITION_TEXTS[code],
    ),
    clauses,
    sources: sources.map((source) => ({ name: source.name, value: valueOf(source) })),
    conflictOfSources,
  };
}

/** What a source says on which passage, and where in it. */
function valueOf({ says, passage, clause }: VerdictSource): string {
  const direction = passage === undefined ? [] : [`${passage.inbound} → ${passage.outbound}:`];
  const place = clause === undefined ? [] : [says === undefined ? clause : `(${clause})`];
  return [...direction, ...(says === undefined ? [] : [says]), ...place].join(" ");
}

/** Distinct statements, sorted by licence and outbound licence. */
export function distinctCompatibility(
  all: readonly LicenseCompatibility[],
): readonly LicenseCompatibility[] {
  const key = ({ license, outbound, verdict }: LicenseCompatibility): string =>
    `${license}\n${outbound}\n${verdict}`;
  return [...new Map(all.map((each) => [key(each), each])).values()].sort(byText(key));
}
