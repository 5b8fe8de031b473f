import { LotseError } from "@lizenzlotse/model";

import type { BomInput } from "./build/bom-context.ts";
import type { NormalizedBom } from "./build/normalized.ts";

/**
 * Compares what was written with what was to be written: the same components, each with its purl unchanged. Libraries
 * on the way drop components of a type they do not know and fold the case of purls.
 *
 * @throws {LotseError} `SBOM_INVALID`: our own mistake, never the scanned project's.
 */
export function checkNothingLost(bom: NormalizedBom, scan: BomInput): void {
  const { component: main } = bom.metadata;
  const purls = new Map([[main["bom-ref"], main.purl]]);
  for (const { "bom-ref": ref, purl } of bom.components) purls.set(ref, purl);
  for (const { ref, purl } of scan.components) {
    if (!purls.has(ref)) throw new LotseError("SBOM_INVALID", `The component ${ref} was lost.`);
    if (purls.get(ref) === purl) continue;
    throw new LotseError(
      "SBOM_INVALID",
      `The purl of ${ref} was changed to ${String(purls.get(ref))}.`,
    );
  }
  const isMainAdded = !scan.components.some(({ ref }) => ref === main["bom-ref"]);
  if (purls.size === scan.components.length + (isMainAdded ? 1 : 0)) return;
  throw new LotseError("SBOM_INVALID", "Two components share one reference.");
}
