import { Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import { byText, sortedUnique, type Component, type ScanResult } from "@lizenzlotse/model";

import type { CycloneDxVersion } from "../options.ts";
import { compositionsOf } from "./compositions.ts";
import { evidenceOf } from "./evidence.ts";
import { placeHashes } from "./hashes.ts";
import { expressionEntries, licenseLists } from "./license-entries.ts";
import type { NormalizedBom, NormalizedComponent } from "./normalized.ts";
import { toLibraryBom, type LibraryBomSource } from "./to-library-bom.ts";

const SPECS = { "1.6": Spec.Spec1dot6, "1.7": Spec.Spec1dot7 } as const;

/**
 * Builds the bill of materials: the library's models and normaliser first, then what they cannot say. Lists are
 * sorted here, because the library's own sorting costs several times the whole rest.
 */
export function buildBom(scan: BomInput, specVersion: CycloneDxVersion): NormalizedBom {
  const source = sourceOf(scan);
  const factory = new Serialize.JSON.Normalize.Factory(SPECS[specVersion]);
  const normalized = factory.makeForBom().normalize(toLibraryBom(source), {}) as NormalizedBom;
  for (const [index, component] of source.components.entries()) {
    const target = normalized.components[index];
    if (target !== undefined) completeComponent(target, component, specVersion);
  }
  const { outbound } = scan.head.subject;
  if (outbound !== undefined) {
    normalized.metadata.component.licenses = expressionEntries([outbound.expression], "declared");
  }
  return { ...normalized, compositions: compositionsOf(source) };
}

/** The part of a scan that a bill of materials shows. */
export type BomInput = Pick<ScanResult, "head" | "components">;

function completeComponent(
  target: NormalizedComponent,
  component: Component,
  specVersion: CycloneDxVersion,
): void {
  const { licenses, evidence } = licenseLists(component, specVersion);
  if (licenses.length > 0) target.licenses = licenses;
  target.evidence = evidenceOf(component, evidence);
  placeHashes(target, component);
}

function sourceOf({ head, components }: BomInput): LibraryBomSource {
  const sorted = [...components].sort(byText((component) => component.ref));
  const refs = new Set(sorted.map((component) => component.ref));
  let rootRef = `subject:${head.subject.name}`;
  while (refs.has(rootRef)) rootRef += "-";
  return {
    head,
    components: sorted,
    rootRef,
    topLevel: topLevelOf({ head, components: sorted }),
    choices: new Map(head.choices.map(({ component, chosen }) => [component, chosen])),
  };
}

/** The scan's roots, and first-party components that nothing else contains: they are parts of the subject too. */
function topLevelOf({ head, components }: BomInput): readonly string[] {
  const contained = new Set(components.flatMap((component) => component.dependencies));
  const uncontained = components
    .filter((component) => component.origin === "first-party" && !contained.has(component.ref))
    .map((component) => component.ref);
  return sortedUnique([...head.roots, ...uncontained]);
}
