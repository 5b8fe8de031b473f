import { createDiagnostic } from "@lizenzlotse/model";
import { aComponent, aScanResult, declared, type ScanSketch } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import type { NormalizedBom } from "./build/normalized.ts";
import { writeCycloneDx } from "./write-cyclonedx.ts";

const ROOT = "first-party:package.json";
const project = aComponent({
  ref: ROOT,
  kind: "application",
  origin: "first-party",
  name: "sample",
  dependencies: ["pkg:npm/a@1.0.0"],
});
const a = aComponent({ name: "a", license: "MIT" });

describe("writeCycloneDx", () => {
  it("numbers documents by their content", async () => {
    const bom = await write({ components: [project, a] });
    const again = await write({ components: [a, project] });
    const other = await write({ components: [project, { ...a, description: "b" }] });
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
    expect(again.serialNumber).toBe(bom.serialNumber);
    expect(other.serialNumber).not.toBe(bom.serialNumber);
    expect(bom.version).toBe(1);
  });

  it("says what was scanned, by what, when and how", async () => {
    const outbound = { expression: "EUPL-1.2", locations: [] };
    const bom = await write({ head: { subject: { name: "amt", version: "2", outbound } } });
    expect(bom.metadata).toMatchObject({
      timestamp: "2026-01-02T03:04:05.000Z",
      lifecycles: [{ phase: "pre-build" }],
      tools: { components: [{ type: "application", name: "lizenzlotse", version: "0.1.0" }] },
      component: { type: "application", name: "amt", version: "2", "bom-ref": "subject:amt" },
    });
    expect(bom.metadata.component.licenses).toEqual([
      { license: { id: "EUPL-1.2", acknowledgement: "declared" } },
    ]);
  });

  it("leads from the root over first-party projects to packages, with an entry for every leaf", async () => {
    const bom = await write({ components: [project, a] });
    expect(bom.dependencies).toEqual([
      { ref: "subject:sample", dependsOn: [ROOT] },
      { ref: ROOT, dependsOn: ["pkg:npm/a@1.0.0"] },
      { ref: "pkg:npm/a@1.0.0" },
    ]);
    expect(bom.compositions).toEqual([
      { aggregate: "complete", assemblies: ["subject:sample"] },
      { aggregate: "complete", dependencies: ["subject:sample", ROOT, "pkg:npm/a@1.0.0"] },
    ]);
  });

  it("never calls a graph complete whose parents or dependencies are not known", async () => {
    const orphan = aComponent({ name: "orphan", dependenciesCompleteness: "unknown" });
    const dangling = aComponent({ name: "dangling", dependencies: ["pkg:npm/gone@1"] });
    const bom = await write({ components: [project, a, orphan, dangling] });
    expect(bom.compositions).toEqual([
      { aggregate: "incomplete", assemblies: ["subject:sample"] },
      { aggregate: "complete", dependencies: [ROOT, "pkg:npm/a@1.0.0"] },
      { aggregate: "incomplete", dependencies: ["pkg:npm/dangling@1.0.0"] },
      { aggregate: "unknown", dependencies: ["subject:sample", "pkg:npm/orphan@1.0.0"] },
    ]);
  });

  it("tells that the scan is incomplete and why", async () => {
    const diagnostics = [createDiagnostic("input/empty", { path: "yarn.lock" })];
    const bom = await write({ components: [project, a], diagnostics });
    expect(bom.compositions[0]).toEqual({
      aggregate: "incomplete",
      assemblies: ["subject:sample"],
    });
    expect(bom.metadata.properties).toContainEqual({
      name: "lizenzlotse:scan:complete",
      value: "false",
    });
    expect(bom.metadata.properties).toContainEqual({
      name: "lizenzlotse:diagnostic:input/empty",
      value: "1",
    });
  });

  it("keeps development components and marks them", async () => {
    const tool = aComponent({ name: "tool", scope: "excluded", usages: ["development", "test"] });
    const bom = await write({ components: [tool] });
    expect(bom.components[0]).toMatchObject({ name: "tool", scope: "excluded" });
    expect(bom.components[0]?.properties).toEqual(
      expect.arrayContaining([
        { name: "lizenzlotse:usage", value: "development" },
        { name: "lizenzlotse:usage", value: "test" },
      ]),
    );
  });

  it("puts hashes where they are true", async () => {
    const distribution = {
      algorithm: "SHA-512",
      value: "a".repeat(128),
      covers: "distribution",
    } as const;
    const content = { algorithm: "SHA-256", value: "b".repeat(64), covers: "content" } as const;
    const short = { algorithm: "SHA-1", value: "abc", covers: "content" } as const;
    const url = "https://registry.example/a.tgz";
    const hashes = [distribution, content, short];
    const known = aComponent({ name: "a", hashes, references: [{ type: "distribution", url }] });
    const unknown = aComponent({ name: "b", hashes: [distribution] });
    const nameless = { ...aComponent({ name: "c", hashes: [distribution] }), purl: undefined };
    const bom = await write({ components: [known, unknown, nameless] });
    const written = [{ alg: "SHA-512", content: distribution.value }];
    expect(bom.components[0]).toMatchObject({
      hashes: [{ alg: "SHA-256", content: content.value }],
      externalReferences: [{ type: "distribution", url, hashes: written }],
    });
    expect(bom.components[0]?.properties).toContainEqual({
      name: "lizenzlotse:hash",
      value: "SHA-1:abc",
    });
    expect(bom.components[1]?.externalReferences).toEqual([
      expect.objectContaining({ type: "distribution", url: "pkg:npm/b@1.0.0", hashes: written }),
    ]);
    expect(bom.components[2]?.properties).toContainEqual({
      name: "lizenzlotse:hash",
      value: `SHA-512:${distribution.value}`,
    });
  });

  it("never joins hashes of several archives to one of their addresses", async () => {
    const hash = (digit: string) =>
      ({ algorithm: "SHA-256", value: digit.repeat(64), covers: "distribution" }) as const;
    const references = ["1", "2"].map(
      (name) => ({ type: "distribution", url: `https://h/${name}.whl` }) as const,
    );
    const wheels = aComponent({ name: "a", hashes: [hash("1"), hash("2")], references });
    const bom = await write({ components: [wheels] });
    const [first, second, third] = bom.components[0]?.externalReferences ?? [];
    expect(first).not.toHaveProperty("hashes");
    expect(second).not.toHaveProperty("hashes");
    expect(third?.hashes?.map(({ content }) => content)).toEqual(["1".repeat(64), "2".repeat(64)]);
  });

  it("keeps the case of purls and removes credentials from addresses", async () => {
    const references = [{ type: "vcs", url: "git+https://me:pw@host/a.git" }] as const;
    const bom = await write({ components: [aComponent({ name: "JSONStream", references })] });
    expect(bom.components[0]?.purl).toBe("pkg:npm/JSONStream@1.0.0");
    expect(bom.components[0]?.externalReferences?.[0]?.url).toBe("git+https://host/a.git");
  });

  it("keeps the operator of a list that could not be read as SPDX", async () => {
    const list = declared("", {
      values: ["MIT", "GPLv3"],
      operator: "OR",
      form: "name",
      expression: undefined,
    });
    const bom = await write({ components: [aComponent({ licenses: { declared: [list] } })] });
    expect(bom.components[0]?.licenses).toEqual([
      { license: { name: "MIT OR GPLv3", acknowledgement: "declared" } },
    ]);
  });

  it("cuts a version that the format does not take, and says so", async () => {
    const scan = aScanResult({
      components: [aComponent({ name: "b", version: "1".repeat(1_025) })],
    });
    const { content, losses } = await writeCycloneDx(scan, "json", { version: "1.6" });
    const bom = JSON.parse(new TextDecoder().decode(content)) as NormalizedBom;
    expect(bom.components[0]?.version).toBe(`${"1".repeat(1_023)}…`);
    expect(losses).toMatchObject([
      { code: "bom/left-out", parameters: { what: "the end of long versions", count: "1" } },
    ]);
  });

  it("refuses to write two components under one reference", async () => {
    await expect(write({ components: [a, a] })).rejects.toMatchObject({ code: "SBOM_INVALID" });
  });
});

async function write(sketch: ScanSketch): Promise<NormalizedBom> {
  const { content } = await writeCycloneDx(aScanResult(sketch), "json", { version: "1.6" });
  return JSON.parse(new TextDecoder().decode(content)) as NormalizedBom;
}
