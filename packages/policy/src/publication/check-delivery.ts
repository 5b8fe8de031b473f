import {
  NOASSERTION,
  NONE,
  type Assessment,
  type Component,
  type Localized,
  type ScanHead,
} from "@lizenzlotse/model";

import type { DefectCode } from "./defect-code.ts";
import { DEFECT_TEXTS } from "./defect-texts.ts";

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
export function checkDelivery(request: DeliveryRequest): DeliveryVerdict {
  const defects = defectsByCode(request).map(toDefect);
  const supplied = suppliedComponents(request);
  return { acceptable: defects.length === 0, components: supplied.length, defects };
}

/** The components of others in a delivery: what is judged. */
export function suppliedComponents({ scan }: DeliveryRequest): readonly Component[] {
  return scan.components.filter(({ origin }) => origin === "third-party");
}

/** Components with one kind of defect; absent where the delivery as a whole is concerned. */
export interface DefectiveComponents {
  readonly code: DefectCode;
  readonly components?: readonly Component[] | undefined;
}

/** What is wrong with a delivery, in a fixed order of kinds. Pure. */
export function defectsByCode(request: DeliveryRequest): readonly DefectiveComponents[] {
  const { scan, assessment } = request;
  const supplied = suppliedComponents(request);
  const acting = new Set(
    assessment.violations
      .filter(({ status, rule }) => status === "must-act" && rule !== "license/unknown")
      .map(({ component }) => component),
  );
  const isUnclear = ({ licenses }: Component): boolean => licenses.concluded.state === "review";
  const hasNoVersion = ({ version }: Component): boolean => version === undefined || version === "";
  return [
    ...(supplied.length === 0 ? [{ code: "empty" as const }] : []),
    ...(scan.head.complete ? [] : [{ code: "incomplete" as const }]),
    ...(hasPoorFormat(scan.head) ? [{ code: "format" as const }] : []),
    ...about("license-missing", supplied.filter(hasNoLicense)),
    ...about("license-unclear", supplied.filter(isUnclear)),
    ...about("version-missing", supplied.filter(hasNoVersion)),
    ...about(
      "identifier-missing",
      supplied.filter(({ purl }) => purl === undefined),
    ),
    ...about(
      "dependencies-missing",
      supplied.filter((each) => each.dependenciesCompleteness === "incomplete"),
    ),
    ...about(
      "policy",
      supplied.filter(({ ref }) => acting.has(ref)),
    ),
  ];
}

function about(code: DefectCode, components: readonly Component[]): readonly DefectiveComponents[] {
  return components.length === 0 ? [] : [{ code, components }];
}

function toDefect({ code, components = [] }: DefectiveComponents): DeliveryDefect {
  const names = components.map(({ purl, name, ref }) => purl ?? (name === "" ? ref : name)).sort();
  const { text } = DEFECT_TEXTS[code];
  return { code, text, components: names.slice(0, MAX_NAMED), count: names.length };
}

function hasNoLicense({ licenses: { concluded } }: Component): boolean {
  return concluded.expression === NONE || concluded.expression.includes(NOASSERTION);
}

/** The technical guideline asks for CycloneDX from 1.6 or SPDX from 3.0.1. */
function hasPoorFormat({ subject: { document } }: ScanHead): boolean {
  if (document === undefined) return false;
  const oldest = OLDEST[document.format];
  const version = Number(/^\d+(?:\.\d+)?/u.exec(document.version)?.[0]);
  return oldest === undefined || !(version >= oldest);
}

const OLDEST: Readonly<Record<string, number>> = { CycloneDX: 1.6, SPDX: 3 };
