import { describe, expect, it } from "vitest";

import { checkDocument } from "./check-document.ts";
import type { GapReport } from "./contract.ts";
import { openChecked } from "./open-checked.ts";
import { checkProfiles } from "./profiles.ts";

const CONTACT = { name: "Maker", contact: [{ email: "maker@a.example" }] };

/** Everything that the TR asks for. */
const FULL = {
  bomFormat: "CycloneDX",
  specVersion: "1.7",
  serialNumber: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
  version: 1,
  metadata: {
    timestamp: "2026-01-02T03:04:05Z",
    manufacturer: CONTACT,
    component: { type: "application", name: "shop", "bom-ref": "shop" },
  },
  components: [
    {
      type: "library",
      "bom-ref": "a",
      manufacturer: CONTACT,
      name: "a",
      version: "1.0.0",
      purl: "pkg:npm/a@1.0.0",
      licenses: [
        { expression: "MIT OR ISC", acknowledgement: "concluded" },
        { expression: "MIT OR ISC", acknowledgement: "declared" },
      ],
      externalReferences: [
        {
          type: "distribution",
          url: "https://a.example/a.tgz",
          hashes: [{ alg: "SHA-512", content: "ab".repeat(64) }],
        },
        { type: "source-distribution", url: "https://a.example/a-src.tgz" },
      ],
      properties: [
        { name: "bsi:component:filename", value: "a.tgz" },
        { name: "bsi:component:executable", value: "non-executable" },
        { name: "bsi:component:archive", value: "archive" },
        { name: "bsi:component:structured", value: "structured" },
        { name: "bsi:component:effectiveLicense", value: "MIT" },
      ],
    },
  ],
  dependencies: [{ ref: "shop", dependsOn: ["a"] }, { ref: "a" }],
  compositions: [{ aggregate: "complete", dependencies: ["shop", "a"] }],
};

describe.each(checkProfiles)("the profile $id", (profile) => {
  it("finds no gap in a document that has everything", async () => {
    const report = await reportOf(FULL, profile.id);
    expect(
      report.results.filter(({ missing }) => missing > 0).map(({ field }) => field.id),
    ).toEqual([]);
    expect(report.score).toBe(100);
  });

  it("names fields by ids of their own, in both languages", () => {
    const ids = profile.fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, remedy, clause } of profile.fields)
      expect([title.de, title.en, remedy.de, remedy.en, clause]).not.toContain("");
  });
});

/** What is taken away, and the field that must notice. */
const GAPS: readonly (readonly [
  field: string,
  change: (component: Record<string, unknown>, bom: Record<string, unknown>) => void,
])[] = [
  ["format", (_component, bom) => (bom["specVersion"] = "1.5")],
  [
    "sbom-creator",
    (_component, bom) =>
      (bom["metadata"] = { ...FULL.metadata, manufacturer: { name: "no address" } }),
  ],
  [
    "timestamp",
    (_component, bom) => (bom["metadata"] = { ...FULL.metadata, timestamp: "yesterday" }),
  ],
  ["no-vulnerabilities", (_component, bom) => (bom["vulnerabilities"] = [{ id: "CVE-1" }])],
  ["sbom-uri", (_component, bom) => delete bom["serialNumber"]],
  ["component-creator", (component) => (component["manufacturer"] = { name: "no address" })],
  ["name", (component) => (component["name"] = "")],
  ["version", (component) => (component["version"] = "^1.0.0")],
  ["dependencies", (_component, bom) => (bom["dependencies"] = [])],
  ["completeness", (_component, bom) => (bom["compositions"] = [])],
  [
    "distribution-licenses",
    (component) =>
      (component["licenses"] = [
        { license: { name: "some licence", acknowledgement: "concluded" } },
      ]),
  ],
  ["original-licenses", (component) => (component["licenses"] = [])],
  [
    "hash-deployable",
    (component) =>
      Object.assign(component, {
        externalReferences: [],
        hashes: [{ alg: "SHA-512", content: "ab".repeat(64) }],
      }),
  ],
  ["filename", (component) => (component["properties"] = [])],
  [
    "archive",
    (component) => (component["properties"] = [{ name: "bsi:component:archive", value: "yes" }]),
  ],
  ["source-uri", (component) => (component["externalReferences"] = [])],
  ["identifiers", (component) => delete component["purl"]],
];

describe("a document with one gap", () => {
  it.each(GAPS)("%s is found, with the component and its line", async (id, change) => {
    const bom = JSON.parse(JSON.stringify(FULL)) as Record<string, unknown> & {
      components: Record<string, unknown>[];
    };
    const [component = {}] = bom.components;
    change(component, bom);
    const { results } = await reportOf(bom, "bsi");
    const result = results.find(({ field }) => field.id === id);
    expect(result?.missing).toBe(1);
    if (result?.field.scope === "component") expect(result.examples[0]?.line).toBeGreaterThan(1);
  });

  it("lowers the score where the field is required", async () => {
    const { score } = await reportOf({ ...FULL, metadata: {} }, "bsi");
    expect(score).toBeLessThan(100);
  });

  it("says of SPDX 2 that its format alone fails the TR", async () => {
    const { results } = await reportOf(
      { spdxVersion: "SPDX-2.3", name: "x", packages: [{ SPDXID: "SPDXRef-a", name: "a" }] },
      "bsi",
    );
    expect(results.find(({ field }) => field.id === "format")?.missing).toBe(1);
  });
});

async function reportOf(bom: object, id: "bsi" | "ntia"): Promise<GapReport> {
  const profile = checkProfiles.find((candidate) => candidate.id === id);
  if (profile === undefined) throw new TypeError(`no profile ${id}`);
  const bytes = new TextEncoder().encode(JSON.stringify(bom, undefined, 1));
  return checkDocument(await openChecked("bom", bytes), profile);
}
