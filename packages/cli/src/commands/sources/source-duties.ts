import { type Artefact, type SourceDuty, sourceDutiesOf } from "@lizenzlotse/policy";

import type { JudgedScan } from "../shared/scan-project.ts";

/** Each duty once, in however many artefacts it arises; an artefact in which it certainly does decides. */
export function sourceDuties(
  { scan, assessment }: Pick<JudgedScan, "scan" | "assessment">,
  artefacts: readonly Artefact[],
): readonly SourceDuty[] {
  const duties = new Map<string, SourceDuty>();
  for (const artefact of artefacts)
    for (const duty of sourceDutiesOf(scan.components, assessment.verdicts, artefact)) {
      const ways = duty.ways.map(({ id }) => id).join(" ");
      const key = `${duty.component.ref}\n${duty.license}\n${ways}`;
      if (duties.get(key)?.applies !== "yes") duties.set(key, duty);
    }
  return [...duties.values()];
}
