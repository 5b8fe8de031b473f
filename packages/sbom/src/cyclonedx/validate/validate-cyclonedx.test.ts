import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { aComponent, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { writeCycloneDx } from "../write-cyclonedx.ts";
import { validateCycloneDx } from "./validate-cyclonedx.ts";

const VERSIONS = [
  ["1.6", Spec.Version.v1dot6],
  ["1.7", Spec.Version.v1dot7],
] as const;

/** A document as loose JSON, so that faults can be planted. */
type LooseBom = Record<string, unknown> & { components: Record<string, unknown>[] };

/** Faults that the schema forbids, each planted into a valid document. */
const FAULTS: readonly (readonly [name: string, plant: (bom: LooseBom) => void])[] = [
  ["a member that does not exist", (bom) => (bom["licences"] = [])],
  ["another format", (bom) => (bom["bomFormat"] = "SPDX")],
  ["no specVersion", (bom) => delete bom["specVersion"]],
  ["a serial number that is none", (bom) => (bom["serialNumber"] = "urn:uuid:1")],
  ["version 0", (bom) => (bom["version"] = 0)],
  ["a timestamp that is none", (bom) => (bom["metadata"] = { timestamp: "yesterday" })],
  ["a component twice", (bom) => bom.components.push({ ...bom.components[0] })],
  ["a component without a name", (bom) => delete bom.components[0]?.["name"]],
  ["an unknown type", (bom) => Object.assign(bom.components[0] ?? {}, { type: "package" })],
  ["an unknown scope", (bom) => Object.assign(bom.components[0] ?? {}, { scope: "dev" })],
  ["an id outside the SPDX list", (bom) => setLicenses(bom, [{ license: { id: "Apache 2.0" } }])],
  ["id and name together", (bom) => setLicenses(bom, [{ license: { id: "MIT", name: "MIT" } }])],
  [
    "expression and id in one entry",
    (bom) => setLicenses(bom, [{ license: { id: "MIT" }, expression: "MIT" }]),
  ],
  ["a bare text as licence", (bom) => setLicenses(bom, ["MIT"])],
  [
    "a hash of no known length",
    (bom) => Object.assign(bom.components[0] ?? {}, { hashes: [{ alg: "SHA-1", content: "abc" }] }),
  ],
  ["a dependency twice", (bom) => (bom["dependencies"] = [{ ref: "a", dependsOn: ["b", "b"] }])],
  ["an entry of the graph twice", (bom) => (bom["dependencies"] = [{ ref: "a" }, { ref: "a" }])],
  ["an unknown aggregate", (bom) => (bom["compositions"] = [{ aggregate: "partial" }])],
];

describe.each(VERSIONS)("validateCycloneDx for %s", (specVersion, version) => {
  const strict = new Validation.JsonStrictValidator(version);

  it.each(FAULTS)("finds %s, as the library's validator does", async (_name, plant) => {
    const bom = await validBom(specVersion);
    plant(bom);
    expect(await strict.validate(JSON.stringify(bom))).not.toBeNull();
    expect(await validateCycloneDx(bom, specVersion)).not.toEqual([]);
  });

  it("says where the problem is", async () => {
    const bom = await validBom(specVersion);
    Object.assign(bom.components[1] ?? {}, { scope: "dev" });
    const [problem] = await validateCycloneDx(bom, specVersion);
    expect(problem?.path).toBe("/components/1/scope");
  });

  it("finds references that lead nowhere or are given twice, which no schema can", async () => {
    const bom = await validBom(specVersion);
    const ref = bom.components[0]?.["bom-ref"];
    Object.assign(bom.components[1] ?? {}, { "bom-ref": ref });
    bom["dependencies"] = [{ ref, dependsOn: ["missing", "urn:cdx:elsewhere"] }];
    bom["compositions"] = [{ aggregate: "complete", assemblies: ["gone"] }];
    expect(await strict.validate(JSON.stringify(bom))).toBeNull();
    expect(await validateCycloneDx(bom, specVersion)).toEqual([
      { path: "/components", message: `the reference ${String(ref)} is given twice` },
      { path: "/dependencies", message: "missing names no component" },
      { path: "/compositions", message: "gone names no component" },
    ]);
  });
});

describe("licences of 1.6", () => {
  it("may not mix, and of 1.7 may", async () => {
    const mixed = [{ license: { id: "MIT" } }, { expression: "MIT OR ISC" }];
    const [older, newer] = [await validBom("1.6"), await validBom("1.7")];
    setLicenses(older, mixed);
    setLicenses(newer, mixed);
    expect(await validateCycloneDx(older, "1.6")).not.toEqual([]);
    expect(await validateCycloneDx(newer, "1.7")).toEqual([]);
  });
});

function setLicenses(bom: LooseBom, licenses: readonly unknown[]): void {
  Object.assign(bom.components[0] ?? {}, { licenses });
}

async function validBom(specVersion: "1.6" | "1.7"): Promise<LooseBom> {
  const components = [aComponent({ name: "a", license: "MIT" }), aComponent({ name: "b" })];
  const { content } = await writeCycloneDx(aScanResult({ components }), "json", {
    version: specVersion,
  });
  return JSON.parse(new TextDecoder().decode(content)) as LooseBom;
}
