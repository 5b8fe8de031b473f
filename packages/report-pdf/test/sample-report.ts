import type {
  Assessment,
  Component,
  FindingGroup,
  ObligationState,
  ScanResult,
  Verdict,
  Violation,
} from "@lizenzlotse/model";
import type { Language, ReportInput } from "@lizenzlotse/report";
import { aComponent, anAssessment, aScanResult } from "@lizenzlotse/testkit";

/** What a sample shows beside what is always in it. */
export interface SampleWishes {
  readonly language?: Language;
  /** Components that nothing is said against. */
  readonly fillers?: number;
  /** Each is the name, the path and the licence of a component; the first is in every other name, too. */
  readonly foreign?: readonly string[];
}

/** The one address that the sample links to. */
export const SAMPLE_ADDRESS = "https://kartenkern.example/";

/** A made-up scan with one finding and duties that are open and met; invented for the purpose. */
export function sampleInput({
  language = "de",
  fillers = 0,
  foreign = [],
}: SampleWishes = {}): ReportInput {
  const [first = ""] = foreign;
  const scan = sampleScan(
    [
      aComponent({
        name: `kartenkern${first}`,
        version: "5.0.1",
        license: "AGPL-3.0-only",
        references: [{ type: "website", url: SAMPLE_ADDRESS }],
      }),
      ...Array.from({ length: fillers }, (_, index) => filler(index)),
      ...foreign.map(foreignComponent),
    ],
    first,
  );
  return {
    scan,
    assessment: sampleAssessment(scan.components, first),
    language,
    color: "off",
    widthColumns: 100,
  };
}

const GROUP_ID = "G-AGPL-3-0-only";

function sampleScan(components: readonly Component[], foreign: string): ScanResult {
  return aScanResult({
    components,
    head: { createdAt: "2026-11-23T22:41:00Z", subject: { name: `termine${foreign}` } },
  });
}

function foreignComponent(text: string, index: number): Component {
  return aComponent({
    ref: `pkg:npm/foreign-${String(index)}@1.0.0`,
    name: text,
    version: text,
    license: `LicenseRef-${text}`,
    occurrences: [
      { location: { path: text, line: 7 }, source: "lockfile", usages: ["production"] },
    ],
  });
}

function filler(index: number): Component {
  const number = String(index).padStart(5, "0");
  return aComponent({
    name: `hilfspaket-${number}`,
    version: `1.${String(index % 9)}.0`,
    license: index % 3 === 0 ? "MIT" : "Apache-2.0",
  });
}

function sampleAssessment(components: readonly Component[], foreign: string): Assessment {
  const verdicts = components.map(toVerdict);
  const violations = verdicts.filter(({ status }) => status !== "fine").map(toViolation);
  const assessment = anAssessment({
    verdicts,
    violations,
    groups: [toGroup(violations, foreign)],
    head: { createdAt: "2026-11-23T22:41:05Z" },
  });
  const [subject = ""] = violations.map(({ component }) => component);
  return { ...assessment, obligations: [duty("open", subject), duty("fulfilled", subject)] };
}

function duty(state: ObligationState["state"], component: string): ObligationState {
  return {
    id: `D-${state}`,
    obligation: "SOURCE-OFFER",
    title: { de: `Quelltext anbieten ${state}`, en: `Offer the source ${state}` },
    severity: "must",
    role: "development",
    license: "AGPL-3.0-only",
    artefact: "termine.zip",
    components: [component],
    clauses: [],
    state,
    reason: { de: "Siehe Angebot.", en: "See the offer." },
    evidence: [],
    assumptions: [],
    recordReviewed: false,
  };
}

function toVerdict({ ref, name, licenses }: Component): Verdict {
  const isFine = !name.startsWith("kartenkern");
  return {
    component: ref,
    status: isFine ? "fine" : "must-act",
    rule: "license/category",
    reason: { de: "Siehe Befund.", en: "See finding." },
    effectiveExpression: licenses.concluded.expression,
    category: isFine ? "permissive" : "network-copyleft",
    violations: isFine ? [] : ["V-1"],
  };
}

function toViolation({ component, effectiveExpression }: Verdict): Violation {
  return {
    id: "V-1",
    rule: "license/category",
    severity: "error",
    status: "must-act",
    component,
    expression: effectiveExpression,
    location: { path: "package-lock.json", line: 9 },
    assumptions: [],
    group: GROUP_ID,
  };
}

function toGroup(violations: readonly Violation[], foreign: string): FindingGroup {
  return {
    id: GROUP_ID,
    rule: "license/category",
    severity: "error",
    status: "must-act",
    title: {
      de: `AGPL-3.0-only im Netzdienst${foreign}`,
      en: `AGPL-3.0-only in the service${foreign}`,
    },
    reason: { de: "Der Quelltext ist anzubieten.", en: "The source has to be offered." },
    actions: [{ de: "Durch eine andere ersetzen.", en: "Replace it by another." }],
    violations: violations.map(({ id }) => id),
    components: violations.map(({ component }) => component),
    assumptions: [],
  };
}
