import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { aScanResult, anyComponent } from "@lizenzlotse/testkit";

import { bomFormats } from "../write/registry.ts";
import { readSupplied } from "./read-supplied.ts";

/** Values that stand where something else is expected. */
const UNFIT = [null, 1, "x", "", [], {}, true, [null], [1], [[]]];

describe("readSupplied", () => {
  it("never throws, whatever bytes of a document are damaged", async () => {
    const written = await Promise.all(
      bomFormats.map(({ write, versions: [version = ""] }) =>
        write(aScanResult({ components: fc.sample(anyComponent(), { seed: 1, numRuns: 3 }) }), {
          version,
        }),
      ),
    );
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...written), damage, async ({ content }, places) => {
        const bytes = Uint8Array.from(content);
        for (const [at, value] of places) bytes[at % bytes.length] = value;
        const { components, diagnostics } = await readSupplied("bom", bytes);
        expect(components.length + diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("never throws where members have values of another type", async () => {
    const component = [
      "type",
      "name",
      "purl",
      "licenses",
      "hashes",
      "evidence",
      "components",
      "properties",
    ];
    const top = [
      "components",
      "dependencies",
      "compositions",
      "metadata",
      "services",
      "specVersion",
    ];
    for (const value of UNFIT) {
      for (const key of component)
        await read({ components: [{ type: "library", name: "a", [key]: value }] });
      for (const key of top) await read({ [key]: value });
    }

    async function read(members: object): Promise<void> {
      const document = { bomFormat: "CycloneDX", specVersion: "1.6", ...members };
      const bytes = new TextEncoder().encode(JSON.stringify(document));
      await expect(readSupplied("bom", bytes)).resolves.toBeDefined();
    }
  });
});
