import type { Component, DeclaredLicense, ScanHead, SourceLocation } from "@lizenzlotse/model";

import type { BuildVersion } from "../options.ts";
import { unplacedHashes } from "./hashes.ts";
import { unplacedIdentifiers } from "./identity.ts";
import { statementOf } from "./license-entries.ts";
import type { NormalizedProperty } from "./normalized.ts";
import type { SharedValues } from "./shared-values.ts";

/** Our own name space; the names are listed in `docs/formats/cyclonedx.md`. */
const PREFIX = "lizenzlotse:";

/** Longest piece of a declared statement in a property; a licence text in a manifest is carried as a licence. */
const MAX_STATEMENT_LENGTH = 200;

/** BSI TR-03183-2, section 8.2: the licence under which the document's creator uses the component. */
const EFFECTIVE_LICENSE = "bsi:component:effectiveLicense";

/** What CycloneDX has no field for. */
export function componentProperties(
  component: Component,
  effectiveLicense: string | undefined,
  { specVersion, shared }: { readonly specVersion: BuildVersion; readonly shared: SharedValues },
): readonly NormalizedProperty[] {
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
    ["lizenzlotse:hash", unplacedHashes(component, specVersion)],
    ["lizenzlotse:identifier", unplacedIdentifiers(component)],
    [
      "lizenzlotse:modification",
      artefactEvidence.modification === "unknown" ? [] : [artefactEvidence.modification],
    ],
  ];
  const own = properties.flatMap(([name, values]) =>
    distinct(values).map((value) => shared.property(name, value)),
  );
  const stated = component.properties ?? [];
  if (effectiveLicense === undefined) return stated.length === 0 ? own : [...own, ...stated];
  // A choice of one's own takes the place of the supplier's.
  const others = stated.filter(({ name }) => name !== EFFECTIVE_LICENSE);
  return [...own, { name: EFFECTIVE_LICENSE, value: effectiveLicense }, ...others];
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

/** How the scan went, so that a reader of the document alone knows what it lacks. */
export function scanProperties(head: ScanHead): readonly NormalizedProperty[] {
  const diagnostics = Object.entries(head.diagnosticCounts).sort();
  const properties: readonly (readonly [name: string, value: string])[] = [
    ["scan:complete", String(head.complete)],
    ["scan:depth", head.settings.depth],
    ["scan:archives", head.settings.archives],
    ...head.settings.excluded.map(({ pattern, origin, files }): readonly [string, string] => [
      "scan:excluded",
      `${pattern} (${origin}, ${String(files)} files)`,
    ]),
    ...diagnostics.map(([code, count]): readonly [string, string] => [
      `diagnostic:${code}`,
      String(count),
    ]),
    ["spdx-list-version", head.tool.spdxListVersion],
    ["detection-version", head.tool.detectionVersion],
  ];
  return properties.map(([name, value]) => ({ name: PREFIX + name, value }));
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
