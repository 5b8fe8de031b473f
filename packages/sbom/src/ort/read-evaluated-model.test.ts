import { describe, expect, it } from "vitest";

import { SuppliedSource } from "../supplied/supplied-source.ts";
import { isEvaluatedModel, readEvaluatedModel } from "./read-evaluated-model.ts";

const MODEL = {
  scope_excludes: [{ _id: 0, pattern: "test", reason: "TEST_DEPENDENCY_OF" }],
  licenses: [
    { _id: 0, id: "The Apache License" },
    { _id: 1, id: "MIT" },
    { _id: 2, id: "GPL-2.0-only" },
  ],
  copyrights: [{ _id: 0, statement: "Copyright A" }],
  scopes: [{ _id: 0, name: "compile" }],
  issues: [
    { _id: 0, type: "SCANNER", source: "ScanCode", severity: "ERROR", message: "timeout" },
    { _id: 1, type: "SCANNER", severity: "ERROR", message: "settled", resolutions: [0] },
    { _id: 2, type: "ANALYZER", severity: "WARNING", message: "no matter" },
  ],
  packages: [
    { _id: 0, id: "Gradle:org.example:shop:1.0", is_project: true },
    {
      _id: 1,
      id: "Maven:org.a:a:1.1",
      is_project: false,
      purl: "pkg:maven/org.a/a@1.1",
      declared_licenses: [0],
      declared_licenses_processed: { spdx_expression: "Apache-2.0" },
      concluded_license: "Apache-2.0 OR MIT",
      binary_artifact: {
        url: "https://repository.example/a.jar",
        hash: { value: "CD".repeat(20), algorithm: "SHA-1" },
      },
      findings: [
        { type: "LICENSE", license: 1, path: "a/LICENSE", start_line: 1, end_line: 20 },
        { type: "COPYRIGHT", copyright: 0, path: "a/LICENSE", start_line: 1, end_line: 1 },
        { type: "LICENSE", license: 2, path: "a/test/x", start_line: 1, path_excludes: [0] },
      ],
    },
    {
      _id: 2,
      id: "Maven:org.b:b:2",
      purl: "pkg:maven/org.b/b@2",
      declared_licenses: [0],
      declared_licenses_processed: { unmapped_licenses: ["The Apache License"] },
      is_excluded: true,
      scope_excludes: [0],
    },
  ],
  dependency_trees: [
    { pkg: 0, children: [{ scope: 0, children: [{ pkg: 1, children: [{ pkg: 2 }] }] }] },
  ],
};

const read = (document: unknown) => readEvaluatedModel(sourceOf(document));

describe("an evaluated model of ORT", () => {
  it("is told from other documents by its lists", () => {
    expect(isEvaluatedModel(sourceOf(MODEL))).toBe(true);
    expect(isEvaluatedModel(sourceOf({ packages: [] }))).toBe(false);
  });

  it("gives projects and packages with the graph between them", () => {
    const { components, roots, subject } = read(MODEL);
    expect(components.map(({ ref, usages, dependencies }) => [ref, usages, dependencies])).toEqual([
      ["ort:Gradle:org.example:shop:1.0", ["production"], ["pkg:maven/org.a/a@1.1"]],
      ["pkg:maven/org.a/a@1.1", ["production"], ["pkg:maven/org.b/b@2"]],
      ["pkg:maven/org.b/b@2", ["test"], []],
    ]);
    expect(roots).toEqual(["ort:Gradle:org.example:shop:1.0"]);
    expect(subject).toMatchObject({ name: "shop", version: "1.0" });
  });

  it("keeps what is declared, what curators concluded, and findings that nobody excluded", () => {
    expect(read(MODEL).components[1]).toMatchObject({
      group: "org.a",
      statements: [
        { values: ["Apache-2.0"], field: "declared_licenses_processed.spdx_expression" },
        { values: ["Apache-2.0 OR MIT"], field: "concluded_license" },
      ],
      detected: [{ expression: "MIT", location: { path: "a/LICENSE", line: 1 }, endLine: 20 }],
      hashes: [{ algorithm: "SHA-1", value: "cd".repeat(20) }],
      artefactEvidence: { copyrights: ["Copyright A"] },
    });
  });

  it("keeps a name that the model could not map in its own words", () => {
    expect(read(MODEL).components[2]?.statements).toMatchObject([
      { values: ["The Apache License"], form: "name", field: "declared_licenses" },
    ]);
  });

  it("is incomplete where an error of the run was not settled", () => {
    expect(read(MODEL).diagnostics).toMatchObject([
      { code: "bom/reported-problem", parameters: { tool: "ScanCode", problem: "timeout" } },
    ]);
  });

  it("ends where trees are deeper than anything real", () => {
    let tree: Record<string, unknown> = { pkg: 1 };
    for (let depth = 0; depth < 500; depth += 1) tree = { pkg: 1, children: [tree] };
    expect(read({ ...MODEL, dependency_trees: [tree] }).diagnostics).toContainEqual(
      expect.objectContaining({ code: "input/limit" }),
    );
  });
});

function sourceOf(document: unknown): SuppliedSource {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return new SuppliedSource("model.json", bytes, bytes);
}
