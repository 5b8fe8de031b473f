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

/** Licences that the document says were found in the component's files. */
export function detectedOf(fields: Fields): {
  readonly detected: readonly DetectedLicense[];
  readonly bundled: readonly DetectedLicense[];
} {
  const evidence = fields.fields("evidence");
  if (evidence === undefined) return { detected: [], bundled: [] };
  const ours = evidence.list("occurrences").flatMap((occurrence) => ownFinding(occurrence) ?? []);
  const isOurs = ours.length > 0;
  const stated = isOurs
    ? []
    : evidence.list("licenses").flatMap((entry) => statedFinding(entry) ?? []);
  return {
    detected: [
      ...ours.filter(({ part }) => part === "own").map(({ license }) => license),
      ...stated,
    ],
    bundled: ours.filter(({ part }) => part === "bundled").map(({ license }) => license),
  };
}

/** Names that a document gives as evidence and that are not understood, so that they stay visible. */
export function unreadEvidence(fields: Fields): readonly StatedProperty[] {
  const entries = fields.fields("evidence")?.list("licenses") ?? [];
  return entries.flatMap((entry) => {
    const value = valueOf(entry)?.text;
    const isUnread = value !== undefined && normalizeLicenseName(value).expression === undefined;
    return isUnread ? [{ name: "evidence.licenses", value }] : [];
  });
}

/** Places in the supplier's tree that show the component. */
export function occurrencesOf(fields: Fields): readonly Occurrence[] {
  const occurrences = fields.fields("evidence")?.list("occurrences") ?? [];
  return occurrences.flatMap((occurrence): Occurrence[] => {
    const location = locationOf(occurrence);
    if (location === undefined || ownFinding(occurrence) !== undefined) return [];
    const context = occurrence.text("additionalContext");
    if (context === "notice") return [];
    return [
      { location, source: SOURCES.find((source) => source === context) ?? "file", usages: [] },
    ];
  });
}

/** Statements as written; a document may give one text of several lines. */
export function copyrightsOf(fields: Fields): readonly string[] {
  const found = fields.fields("evidence")?.list("copyright") ?? [];
  const texts = [fields.text("copyright"), ...found.map((entry) => entry.text("text"))];
  return sortedUnique(
    texts
      .flatMap((text) => (text ?? "").split(/\r?\n/u))
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

function ownFinding(occurrence: Fields): OwnFinding | undefined {
  const match = OWN_FINDING.exec(occurrence.text("additionalContext") ?? "");
  const location = locationOf(occurrence);
  if (match === null || location === undefined) return undefined;
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
