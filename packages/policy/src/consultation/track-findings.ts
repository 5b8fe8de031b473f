import { byText, type FindingTracking } from "@lizenzlotse/model";

import type { Consultation } from "./consultation.ts";

/** What is new about a finding; what is absent stays as it was. */
export type TrackingChange = Partial<Omit<FindingTracking, "finding">>;

/** The consultation with the same change made to some findings. */
export function trackFindings(
  consultation: Consultation,
  ids: readonly string[],
  change: TrackingChange,
): Consultation {
  const byId = new Map((consultation.findings ?? []).map((one) => [one.finding, one]));
  for (const finding of ids) {
    const before = byId.get(finding) ?? { finding, state: "open" as const };
    byId.set(finding, { ...before, ...change });
  }
  const findings = [...byId.values()].sort(byText(({ finding }) => finding));
  return { ...consultation, findings };
}
