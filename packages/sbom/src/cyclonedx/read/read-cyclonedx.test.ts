import type { StatedInventory } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { SuppliedSource } from "../../supplied/supplied-source.ts";
import { jsonToXml } from "../xml/json-to-xml.ts";
import { readCycloneDx } from "./read-cyclonedx.ts";

const DOCUMENT = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  serialNumber: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
  version: 1,
  metadata: {
    timestamp: "2026-01-02T03:04:05Z",
    tools: { components: [{ type: "application", name: "maker", version: "2" }] },
    component: {
      type: "application",
      "bom-ref": "root",
      name: "shop",
      version: "3",
      licenses: [{ license: { id: "EUPL-1.2" } }],
    },
    manufacturer: { name: "Amt", contact: [{ email: "sbom@amt.example" }] },
  },
  components: [
    {
      type: "library",
      "bom-ref": "a",
      manufacturer: {
        name: "A Inc.",
        url: ["https://a.example"],
        contact: [{ email: "x@a.example" }],
      },
      group: "@scope",
      name: "a",
      version: "1.0.0",
      description: "does things",
      scope: "excluded",
      hashes: [{ alg: "SHA-256", content: "AB".repeat(32) }],
      licenses: [{ expression: "MIT OR Apache-2.0", acknowledgement: "declared" }],
      copyright: "Copyright A",
      cpe: "cpe:2.3:a:a:a:1.0.0:*:*:*:*:*:*:*",
      purl: "pkg:npm/@scope/a@1.0.0",
      externalReferences: [
        {
          type: "distribution",
          url: "https://user:secret@a.example/a.tgz",
          hashes: [{ alg: "SHA-512", content: "cd".repeat(64) }],
        },
        { type: "model-card", url: "https://a.example/card" },
      ],
      properties: [{ name: "cdx:npm:package:development", value: "true" }],
      components: [{ type: "library", "bom-ref": "part", name: "part" }],
      evidence: { licenses: [{ license: { id: "ISC" } }], copyright: [{ text: "(c) B" }] },
    },
    {
      type: "library",
      "bom-ref": "b",
      name: "b",
      licenses: [{ license: { id: "MIT" } }, { license: { name: "Zlib" } }],
    },
  ],
  dependencies: [
    { ref: "root", dependsOn: ["a", "gone"] },
    { ref: "a", dependsOn: ["b"] },
  ],
  compositions: [{ aggregate: "incomplete_third_party_only", dependencies: ["root"] }],
};

