import {
  compareText,
  createDiagnostic,
  type EvidenceExcerpt,
  type Assessment,
  type Component,
  type Diagnostic,
  type FindingGroup,
  type Localized,
  type ObligationState,
  type OpenQuestion,
  type ScanResult,
  type Status,
  type Verdict,
  type Violation,
} from "@lizenzlotse/model";
import {
  aComponent,
  anAssessment,
  aScanResult,
  concluded,
  declared,
  detected,
} from "@lizenzlotse/testkit";

import type { TrendPoint } from "../src/content/picture-content.ts";
import type { Language, ReportInput } from "../src/contract.ts";
import { visibleText } from "../src/text/visible-text.ts";

/**
 * A made-up agency's booking system: every part of a report has something to show. Invented for the purpose; names
 * and licences of real packages occur, but nothing here states facts about them.
 *
 * @param fillers - further unremarkable components, to try large reports.
 */
export function sampleInput(language: Language, fillers = 0): ReportInput {
  const components = [...COMPONENTS, ...fillerComponents(fillers)];
  const scan = { ...sampleScan(components), excerpts: [EXCERPT] };
  const assessment = sampleAssessment(scan.components);
  return { scan, assessment, earlier: EARLIER, language, color: "off", widthColumns: 100 };
}

/** Two scans of the months before: fewer components, more that was unknown. */
const EARLIER: readonly TrendPoint[] = [
  earlierScan({ scannedAt: "2026-09-14T08:00:00Z", version: "2.2.0", components: 9, unknown: 5 }),
  earlierScan({ scannedAt: "2026-10-20T08:00:00Z", version: "2.3.0", components: 12, unknown: 3 }),
];

function earlierScan(
  given: Pick<TrendPoint, "scannedAt" | "components" | "unknown"> & { readonly version: string },
): TrendPoint {
  return {
    ...given,
    version: visibleText(given.version),
    findings: { "must-act": given.unknown, check: 4 },
    complete: true,
  };
}

const ROOT = aComponent({
  ref: "first-party:package.json",
  origin: "first-party",
  kind: "application",
  name: "buergertermine",
  version: "2.4.0",
  license: "EUPL-1.2",
  occurrences: [{ location: { path: "package.json" }, source: "manifest", usages: [] }],
  dependencies: ["pkg:npm/express@4.21.2", "pkg:npm/pdf-werkzeug@3.1.0"],
});

const COMPONENTS: readonly Component[] = [
  ROOT,
  npm("express", "4.21.2", "MIT", { dependencies: ["pkg:npm/kartenkern@5.0.1"] }),
  npm("kartenkern", "5.0.1", "AGPL-3.0-only", {
    references: [{ type: "website", url: "https://kartenkern.example/" }],
  }),
  npm("pdf-werkzeug", "3.1.0", "GPL-3.0-only", { dependencies: ["pkg:npm/schriftsatz@1.2.0"] }),
  npm("schriftsatz", "1.2.0", "GPL-3.0-only"),
  npm("leiser-helfer", "0.3.1", undefined, { usages: ["development"], scope: "excluded" }),
  npm("datumsrechner", "2.0.0", undefined),
  npm("bildwandler", "1.8.0", "LGPL-2.1-or-later"),
  npm("zertifikate", "6.0.3", "MPL-2.0"),
  npm("symbole", "4.4.0", "CC-BY-4.0"),
  npm("eslint", "9.17.0", "MIT", { usages: ["development"], scope: "excluded" }),
  npm("doppelwahl", "1.0.0", "(GPL-2.0-only OR MIT)"),
  aComponent({
    name: "streitfall",
    version: "0.9.0",
    artefactEvidence: {
      contentRoots: ["node_modules/streitfall"],
      licenseTexts: [],
      notices: [],
      copyrights: ["Copyright 2021 Streitfall e. V."],
      modification: "unknown",
    },
    licenses: {
      declared: [declared("MIT")],
      detected: [
        detected("Apache-2.0", {
          location: { path: "node_modules/streitfall/LICENSE", line: 1 },
          endLine: 201,
          coverage: 0.987,
        }),
      ],
      concluded: concluded("Apache-2.0 AND MIT", {
        state: "review",
        basis: "declared-and-detected",
        confidence: 0.5,
        reviewReasons: ["contradiction"],
        readings: [
          { expression: "MIT", basis: "declared" },
          { expression: "Apache-2.0", basis: "detected" },
        ],
      }),
    },
  }),
];

