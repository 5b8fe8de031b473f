import { Enums } from "@cyclonedx/cyclonedx-library";
import type { Component, ComponentHash } from "@lizenzlotse/model";

import { hashAlgorithm } from "./library-enums.ts";
import type { NormalizedComponent } from "./normalized.ts";

type NormalizedHash = NonNullable<NormalizedComponent["hashes"]>[number];
type NormalizedReference = NonNullable<NormalizedComponent["externalReferences"]>[number];

/** Lengths in hex digits that the schema of CycloneDX admits. */
const HASH_LENGTHS: readonly number[] = [32, 40, 64, 96, 128];

/** Said beside hashes of an archive whose address no source gives, or of several. */
const NO_ADDRESS =
  "Hashes of the archive that the package registry serves; no single address is known.";

/**
 * Puts a component's hashes where they are true: hashes of its content on the component, hashes of the archive on the
 * reference to that archive (BSI TR-03183-2, section 8.2, asks for them there). An archive without exactly one known
 * address is named by the component's purl instead.
 */
export function placeHashes(normalized: NormalizedComponent, component: Component): void {
  const { content, distribution } = sortHashes(component);
  if (content.length > 0) normalized.hashes = content;
  if (distribution.length === 0) return;
  const references = [...(normalized.externalReferences ?? [])];
  const target = onlyDistribution(references) ?? addReferenceByPurl(references, component);
  if (target !== undefined) target.hashes = distribution;
  normalized.externalReferences = references;
}

/** Hashes that no field can carry, as `SHA-256:…`: of a length that no algorithm has, or of an archive without a name. */
export function unplacedHashes(component: Component): readonly string[] {
  const hasAddress =
    component.purl !== undefined ||
    component.references.filter(({ type }) => type === "distribution").length === 1;
  return component.hashes
    .filter((hash) => !isValid(hash) || (hash.covers === "distribution" && !hasAddress))
    .map(({ algorithm, value }) => `${algorithm}:${value}`);
}

function sortHashes(component: Component): Record<ComponentHash["covers"], NormalizedHash[]> {
  const sorted: Record<ComponentHash["covers"], NormalizedHash[]> = {
    content: [],
    distribution: [],
  };
  for (const hash of component.hashes) {
    if (!isValid(hash)) continue;
    const alg = hashAlgorithm(hash.algorithm);
    if (alg !== undefined) sorted[hash.covers].push({ alg, content: hash.value });
  }
  return sorted;
}

function onlyDistribution(
  references: readonly NormalizedReference[],
): NormalizedReference | undefined {
  const distributions = references.filter(
    (reference) => reference.type === Enums.ExternalReferenceType.Distribution,
  );
  return distributions.length === 1 ? distributions[0] : undefined;
}

function addReferenceByPurl(
  references: NormalizedReference[],
  component: Component,
): NormalizedReference | undefined {
  if (component.purl === undefined) return undefined;
  const reference: NormalizedReference = {
    url: component.purl,
    type: Enums.ExternalReferenceType.Distribution,
    comment: NO_ADDRESS,
  };
  references.push(reference);
  return reference;
}

function isValid(hash: ComponentHash): boolean {
  return HASH_LENGTHS.includes(hash.value.length) && hashAlgorithm(hash.algorithm) !== undefined;
}
