import type { Component, DeclaredLicense, ScanHead, SourceLocation } from "@lizenzlotse/model";

import { unplacedHashes } from "./hashes.ts";
import { unplacedIdentifiers } from "./identity.ts";
import { statementOf } from "./license-entries.ts";

/** A name and a value of the CycloneDX property list; names may repeat. */
export type Property = readonly [name: string, value: string];

/** Our own name space; the names are listed in `docs/formats/cyclonedx.md`. */
const PREFIX = "lizenzlotse:";

/** Longest piece of a declared statement in a property; a licence text in a manifest is carried as a licence. */
const MAX_STATEMENT_LENGTH = 200;

/** What CycloneDX has no field for. */
export function componentProperties(
  component: Component,
  effectiveLicense: string | undefined,
): readonly Property[] {
  const { licenses, artefactEvidence } = component;
  const { concluded } = licenses;
  // Whole names: put together for each component they would be a text of their own each time.
  const properties: (readonly [name: string, values: readonly string[]])[] = [
    ["lizenzlotse:origin", [component.origin]],
    ["lizenzlotse:ecosystem", [component.ecosystem]],
    ["lizenzlotse:usage", component.usages],
    ["lizenzlotse:license:state", [concluded.state]],
    ["lizenzlotse:license:basis", [concluded.basis]],
    ["lizenzlotse:license:confidence", [String(concluded.confidence)]],
    ["lizenzlotse:license:review", concluded.reviewReasons],
    [
      "lizenzlotse:license:reading",
      concluded.readings.map(({ expression, basis }) => `${expression} (${basis})`),
    ],
    ["lizenzlotse:license:declared", licenses.declared.map(describeDeclared)],
    ["lizenzlotse:license:bundled", licenses.bundled.map(({ expression }) => expression)],
    ["lizenzlotse:hash", unplacedHashes(component)],
    ["lizenzlotse:identifier", unplacedIdentifiers(component)],
    [
      "lizenzlotse:modification",
      artefactEvidence.modification === "unknown" ? [] : [artefactEvidence.modification],
    ],
  ];
  const own = properties.flatMap(([name, values]) =>
    distinct(values).map((value): Property => [name, value]),
  );
  // BSI TR-03183-2, section 8.2: the licence under which the document's creator uses the component.
  const stated = (component.properties ?? []).map(({ name, value }): Property => [name, value]);
  if (effectiveLicense === undefined) return [...own, ...stated];
  return [...own, ["bsi:component:effectiveLicense", effectiveLicense], ...stated];
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** How the scan went, so that a reader of the document alone knows what it lacks. */
export function scanProperties(head: ScanHead): readonly Property[] {
  const diagnostics = Object.entries(head.diagnosticCounts).sort();
  const properties: readonly Property[] = [
    ["scan:complete", String(head.complete)],
    ["scan:depth", head.settings.depth],
    ["scan:archives", head.settings.archives],
    ...head.settings.excluded.map(({ pattern, origin, files }): Property => [
      "scan:excluded",
      `${pattern} (${origin}, ${String(files)} files)`,
    ]),
    ...diagnostics.map(([code, count]): Property => [`diagnostic:${code}`, String(count)]),
    ["spdx-list-version", head.tool.spdxListVersion],
    ["detection-version", head.tool.detectionVersion],
  ];
  return properties.map(([name, value]) => [PREFIX + name, value]);
}

/** A declared statement as its source has it: `package-lock.json:9 license: MIT`. */
function describeDeclared(declared: DeclaredLicense): string {
  const statement = statementOf(declared);
  const shown =
    statement.length <= MAX_STATEMENT_LENGTH
      ? statement
      : `${statement.slice(0, MAX_STATEMENT_LENGTH)}…`;
  return `${describeLocation(declared.location)} ${declared.field}: ${shown}`;
}

function describeLocation({ path, line }: SourceLocation): string {
  return line === undefined ? path : `${path}:${String(line)}`;
}
