import { normalizeLicenseName } from "@lizenzlotse/licenses";
import {
  type DetectedLicense,
  type MatchKind,
  type Occurrence,
  type SourceLocation,
  type StatedProperty,
  sortedUnique,
} from "@lizenzlotse/model";

import type { Fields } from "../../supplied/fields.ts";
import { valueOf } from "./license-statements.ts";

/** Rule by which a licence is shown that a document says was found, without saying how. */
const STATED_EVIDENCE = "bill-of-materials/evidence";

/** How sure a claim is whose matcher is not known: a README says as much. */
const STATED_CONFIDENCE = 0.6;

/** What a document says was found of a component. */
export interface ReadEvidence {
  readonly detected: readonly DetectedLicense[];
  readonly bundled: readonly DetectedLicense[];
  /** Places in the supplier's tree that show the component. */
  readonly occurrences: readonly Occurrence[];
  /** Names that are given as evidence and not understood, so that they stay visible. */
  readonly unread: readonly StatedProperty[];
  /** Statements as written; a document may give one text of several lines. */
  readonly copyrights: readonly string[];
}

/** Reads what was found of a component. Where our own documents tell how a licence was found, that is taken. */
export function evidenceOf(fields: Fields): ReadEvidence {
  const evidence = fields.fields("evidence");
  const copyrights = copyrightsOf(fields, evidence);
  if (evidence === undefined) return { ...NO_EVIDENCE, copyrights };
  const places = evidence.list("occurrences").flatMap((occurrence) => placeOf(occurrence) ?? []);
  const occurrences = places.filter((place) => "source" in place);
  const ours = places.filter((place) => "part" in place);
  const licenses = evidence.has("licenses") ? evidence.list("licenses") : [];
  if (ours.length === 0 && licenses.length === 0)
    return { ...NO_EVIDENCE, occurrences, copyrights };
  const own = ours.filter(({ part }) => part === "own").map(({ license }) => license);
  const stated = ours.length > 0 ? [] : licenses.flatMap((entry) => statedFinding(entry) ?? []);
  return {
    detected: [...own, ...stated],
    bundled: ours.filter(({ part }) => part === "bundled").map(({ license }) => license),
    occurrences,
    unread: licenses.flatMap((entry) => unreadName(entry) ?? []),
    copyrights,
  };
}

const NO_EVIDENCE: ReadEvidence = {
  detected: [],
  bundled: [],
  occurrences: [],
  unread: [],
  copyrights: [],
};

function unreadName(entry: Fields): StatedProperty | undefined {
  const value = valueOf(entry)?.text;
  const isUnread = value !== undefined && normalizeLicenseName(value).expression === undefined;
  return isUnread ? { name: "evidence.licenses", value } : undefined;
}

/** A finding of ours, a place that shows the component, or neither: notices only say where they are. */
function placeOf(occurrence: Fields): OwnFinding | Occurrence | undefined {
  const location = locationOf(occurrence);
  if (location === undefined) return undefined;
  const context = occurrence.text("additionalContext");
  if (context === "notice") return undefined;
  const source = SOURCES.find((known) => known === context);
  if (source !== undefined) return { location, source, usages: [] };
  const finding = context === undefined ? undefined : ownFinding(context, location);
  return finding ?? { location, source: "file", usages: [] };
}

function copyrightsOf(fields: Fields, evidence: Fields | undefined): readonly string[] {
  const found = evidence?.has("copyright") === true ? evidence.list("copyright") : [];
  const texts = [fields.text("copyright"), ...found.map((entry) => entry.text("text"))];
  if (texts.every((text) => text === undefined)) return NO_EVIDENCE.copyrights;
  return sortedUnique(
    texts
      .flatMap((text) => (text === undefined ? [] : text.split(/\r?\n/u)))
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
}

const SOURCES = ["lockfile", "manifest", "installed", "file"] as const;

interface OwnFinding {
  readonly part: "own" | "bundled";
  readonly license: DetectedLicense;
}

/** `license MIT (text/MIT)`: how our own documents tell where a licence was found. */
const OWN_FINDING = /^(bundled )?license (.+) \(([a-z]+)\/([^()]+)\)$/u;

function ownFinding(context: string, location: SourceLocation): OwnFinding | undefined {
  const match = OWN_FINDING.exec(context);
  if (match === null) return undefined;
  const [, bundled, expression = "", kind = "", rest = ""] = match;
  return {
    part: bundled === undefined ? "own" : "bundled",
    license: {
      expression,
      location,
      endLine: location.line ?? 1,
      class: kind === "text" || kind === "unknown" ? "license-file" : "other",
      kind: KINDS.find((known) => known === kind) ?? "name",
      rule: `${kind}/${rest}`,
      coverage: 1,
      confidence: 1,
    },
  };
}

const KINDS: readonly MatchKind[] = [
  "text",
  "tag",
  "notice",
  "url",
  "name",
  "reference",
  "unknown",
];

function statedFinding(entry: Fields): DetectedLicense | undefined {
  const { expression } = normalizeLicenseName(valueOf(entry)?.text ?? "");
  if (expression === undefined) return undefined;
  const { location } = entry;
  return {
    expression,
    location,
    endLine: location.line ?? 1,
    class: "other",
    kind: "name",
    rule: STATED_EVIDENCE,
    coverage: 1,
    confidence: STATED_CONFIDENCE,
  };
}

function locationOf(occurrence: Fields): SourceLocation | undefined {
  const path = occurrence.text("location");
  if (path === undefined) return undefined;
  const line = Number(occurrence.text("line"));
  return Number.isInteger(line) && line > 0 ? { path, line } : { path };
}
