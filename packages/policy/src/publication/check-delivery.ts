import {
  NOASSERTION,
  NONE,
  type Assessment,
  type Component,
  type Localized,
  type ScanHead,
} from "@lizenzlotse/model";

/** What a contractor delivered: a bill of materials or a tree, read, and judged under the agency's policy. */
export interface DeliveryRequest {
  readonly scan: { readonly head: ScanHead; readonly components: readonly Component[] };
  readonly assessment: Assessment;
}

/** What is wrong with a delivery, as one point of the list that goes back to the contractor. */
export interface DeliveryDefect {
  readonly code: DefectCode;
  readonly text: Localized;
  /** Names of the components concerned, the first few. */
  readonly components: readonly string[];
  readonly count: number;
}

/** Permanent codes of defects. */
export type DefectCode =
  | "empty"
  | "incomplete"
  | "format"
  | "license-missing"
  | "license-unclear"
  | "version-missing"
  | "identifier-missing"
  | "dependencies-missing"
  | "policy";

/** Whether a delivery can be accepted as far as licences and its bill of materials go. */
export interface DeliveryVerdict {
  readonly acceptable: boolean;
  readonly components: number;
  readonly defects: readonly DeliveryDefect[];
}

/** Most components that one defect names. */
const MAX_NAMED = 20;

/**
 * Judges a delivery. Pure. Acceptance as a whole stays with the agency: only what a bill of materials and licences
 * show is looked at.
 *
 * @see BSI TR-03183-2 for what a bill of materials has to hold.
 */
export function checkDelivery({ scan, assessment }: DeliveryRequest): DeliveryVerdict {
  const supplied = scan.components.filter(({ origin }) => origin === "third-party");
  const acting = new Set(
    assessment.violations
      .filter(({ status, rule }) => status === "must-act" && rule !== "license/unknown")
      .map(({ component }) => component),
  );
  const defects = [
    ...(supplied.length === 0 ? [defect("empty", [])] : []),
    ...(scan.head.complete ? [] : [defect("incomplete", [])]),
    ...formatDefects(scan.head),
    ...about("license-missing", supplied, hasNoLicense),
    ...about("license-unclear", supplied, ({ licenses }) => licenses.concluded.state === "review"),
    ...about("version-missing", supplied, ({ version }) => version === undefined || version === ""),
    ...about("identifier-missing", supplied, ({ purl }) => purl === undefined),
    ...about(
      "dependencies-missing",
      supplied,
      (each) => each.dependenciesCompleteness === "incomplete",
    ),
    ...about("policy", supplied, ({ ref }) => acting.has(ref)),
  ];
  return { acceptable: defects.length === 0, components: supplied.length, defects };
}

function hasNoLicense({ licenses: { concluded } }: Component): boolean {
  return concluded.expression === NONE || concluded.expression.includes(NOASSERTION);
}

/** The technical guideline asks for CycloneDX from 1.6 or SPDX from 3.0.1. */
function formatDefects({ subject: { document } }: ScanHead): readonly DeliveryDefect[] {
  if (document === undefined) return [];
  const oldest = OLDEST[document.format];
  const version = Number(/^\d+(?:\.\d+)?/u.exec(document.version)?.[0]);
  return oldest !== undefined && version >= oldest ? [] : [defect("format", [])];
}

const OLDEST: Readonly<Record<string, number>> = { CycloneDX: 1.6, SPDX: 3 };

function about(
  code: DefectCode,
  components: readonly Component[],
  isDefective: (component: Component) => boolean,
): readonly DeliveryDefect[] {
  const concerned = components.filter(isDefective);
  return concerned.length === 0 ? [] : [defect(code, concerned)];
}

function defect(code: DefectCode, components: readonly Component[]): DeliveryDefect {
  const names = components.map(({ purl, name, ref }) => purl ?? (name === "" ? ref : name)).sort();
  return { code, text: TEXTS[code], components: names.slice(0, MAX_NAMED), count: names.length };
}

const TEXTS: Readonly<Record<DefectCode, Localized>> = {
  empty: {
    de: "Die Lieferung nennt keine einzige Komponente.",
    en: "The delivery names no component at all.",
  },
  incomplete: {
    de: "Die Lieferung konnte nicht vollständig gelesen werden.",
    en: "The delivery could not be read completely.",
  },
  format: {
    de: "Das Format der Stückliste genügt der BSI TR-03183-2 nicht: Verlangt ist CycloneDX ab 1.6 oder SPDX ab 3.0.1.",
    en: "The format of the bill of materials does not meet BSI TR-03183-2: it asks for CycloneDX from 1.6 or SPDX from 3.0.1.",
  },
  "license-missing": {
    de: "Es fehlt die Angabe der Lizenz.",
    en: "The licence is not stated.",
  },
  "license-unclear": {
    de: "Die Angaben zur Lizenz sind widersprüchlich oder lassen offen, was gilt.",
    en: "The statements on the licence contradict each other or leave open what applies.",
  },
  "version-missing": {
    de: "Es fehlt die Version.",
    en: "The version is not stated.",
  },
  "identifier-missing": {
    de: "Es fehlt eine Paket-URL (purl), mit der sich die Komponente eindeutig bestimmen lässt.",
    en: "There is no package URL (purl) that would identify the component.",
  },
  "dependencies-missing": {
    de: "Die Abhängigkeiten sind als unvollständig gekennzeichnet.",
    en: "The dependencies are marked as incomplete.",
  },
  policy: {
    de: "Die Lizenz ist nach der Richtlinie der auftraggebenden Stelle nicht zulässig oder verlangt eine Änderung.",
    en: "The licence is not admissible under the customer's policy or asks for a change.",
  },
};
