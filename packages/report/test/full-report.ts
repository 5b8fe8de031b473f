import type {
  ArtefactAssessment,
  Assessment,
  DecisionReport,
  LicenseCompatibility,
  Localized,
  Violation,
} from "@lizenzlotse/model";

import type { Language, ReportInput } from "../src/contract.ts";
import { consultationInput } from "./sample-consultation.ts";
import { sampleInput } from "./sample-report.ts";

/**
 * The sample with what only some reports have: the cover of a consultation, decisions, a waiver, and artefacts with possible
 * outbound licences.
 */
export function fullInput(language: Language, fillers = 0): ReportInput {
  const input = sampleInput(language, fillers);
  const { consultation } = consultationInput(language);
  const assessment = input.assessment && withDecisions(input.assessment);
  return { ...input, assessment, consultation };
}

const WAIVED = "G-MPL-2-0";
const CONDITIONAL = "G-LGPL-2-1-or-later";

const WAIVER = {
  reason:
    "Vertrag mit dem Hersteller liegt vor; die Ablösung ist für das erste Quartal eingeplant.",
  by: "Anna Prüferin",
  owner: "IT-Referat",
  on: "2026-11-20",
  until: "2027-03-01",
  ticket: "AZ 12-34/2026",
} as const;

function withDecisions(assessment: Assessment): Assessment {
  const { head, groups, violations, verdicts } = assessment;
  const isWaived = (violation: Violation): boolean => violation.group === WAIVED;
  const waived = new Set(violations.filter(isWaived).map(({ component }) => component));
  return {
    ...assessment,
    head: {
      ...head,
      artefacts: ARTEFACTS,
      decisions: DECISIONS,
      accepted: { violations: 1, components: 1 },
    },
    groups: groups.map((group) => ({
      ...group,
      artefacts: ["termine"],
      ...(group.id === WAIVED && { accepted: true as const }),
      ...(group.id === CONDITIONAL && { compatibility: [COMPATIBILITY] }),
    })),
    violations: violations.map((violation) =>
      isWaived(violation)
        ? { ...violation, accepted: { ...WAIVER, decision: "D-1111111111111111" } }
        : violation,
    ),
    verdicts: verdicts.map((verdict) =>
      waived.has(verdict.component) ? { ...verdict, accepted: true } : verdict,
    ),
  };
}

const DECISIONS: readonly DecisionReport[] = [
  {
    ...WAIVER,
    id: "D-1111111111111111",
    kind: "waiver",
    state: "in-force",
    subject: "pkg:npm/zertifikate vers:npm/6.0.3",
    decided: both("hingenommen: license/category MPL-2.0", "accepted: license/category MPL-2.0"),
    source: "lotse.decisions.yaml",
    components: [],
  },
  {
    ...WAIVER,
    id: "D-2222222222222222",
    kind: "waiver",
    state: "expired",
    severity: "warning",
    subject: "pkg:npm/bildwandler vers:npm/<1.8.0",
    decided: both("hingenommen: LGPL-2.1-or-later", "accepted: LGPL-2.1-or-later"),
    until: "2026-10-01",
    source: "zentral/entscheidungen.yaml",
    components: [],
    remark: both("Neu entscheiden oder ersetzen.", "Decide anew or replace."),
  },
];

const COMPATIBILITY: LicenseCompatibility = {
  license: "LGPL-2.1-or-later",
  outbound: "EUPL-1.2",
  verdict: "conditional",
  reason: both(
    "Als austauschbare Bibliothek darf sie beliebig kombiniert werden.",
    "As a library that can be exchanged it may be combined with anything.",
  ),
  conditions: [both("Die Bibliothek bleibt austauschbar.", "The library stays exchangeable.")],
  clauses: ["LGPL-2.1-or-later § 6"],
  sources: [{ name: "license-text", value: "conditional" }],
  conflictOfSources: false,
};

const ARTEFACTS: readonly ArtefactAssessment[] = [
  artefact("termine", both("Terminbuchung (Server)", "Booking (server)"), [
    {
      license: "EUPL-1.2",
      verdict: "incompatible",
      blockers: [
        {
          expression: "GPL-3.0-only",
          verdict: "incompatible",
          count: 2,
          components: ["pkg:npm/pdf-werkzeug@3.1.0"],
        },
      ],
    },
    { license: "AGPL-3.0-only", verdict: "compatible", blockers: [] },
  ]),
  artefact("rest", both("Übriges", "The rest"), [
    {
      license: "EUPL-1.2",
      verdict: "review",
      blockers: [{ expression: "NOASSERTION", verdict: "review", count: 1, components: [] }],
    },
  ]),
];

function artefact(
  id: string,
  name: Localized,
  candidates: ArtefactAssessment["candidates"],
): ArtefactAssessment {
  return {
    id,
    name,
    paths: [],
    roots: [],
    outbound: "EUPL-1.2",
    context: [],
    counts: { "must-act": 1, check: 1, fine: 1 },
    servedBy: [{ path: "public/index.html", line: 12 }],
    servedComponents: 3,
    candidates,
  };
}

function both(de: string, en: string): Localized {
  return { de, en };
}
