import type { Component, ComponentHash, HashAlgorithm } from "@lizenzlotse/model";

import type { BuildVersion } from "../options.ts";
import type { NormalizedComponent, NormalizedHash, NormalizedReference } from "./normalized.ts";

/** Lengths in hex digits that the schema of CycloneDX admits. */
const HASH_LENGTHS: readonly number[] = [32, 40, 64, 96, 128];

/** Algorithms that came with 1.7. */
const SINCE_1_7: readonly HashAlgorithm[] = ["Streebog-256", "Streebog-512"];

/** Said beside hashes of an archive whose address no source gives, or of several. */
const NO_ADDRESS =
  "Hashes of the archive that the package registry serves; no single address is known.";

/**
 * Puts a component's hashes where they are true: hashes of its content on the component, hashes of the archive on the
 * reference to that archive (BSI TR-03183-2, section 8.2, asks for them there). An archive without exactly one known
 * address is named by the component's purl instead.
 */
export function placeHashes(
  normalized: NormalizedComponent,
  component: Component,
  specVersion: BuildVersion,
): void {
  const { content, distribution } = sortHashes(component, specVersion);
  if (content.length > 0) normalized.hashes = content;
  if (distribution.length === 0) return;
  const references = normalized.externalReferences ?? [];
  const isArchive = ({ type }: NormalizedReference): boolean => type === "distribution";
  if (references.filter(isArchive).length === 1)
    normalized.externalReferences = references.map((reference) =>
      isArchive(reference) ? { ...reference, hashes: distribution } : reference,
    );
  else if (component.purl !== undefined)
    normalized.externalReferences = [
      ...references,
      { url: component.purl, type: "distribution", comment: NO_ADDRESS, hashes: distribution },
    ];
}

/** Hashes that no field can carry, as `SHA-256:…`: of a length that no algorithm has, or of an archive without a name. */
export function unplacedHashes(component: Component, specVersion: BuildVersion): readonly string[] {
  if (component.hashes.length === 0) return [];
  const hasAddress =
    component.purl !== undefined ||
    component.references.filter(({ type }) => type === "distribution").length === 1;
  return component.hashes
    .filter(
      (hash) => !isValid(hash, specVersion) || (hash.covers === "distribution" && !hasAddress),
    )
    .map(({ algorithm, value }) => `${algorithm}:${value}`);
}

function sortHashes(
  component: Component,
  specVersion: BuildVersion,
): Record<ComponentHash["covers"], NormalizedHash[]> {
  const sorted: Record<ComponentHash["covers"], NormalizedHash[]> = {
    content: [],
    distribution: [],
  };
  for (const hash of component.hashes)
    if (isValid(hash, specVersion))
      sorted[hash.covers].push({ alg: hash.algorithm, content: hash.value });
  return sorted;
}

function isValid({ algorithm, value }: ComponentHash, specVersion: BuildVersion): boolean {
  if (specVersion !== "1.7" && SINCE_1_7.includes(algorithm)) return false;
  return HASH_LENGTHS.includes(value.length);
}
