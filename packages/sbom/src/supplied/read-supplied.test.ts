import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { readSupplied } from "./read-supplied.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const BOM = `{
  "bomFormat": "CycloneDX",
  "specVersion": "1.5",
  "components": [
    { "type": "library", "name": "a", "bom-ref": "a", "purl": "pkg:npm/a@1.0.0" }
  ]
}`;

describe("readSupplied", () => {
  it("recognises the format by the content, packed or not", async () => {
    const plain = await readSupplied("any.txt", encode(BOM));
    const packed = await readSupplied("any.txt", gzipSync(BOM));
    expect(plain.document).toMatchObject({ format: "CycloneDX", version: "1.5" });
    expect(packed.components).toEqual(plain.components);
    expect(packed.document.sha256).not.toBe(plain.document.sha256);
  });

  it("points at the line of the component", async () => {
    const { components } = await readSupplied("bom.json", encode(BOM));
    expect(components[0]?.occurrences).toEqual([
      { location: { path: "bom.json", line: 5 }, source: "bill-of-materials", usages: [] },
    ]);
  });

  it.each([
    ["nothing", new Uint8Array(), "input/empty"],
    ["something else", encode("# Readme"), "input/malformed"],
    ["JSON that breaks off", encode(BOM.slice(0, -5)), "input/malformed"],
    ["gzip that breaks off", gzipSync(BOM).subarray(0, 40), "input/malformed"],
    [
      "gigabytes of nothing in a small file",
      gzipSync(new Uint8Array(300 * 1024 * 1024)),
      "input/limit",
    ],
  ])("says what is wrong with %s", async (_name, bytes, code) => {
    const { components, diagnostics } = await readSupplied("bom.json", bytes);
    expect(components).toEqual([]);
    expect(diagnostics).toMatchObject([{ code, effect: "incomplete" }]);
  });

  it("does not take a document without components for a clean one", async () => {
    const { diagnostics } = await readSupplied(
      "bom.json",
      encode('{"bomFormat":"CycloneDX","specVersion":"1.6"}'),
    );
    expect(diagnostics).toMatchObject([{ code: "bom/empty", effect: "incomplete" }]);
  });
});