describe.each([
  ["JSON", JSON.stringify(DOCUMENT, undefined, 2)],
  ["XML", jsonToXml(DOCUMENT)],
])("a CycloneDX document in %s", (_form, text) => {
  const inventory = readText(text);
  const component = (name: string): StatedInventory["components"][number] | undefined =>
    inventory.components.find((candidate) => candidate.name === name);

  it("keeps who wrote it, when, with what", () => {
    expect(inventory.document).toMatchObject({
      format: "CycloneDX",
      version: "1.6",
      id: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
      createdAt: "2026-01-02T03:04:05Z",
      tools: ["maker 2"],
      creators: ["Amt", "sbom@amt.example"],
    });
  });

  it("has the main component as its root and subject", () => {
    expect(inventory.roots).toEqual(["root"]);
    expect(inventory.subject).toMatchObject({ name: "shop", version: "3" });
    expect(inventory.subject.statements[0]?.values).toEqual(["EUPL-1.2"]);
    expect(component("shop")).toMatchObject({
      origin: "first-party",
      dependencies: ["pkg:npm/%40scope/a@1.0.0"],
    });
  });

  it("keeps what is said of a component", () => {
    expect(component("a")).toMatchObject({
      ref: "pkg:npm/%40scope/a@1.0.0",
      group: "@scope",
      version: "1.0.0",
      ecosystem: "npm",
      description: "does things",
      creator: { name: "A Inc.", email: "x@a.example", url: "https://a.example" },
      identifiers: [{ kind: "cpe", value: "cpe:2.3:a:a:a:1.0.0:*:*:*:*:*:*:*" }],
      properties: [{ name: "cdx:npm:package:development", value: "true" }],
      scope: "excluded",
      usages: ["development"],
      hashes: [
        { algorithm: "SHA-256", value: "ab".repeat(32), covers: "content" },
        { algorithm: "SHA-512", value: "cd".repeat(64), covers: "distribution" },
      ],
      references: [
        { type: "distribution", url: "https://a.example/a.tgz" },
        { type: "other", url: "https://a.example/card", comment: "model-card" },
      ],
      dependencies: ["b", "part"],
      artefactEvidence: { copyrights: ["(c) B", "Copyright A"] },
    });
  });

  it("keeps declared licences, found ones, and the missing operator apart", () => {
    expect(component("a")?.statements).toMatchObject([
      { values: ["MIT OR Apache-2.0"], field: "licenses (declared)", form: "expression" },
    ]);
    expect(component("a")?.detected).toMatchObject([{ expression: "ISC" }]);
    expect(component("b")?.statements).toMatchObject([
      { values: ["MIT", "Zlib"], operator: "unstated", field: "licenses" },
    ]);
  });

  it("says which references lead nowhere, and with which line", () => {
    expect(inventory.diagnostics).toMatchObject([
      { code: "bom/unresolved-reference", parameters: { reference: "gone" } },
    ]);
    expect(inventory.diagnostics[0]?.location.line).toBeGreaterThan(1);
  });

  it("takes the completeness of the graph from the compositions", () => {
    expect(component("shop")?.dependenciesCompleteness).toBe("incomplete");
    expect(component("a")?.dependenciesCompleteness).toBe("unknown");
  });
});

describe("a CycloneDX document that is not as it should be", () => {
  it("is read as far as it can be, each fault with its line", () => {
    const { components, diagnostics } = readText(`{
  "bomFormat": "CycloneDX", "specVersion": "9.9",
  "components": [
    { "type": "thing", "name": "a", "version": 1, "purl": "no purl" },
    "nothing",
    { "type": "library", "name": ["b"], "bom-ref": "x", "hashes": [{ "alg": "SHA-256", "content": "zz" }] },
    { "type": "library", "name": "c", "bom-ref": "x" }
  ]
}`);
    expect(components.map(({ name, version }) => [name, version])).toEqual([
      ["a", "1"],
      ["", undefined],
      ["c", undefined],
    ]);
    expect(diagnostics.map(({ code, location }) => `${String(location.line)} ${code}`)).toEqual([
      "1 input/unsupported-version",
      "5 input/unexpected-type",
      "4 input/unexpected-type",
      "7 bom/duplicate-reference",
      "4 input/unexpected-type",
      "6 input/unexpected-type",
      "6 input/unexpected-type",
    ]);
  });

  it("expands no entities and reads no document type", () => {
    const { components, diagnostics } = readText(`<?xml version="1.0"?>
<!DOCTYPE bom [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components><component type="library"><name>&b;&c;</name></component></components></bom>`);
    expect(components).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "input/malformed", effect: "incomplete" }]);
  });

  it("ends at a limit of nesting instead of the stack", () => {
    const deep = 10_000;
    const json = `{"bomFormat":"CycloneDX","specVersion":"1.6",${'"components":[{"type":"library","name":"a",'.repeat(deep)}"x":1${"}]".repeat(deep)}}`;
    const xml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6">${"<components><component>".repeat(deep)}${"</component></components>".repeat(deep)}</bom>`;
    expect(readText(json).diagnostics).toMatchObject([{ code: "input/limit" }]);
    expect(readText(json).components).toHaveLength(100);
    expect(readText(xml).diagnostics[0]).toMatchObject({
      code: "input/malformed",
      effect: "incomplete",
    });
  });
});

function readText(text: string): StatedInventory {
  const bytes = new TextEncoder().encode(text);
  return readCycloneDx(new SuppliedSource("bom", bytes, bytes));
}
