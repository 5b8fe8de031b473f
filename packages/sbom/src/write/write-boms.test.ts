import { type Component, NOASSERTION, NONE } from "@lizenzlotse/model";
import { aComponent, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { readSupplied } from "../supplied/read-supplied.ts";
import { bomFormats } from "./registry.ts";

const FORMS = bomFormats.flatMap(({ id, versions, write }) =>
  versions.map((version) => ({ name: `${id}@${version}`, version, write })),
);

const components: readonly Component[] = [
  { ...aComponent({ name: "a", license: "MIT" }), dependencies: [aComponent({ name: "b" }).ref] },
  aComponent({ name: "b", license: "MIT OR Apache-2.0" }),
  { ...aComponent({ name: "c", license: "ISC" }), usages: ["development"] as const },
].map((component) => ({
  ...component,
  hashes: [{ algorithm: "SHA-512", value: "ab".repeat(64), covers: "distribution" }],
  creator: { name: "Maker", email: "maker@a.example" },
  identifiers: [{ kind: "cpe", value: "cpe:2.3:a:maker:a:1.0.0:*:*:*:*:*:*:*" }],
}));
const scan = aScanResult({ components });

const VALUES: Readonly<Record<string, Partial<Component>>> = {
  patches: {
    artefactEvidence: {
      ...aComponent({ name: "a" }).artefactEvidence,
      patches: ["patches/mark.patch"],
    },
  },
  scope: { scope: "optional" },
  properties: { properties: [{ name: "amt:mark", value: "mark" }] },
  references: { references: [{ type: "issue-tracker", url: "https://mark.example/issues" }] },
  hashes: { hashes: [{ algorithm: "Streebog-256", value: "ab".repeat(32), covers: "content" }] },
  identifiers: { identifiers: [{ kind: "other", value: "mark" }] },
};

describe.each(FORMS)("a fact that $name has no place for", ({ name, version, write }) => {
  it.each(Object.keys(VALUES))("is written or named: %s", async (fact) => {
    const component = { ...aComponent({ name: "a", license: "MIT" }), ...VALUES[fact] };
    const { content, losses } = await write(aScanResult({ components: [component] }), { version });
    const text = new TextDecoder().decode(content);
    const named = losses.map(({ parameters }) => parameters["what"] ?? "");
    const isWritten = ["mark", "optional", "ab".repeat(32)].some((mark) => text.includes(mark));
    if (!isWritten) expect(named.filter((what) => what.includes(fact))).not.toEqual([]);
    expect(name.startsWith("cyclonedx") ? isWritten : true).toBe(true);
  });
});

describe.each(FORMS)("a scan written as $name and read again", ({ version, write }) => {
  it("has the same components, purls, hashes, edges and licences", async () => {
    const { content } = await write(scan, { version });
    const { components: read, diagnostics } = await readSupplied("bom", content);
    expect(diagnostics).toEqual([]);
    for (const { purl, hashes, dependencies, licenses, identifiers } of components) {
      const found = read.find((component) => component.purl === purl);
      expect(found).toMatchObject({ hashes, dependencies, identifiers });
      const { expression } = licenses.concluded;
      const stated = found?.statements.flatMap(({ values }) => values) ?? [];
      if (expression !== NONE && expression !== NOASSERTION) expect(stated).toContain(expression);
    }
  });

  it("is the same document every time, unless it has a number of its own", async () => {
    const [first, second] = [await write(scan, { version }), await write(scan, { version })];
    expect(second.content).toEqual(first.content);
    const serialNumber = "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79";
    const numbered = await write(scan, { version, serialNumber });
    expect(new TextDecoder().decode(numbered.content)).toContain(
      "3e671687-395b-41f5-a30f-a58921a69b79",
    );
  });

  it("can be written whatever a package says of itself, and shows no control as it is", async () => {
    const text = "=1\u009b]0;x\u202e\uFFFE\uD800<b>&";
    const hostile = aComponent({
      ref: "pkg:npm/hostile@1",
      purl: "pkg:npm/hostile@1",
      name: text,
      version: "9".repeat(5_000),
      creator: { name: text, email: text, url: text },
      references: [{ type: "website", url: text }],
    });
    const { content } = await write(aScanResult({ components: [hostile] }), { version });
    const written = new TextDecoder().decode(content);
    expect(written).not.toMatch(/[\u0080-\u009f\u202e]/u);
    const { components: read } = await readSupplied("bom", content);
    expect(read.find(({ purl }) => purl === "pkg:npm/hostile@1")).toBeDefined();
  });

  it("shows for a delivery what is passed on", async () => {
    const { content } = await write(scan, { version, scope: "delivery" });
    const { components: read } = await readSupplied("bom", content);
    expect(read.map(({ name }) => name)).toEqual(expect.arrayContaining(["a", "b"]));
    expect(read.map(({ name }) => name)).not.toContain("c");
  });
});
