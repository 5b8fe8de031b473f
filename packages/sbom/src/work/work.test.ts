import { aComponent, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { bomFormats } from "../write/registry.ts";
import { compareBoms } from "./compare-boms.ts";
import { convertCycloneDx } from "./convert-cyclonedx.ts";
import { validateDocument } from "./validate-document.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const SERVICE_BOM = {
  $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  components: [{ type: "library", name: "a", "bom-ref": "a" }],
  services: [{ name: "s", "bom-ref": "s", endpoints: ["https://a.example"] }],
  dependencies: [{ ref: "a", dependsOn: ["s"] }],
  vulnerabilities: [{ id: "CVE-1", affects: [{ ref: "a" }] }],
};

describe("validateDocument", () => {
  it("accepts what the schema accepts, with references to services", async () => {
    const validation = await validateDocument("bom", encode(JSON.stringify(SERVICE_BOM)));
    expect(validation).toEqual({
      format: "CycloneDX",
      version: "1.6",
      problems: [],
      against: "schema",
    });
  });

  it.each([
    ["an unknown member", { ...SERVICE_BOM, licences: [] }, "must NOT have additional properties"],
    [
      "a reference to nothing",
      { ...SERVICE_BOM, dependencies: [{ ref: "gone" }] },
      "gone names no component",
    ],
  ])("refuses %s", async (_name, document, message) => {
    const { problems } = await validateDocument("bom", encode(JSON.stringify(document)));
    expect(problems.map((problem) => problem.message)).toContain(message);
  });

  it("refuses in XML what only XML can have wrong", async () => {
    const xml = (inner: string, version: string): Uint8Array =>
      encode(
        `<bom xmlns="http://cyclonedx.org/schema/bom/${version}" version="1"><components><component type="library"><name>a</name><version>1</version><licenses>${inner}</licenses></component></components></bom>`,
      );
    const twice = await validateDocument(
      "bom",
      xml("<license><id>MIT</id><id>ISC</id></license>", "1.6"),
    );
    expect(twice.problems).toMatchObject([{ message: "id: stands there twice", line: 1 }]);
    const swapped = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"><components><component type="library"><version>1</version><name>a</name></component></components></bom>`;
    expect((await validateDocument("bom", encode(swapped))).problems).toMatchObject([
      { message: "name: stands behind what has to follow it" },
    ]);
    const mixed = xml("<license><id>MIT</id></license><expression>MIT OR ISC</expression>", "1.3");
    expect((await validateDocument("bom", mixed)).problems).not.toEqual([]);
    expect(
      (await validateDocument("bom", xml("<license><id>MIT</id></license>", "1.3"))).problems,
    ).toEqual([]);
  });
});

describe("convertCycloneDx", () => {
  it("keeps everything between the two forms, also what scans do not know", async () => {
    const given = encode(`${JSON.stringify(SERVICE_BOM, undefined, 2)}\n`);
    const xml = await convertCycloneDx("bom", given, { form: "xml", version: "1.6" });
    const back = await convertCycloneDx("bom", xml?.content ?? given, {
      form: "json",
      version: "1.6",
    });
    const { $schema: _schema, ...expected } = SERVICE_BOM;
    expect(JSON.parse(new TextDecoder().decode(back?.content))).toEqual(expected);
    const again = await convertCycloneDx("bom", back?.content ?? given, {
      form: "xml",
      version: "1.6",
    });
    expect(again?.content).toEqual(xml?.content);
    const same = await convertCycloneDx("bom", given, { form: "json", version: "1.6" });
    expect(same?.content).toEqual(given);
  });

  it("does not write what would be invalid", async () => {
    const invalid = encode(JSON.stringify({ ...SERVICE_BOM, licences: [] }));
    await expect(
      convertCycloneDx("bom", invalid, { form: "json", version: "1.7" }),
    ).rejects.toMatchObject({
      code: "DOCUMENT_INVALID",
    });
  });

  it("gives back the very bytes of documents that are our own", async () => {
    const scan = aScanResult({ components: [aComponent({ name: "a", license: "MIT" })] });
    for (const { id, write } of bomFormats.filter(({ id: name }) => name.startsWith("cyclonedx"))) {
      const { content } = await write(scan, { version: "1.6" });
      const form = id === "cyclonedx-xml" ? "xml" : "json";
      expect((await convertCycloneDx("bom", content, { form, version: "1.6" }))?.content).toEqual(
        content,
      );
    }
  });
});

describe("compareBoms", () => {
  it("tells new, gone and changed packages apart", () => {
    const scan = (
      ...sketches: Parameters<typeof aComponent>[0][]
    ): ReturnType<typeof aScanResult> =>
      aScanResult({ components: sketches.map((sketch) => aComponent(sketch)) });
    const compared = compareBoms(
      scan({ name: "same", license: "MIT" }, { name: "gone" }, { name: "other", license: "MIT" }),
      scan(
        { name: "same", license: "MIT" },
        { name: "fresh" },
        { name: "other", license: "AGPL-3.0-only" },
      ),
    );
    expect(compared.added.map(({ name }) => name)).toEqual([expect.stringContaining("fresh")]);
    expect(compared.removed.map(({ name }) => name)).toEqual([expect.stringContaining("gone")]);
    expect(compared.changed).toMatchObject([
      { before: { licenses: ["MIT"] }, after: { licenses: ["AGPL-3.0-only"] } },
    ]);
  });
});