function npm(
  name: string,
  version: string,
  license: string | undefined,
  overrides: Partial<Omit<Component, "licenses">> = {},
): Component {
  const line = 10 + 7 * name.length;
  return aComponent({
    name,
    version,
    ...(license === undefined ? {} : { license }),
    occurrences: [
      {
        location: { path: "package-lock.json", line },
        source: "lockfile",
        usages: overrides.usages ?? ["production"],
      },
    ],
    ...overrides,
  });
}

const FILLER_LICENSES = ["MIT", "MIT", "MIT", "ISC", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause"];

function fillerComponents(count: number): readonly Component[] {
  return Array.from({ length: count }, (_, index) => {
    const license = FILLER_LICENSES[index % FILLER_LICENSES.length] ?? "MIT";
    return npm(
      `hilfspaket-${String(index).padStart(5, "0")}`,
      `1.${String(index % 20)}.0`,
      license,
      {
        usages: index % 4 === 0 ? ["development"] : ["production"],
      },
    );
  });
}

/** A licence file that says something else in one place, and what is missing there. */
const EXCERPT: EvidenceExcerpt = {
  location: { path: "node_modules/streitfall/LICENSE", line: 1 },
  endLine: 201,
  sha256: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
  expression: "Apache-2.0",
  kind: "text",
  rule: "text/Apache-2.0",
  beside: "Apache-2.0",
  addedWords: 3,
  missingWords: 2,
  lines: [
    excerptLine(1, 0, { kind: "equal", file: "Apache License", license: "Apache License" }),
    excerptLine(
      67,
      64,
      {
        kind: "equal",
        file: "2. Grant of Copyright License.",
        license: "Grant of Copyright License.",
      },
      { kind: "added", file: "For authorities only:", license: "" },
      { kind: "missing", file: "", license: "perpetual, worldwide," },
    ),
    excerptLine(190, 122, {
      kind: "variable",
      file: "Copyright 2021 Streitfall e. V.",
      license: "Copyright [yyyy] [name of copyright owner]",
    }),
  ],
  omittedLines: 11,
};

function excerptLine(
  line: number,
  omittedBefore: number,
  ...parts: EvidenceExcerpt["lines"][number]["parts"]
): EvidenceExcerpt["lines"][number] {
  return { line, omittedBefore, parts };
}

const DIAGNOSTICS: readonly Diagnostic[] = [
  createDiagnostic(
    "input/malformed",
    { path: "verwaltung/composer.lock", line: 118 },
    { format: "JSON", problem: "unexpected end of input" },
  ),
  createDiagnostic("file/unreadable", { path: "daten/alt.bin" }, { reason: "EACCES" }),
  createDiagnostic(
    "inventory/unresolved-dependency",
    { path: "package-lock.json", line: 40 },
    { dependency: "fsevents", dependent: "express" },
  ),
];

function sampleScan(components: readonly Component[]): ScanResult {
  return aScanResult({
    components,
    diagnostics: DIAGNOSTICS,
    head: {
      createdAt: "2026-11-23T22:41:00Z",
      subject: {
        name: "buergertermine",
        version: "2.4.0",
        outbound: { expression: "EUPL-1.2", locations: [{ path: "package.json", line: 4 }] },
      },
      settings: {
        depth: "files",
        archives: "closed",
        gitignore: "respected",
        excluded: [
          { pattern: "fixtures/**", origin: "configuration", reason: "Testdaten", files: 212 },
          { pattern: "node_modules", origin: "built-in", files: 18_204 },
        ],
        roles: [{ pattern: "docs/**", role: "documentation", reason: "nur Handbuch" }],
      },
      evidenceSteps: [
        {
          root: ROOT.ref,
          manifest: "package.json",
          missing: 2,
          command: "npm ci --ignore-scripts",
        },
      ],
      counts: {
        filesListed: 4348,
        filesRead: 611,
        bytesRead: 12_480_113,
        components: components.length,
        fileFindings: 0,
        diagnostics: DIAGNOSTICS.length,
      },
    },
  });
}

interface Judgement {
  readonly rule: string;
  readonly category: string;
  readonly status: Status;
  readonly cause: string;
  readonly effective?: string;
}

const JUDGEMENTS: Readonly<Record<string, Judgement>> = {
  kartenkern: judgement("license/category", "network-copyleft", "must-act", "AGPL-3.0-only"),
  "pdf-werkzeug": judgement("license/category", "strong-copyleft", "must-act", "GPL-3.0-only"),
  schriftsatz: judgement("license/category", "strong-copyleft", "must-act", "GPL-3.0-only"),
  "leiser-helfer": judgement("license/unknown", "unknown", "check", "NOASSERTION"),
  datumsrechner: judgement("license/unknown", "unknown", "must-act", "NOASSERTION"),
  bildwandler: judgement("license/category", "weak-copyleft", "check", "LGPL-2.1-or-later"),
  zertifikate: judgement("license/category", "weak-copyleft", "check", "MPL-2.0"),
  symbole: judgement("license/category", "content", "check", "CC-BY-4.0"),
  streitfall: judgement("license/review", "permissive", "check", "contradiction"),
};

function judgement(rule: string, category: string, status: Status, cause: string): Judgement {
  return { rule, category, status, cause };
}

const FINE: Judgement = judgement("license/category", "permissive", "fine", "");

const TEXTS: Readonly<Record<string, readonly [Localized, Localized, Localized]>> = {
  "AGPL-3.0-only": [
    both("AGPL-3.0 im Netzdienst", "AGPL-3.0 in the network service"),
    both(
      "Die AGPL-3.0 verlangt, allen Nutzenden eines veränderten Netzdienstes den Quelltext anzubieten.",
      "AGPL-3.0 demands that all users of a modified network service are offered its source code.",
    ),
    both(
      "Klären, ob die Komponente verändert wurde; sonst durch eine andere ersetzen.",
      "Find out whether the component was modified; otherwise replace it.",
    ),
  ],
  "GPL-3.0-only": [
    both("GPL-3.0 in dem, was weitergegeben wird", "GPL-3.0 in what is passed on"),
    both(
      "Wer das Gesamtwerk weitergibt, muss es unter der GPL-3.0 weitergeben.",
      "Whoever passes the whole on must do so under GPL-3.0.",
    ),
    both(
      "Ersetzen, was verwaltung/quelltext/Terminverwaltung/Kalenderausgabe.php einbindet.",
      "Replace what verwaltung/quelltext/Terminverwaltung/Kalenderausgabe.php includes.",
    ),
  ],
  NOASSERTION: [
    both("Lizenz unbekannt", "Licence unknown"),
    both(
      "Ohne bekannte Lizenz besteht kein Nutzungsrecht.",
      "Without a known licence there is no right of use.",
    ),
    both(
      "Im Projekt ausführen: npm ci --ignore-scripts (2 Pakete)",
      "Run in the project: npm ci --ignore-scripts (2 packages)",
    ),
  ],
  "LGPL-2.1-or-later": [
    both("LGPL-2.1 als Bibliothek", "LGPL-2.1 as a library"),
    both(
      "Als unveränderte Bibliothek zulässig, wenn sie austauschbar bleibt.",
      "Allowed as an unmodified library that stays exchangeable.",
    ),
    both("Hinweis und Lizenztext beilegen.", "Enclose notice and licence text."),
  ],
  "MPL-2.0": [
    both("MPL-2.0", "MPL-2.0"),
    both(
      "Veränderte Dateien müssen unter der MPL-2.0 bleiben.",
      "Modified files must stay under MPL-2.0.",
    ),
    both("Prüfen, ob Dateien verändert wurden.", "Check whether files were modified."),
  ],
  "CC-BY-4.0": [
    both("Inhalte unter CC BY 4.0", "Content under CC BY 4.0"),
    both("Die Namensnennung ist erforderlich.", "Attribution is required."),
    both("Namensnennung aufnehmen.", "Add the attribution."),
  ],
  contradiction: [
    both("Angabe und Lizenztext widersprechen sich", "Statement and licence text differ"),
    both(
      "Das Paket nennt eine andere Lizenz als seine Lizenzdatei.",
      "The package names another licence than its licence file.",
    ),
    both("Beim Hersteller nachfragen.", "Ask the supplier."),
  ],
};

const QUESTION: OpenQuestion = {
  id: "modified",
  question: both("Wurden fremde Komponenten verändert?", "Were third-party components modified?"),
  assumption: both("Nein, soweit der Baum nichts anderes zeigt.", "No, unless the tree shows it."),
  groups: ["G-AGPL-3.0-only", "G-MPL-2.0"].map(safeId),
};

function both(de: string, en: string): Localized {
  return { de, en };
}

function safeId(text: string): string {
  return text.replaceAll(/[^\w-]/gu, "-");
}

function sampleAssessment(components: readonly Component[]): Assessment {
  const verdicts = components.map(toVerdict);
  const violations = verdicts.flatMap(toViolation);
  const assessment = anAssessment({
    verdicts,
    violations: [...violations].sort((a, b) => compareText(a.id, b.id)),
    groups: Object.keys(TEXTS).map((cause) => toGroup(cause, violations)),
    head: {
      createdAt: "2026-11-23T22:41:05Z",
      complete: false,
      context: [
        {
          id: "modified",
          question: QUESTION.question,
          answer: QUESTION.assumption,
          assumed: true,
        },
        {
          id: "provide",
          question: both("Wie wird die Software bereitgestellt?", "How is the software provided?"),
          answer: both("Als Netzdienst", "As a network service"),
          assumed: false,
        },
      ],
      questions: [QUESTION],
      rules: [
        {
          code: "license/unknown",
          title: both("Lizenz unbekannt", "Licence unknown"),
          explanation: both("Unbekannt ist nie grün.", "Unknown is never green."),
        },
      ],
    },
  });
  return { ...assessment, obligations: DUTIES };
}

function judgementOf(component: Component): Judgement {
  return JUDGEMENTS[component.name] ?? FINE;
}

function toVerdict(component: Component): Verdict {
  const { rule, category, status, cause } = judgementOf(component);
  const choice = component.name === "doppelwahl" ? "MIT" : component.licenses.concluded.expression;
  return {
    component: component.ref,
    status,
    rule,
    reason: both("Siehe Befund.", "See finding."),
    effectiveExpression: choice,
    category,
    violations: status === "fine" ? [] : [`V-${safeId(cause)}-${component.name}`],
  };
}

function toViolation(verdict: Verdict): readonly Violation[] {
  if (verdict.status === "fine") return [];
  const name = /npm\/([\w-]+)@/u.exec(verdict.component)?.[1] ?? "";
  const cause = JUDGEMENTS[name]?.cause ?? "";
  return [
    {
      id: verdict.violations[0] ?? "",
      rule: verdict.rule,
      severity: verdict.status === "must-act" ? "error" : "warning",
      status: verdict.status,
      component: verdict.component,
      expression: verdict.effectiveExpression,
      location: { path: "package-lock.json", line: 10 + 7 * name.length },
      assumptions: QUESTION.groups.includes(safeId(`G-${cause}`)) ? ["modified"] : [],
      group: safeId(`G-${cause}`),
    },
  ];
}

function toGroup(cause: string, violations: readonly Violation[]): FindingGroup {
  const id = safeId(`G-${cause}`);
  const own = violations.filter((violation) => violation.group === id);
  const [title, reason, action] = TEXTS[cause] ?? [both("", ""), both("", ""), both("", "")];
  return {
    id,
    rule: own[0]?.rule ?? "license/category",
    severity: own[0]?.severity ?? "warning",
    status: own[0]?.status ?? "check",
    title,
    reason,
    actions: [action],
    violations: own.map((violation) => violation.id),
    components: own.map((violation) => violation.component).sort(compareText),
    assumptions: own[0]?.assumptions ?? [],
  };
}

const DUTIES: readonly ObligationState[] = [
  duty("fulfilled", {
    obligation: "LICENSE-TEXT",
    title: both("Lizenztext beilegen", "Include the licence text"),
    license: "MIT",
    components: ["pkg:npm/express@4.21.2"],
    reason: both("Der Text liegt bei.", "The text is there."),
    evidence: [{ location: { path: "THIRD-PARTY.txt", line: 12 } }],
  }),
  duty("open", {
    obligation: "SOURCE-OFFER",
    title: both("Quelltext anbieten", "Offer the source"),
    license: "GPL-3.0-only",
    components: ["pkg:npm/pdf-werkzeug@3.1.0", "pkg:npm/schriftsatz@1.2.0"],
    clauses: [both("Ziffer 6", "section 6")],
    reason: both("Es gibt kein Angebot.", "There is no offer."),
    action: both(
      "Den Quelltext neben dem Programm anbieten.",
      "Offer the source beside the program.",
    ),
  }),
];

function duty(
  state: ObligationState["state"],
  facts: Pick<ObligationState, "obligation" | "title" | "license" | "components" | "reason"> &
    Partial<ObligationState>,
): ObligationState {
  return {
    id: `D-${facts.obligation}`,
    severity: "must",
    role: "development",
    artefact: "buergertermine.zip",
    clauses: [],
    state,
    evidence: [],
    assumptions: [],
    recordReviewed: false,
    ...facts,
  };
}
