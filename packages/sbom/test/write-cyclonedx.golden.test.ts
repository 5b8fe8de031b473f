import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { readScanResult } from "@lizenzlotse/model";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { validateCycloneDx } from "../src/index.ts";
import { bomFormats } from "../src/write/registry.ts";

const FIXTURES = new URL("../../../fixtures/", import.meta.url);

const VERSIONS: readonly (readonly ["1.6" | "1.7", Spec.Version])[] = [
  ["1.6", Spec.Version.v1dot6],
  ["1.7", Spec.Version.v1dot7],
];

describe.each(VERSIONS)(
  "the bill of materials of a small scan in CycloneDX %s",
  (specVersion, version) => {
    it("is as a person read and accepted it", async () => {
      const text = await writeKeptScan(specVersion);
      const golden = new URL(`sboms/valid/terminvergabe-${specVersion}.cdx.json`, FIXTURES);
      if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(golden, text);
      expect(text).toBe(readFileSync(golden, "utf8"));
    });

    it("is valid for the library's strict validator and for ours", async () => {
      const text = await writeKeptScan(specVersion);
      expect(await new Validation.JsonStrictValidator(version).validate(text)).toBeNull();
      expect(await validateCycloneDx(JSON.parse(text), specVersion)).toEqual([]);
    });
  },
);

async function writeKeptScan(specVersion: "1.6" | "1.7"): Promise<string> {
  const file = fileURLToPath(new URL("documents/scan-result-0.json", FIXTURES));
  const scan = await readScanResult(createReadStream(file));
  const written = await bomFormats
    .find(({ id }) => id === "cyclonedx-json")
    ?.write(scan, { version: specVersion });
  return new TextDecoder().decode(written?.content);
}
