import { describe, expect, it } from "vitest";

import { validateCycloneDx } from "../validate/validate-cyclonedx.ts";
import { fitToVersion } from "./downgrade.ts";

const DOCUMENT = {
  bomFormat: "CycloneDX",
  specVersion: "1.7",
  version: 1,
  metadata: {
    tools: { components: [{ type: "application", group: "maker", name: "tool", version: "1" }] },
    lifecycles: [{ phase: "build" }],
    manufacturer: { name: "Amt" },
  },
  components: [
    {
      type: "platform",
      name: "a",
      "bom-ref": "a",
      isExternal: true,
      manufacturer: { name: "A Inc.", contact: [{ email: "x@a.example" }] },
      licenses: [
        { expression: "MIT OR ISC", acknowledgement: "concluded" },
        { license: { name: "The MIT", acknowledgement: "declared" } },
      ],
      hashes: [{ alg: "Streebog-256", content: "a".repeat(64) }],
      externalReferences: [{ type: "rfc-9116", url: "https://a.example/security.txt" }],
      evidence: {
        identity: [{ field: "purl" }, { field: "name" }],
        occurrences: [{ location: "a.lock", line: 3 }],
      },
    },
  ],
  dependencies: [{ ref: "a", dependsOn: [], provides: ["a"] }],
  compositions: [{ aggregate: "incomplete_first_party_proprietary_only", assemblies: ["a"] }],
};

describe.each(["1.4", "1.5", "1.6", "1.7"] as const)("fitToVersion to %s", (version) => {
  const { document, losses } = fitToVersion(DOCUMENT, version);

  it("gives a document that is valid in that version", async () => {
    expect(await validateCycloneDx(document, version)).toEqual([]);
  });

  it("names what was left out, and leaves out nothing of 1.7", () => {
    const named = losses
      .toDiagnostics("CycloneDX", { path: "." })
      .map(({ parameters }) => parameters["what"]);
    if (version === "1.7") expect(named).toEqual([]);
    else expect(named).toContain("isExternal");
    expect(named.includes("dependencies.provides")).toBe(version === "1.4" || version === "1.5");
    expect(named.includes("type")).toBe(version === "1.4");
  });
});

describe("what an older version says in another way", () => {
  const [older] = [fitToVersion(DOCUMENT, "1.4").document];
  const [component] = older["components"] as readonly Readonly<Record<string, unknown>>[];

  it("keeps tools as a list, the maker as the author, and contacts as a property", () => {
    expect(older).toMatchObject({
      metadata: { tools: [{ vendor: "maker", name: "tool", version: "1" }] },
    });
    expect(component).toMatchObject({
      author: "A Inc.",
      properties: expect.arrayContaining([
        {
          name: "lizenzlotse:kept:manufacturer",
          value: '{"name":"A Inc.","contact":[{"email":"x@a.example"}]}',
        },
      ]) as unknown,
    });
  });

  it("keeps the conclusion where no entry can say whose claim it is", () => {
    expect(component?.["licenses"]).toEqual([{ expression: "MIT OR ISC" }]);
  });
});
