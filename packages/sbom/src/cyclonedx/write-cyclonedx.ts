import { LotseError } from "@lizenzlotse/model";

import type { BomInput } from "./build/build-bom.ts";
import { checkNothingLost } from "./check-nothing-lost.ts";
import type { CycloneDxOptions } from "./options.ts";
import { serialNumberOf } from "./serial-number.ts";
import { validateCycloneDx } from "./validate/validate-cyclonedx.ts";

/**
 * Writes a scan as a CycloneDX bill of materials in JSON: an inventory of everything, development tools included and
 * marked. Where each fact goes is told in `docs/formats/cyclonedx.md`. Deterministic: the serial number is made from
 * the content, the timestamp is the scan's. What is written is validated against the published schema first.
 *
 * @param scan - only head and components are read.
 * @returns UTF-8, ending in a line feed.
 * @throws {LotseError} `SBOM_INVALID` where the result would break the format or lose a component.
 */
export async function writeCycloneDx(
  scan: BomInput,
  options: CycloneDxOptions,
): Promise<Uint8Array> {
  // Loaded when needed: the library takes longer to load than a small scan to write.
  const { buildBom } = await import("./build/build-bom.ts");
  const bom = buildBom(scan, options.specVersion);
  checkNothingLost(bom, scan);
  const identified = { ...bom, serialNumber: serialNumberOf(JSON.stringify(bom)) };
  const [problem] = await validateCycloneDx(identified, options.specVersion);
  if (problem !== undefined) {
    throw new LotseError("SBOM_INVALID", `${problem.path}: ${problem.message}`, {
      hint: {
        de: "Das ist ein Fehler von lotse, nicht des geprüften Projekts. Bitte melden Sie ihn.",
        en: "This is a mistake of lotse, not of the scanned project. Please report it.",
      },
    });
  }
  return new TextEncoder().encode(`${JSON.stringify(identified, undefined, 2)}\n`);
}
