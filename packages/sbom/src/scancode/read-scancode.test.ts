import { describe, expect, it } from "vitest";

import { SuppliedSource } from "../supplied/supplied-source.ts";
import { isScanCode, readScanCode } from "./read-scancode.ts";

const MATCH = {
  license_expression_spdx: "MIT",
  start_line: 3,
  end_line: 21,
  score: 100,
  match_coverage: 98.5,
  rule_identifier: "mit.LICENSE",
};

const RESULT = {
  headers: [
    { tool_name: "scancode-toolkit", tool_version: "32.5.0", output_format_version: "4.1.0" },
  ],
  packages: [
    {
      type: "npm",
      name: "shop",
      version: "1.0.0",
      purl: "pkg:npm/shop@1.0.0",
      package_uid: "pkg:npm/shop@1.0.0?uuid=1",
      declared_license_expression_spdx: "EUPL-1.2",
      datafile_paths: ["shop/package.json"],
    },
    {
      type: "npm",
      namespace: "@a",
      name: "b",
      version: "2.0.0",
      purl: "pkg:npm/%40a/b@2.0.0",
      package_uid: "pkg:npm/%40a/b@2.0.0?uuid=2",
      declared_license_expression_spdx: "MIT",
      sha1: "AB".repeat(20),
      homepage_url: "https://user:secret@b.example/",
      datafile_paths: ["shop/node_modules/@a/b/package.json"],
    },
  ],
  dependencies: [
    {
      purl: "pkg:npm/%40a/b@2.0.0",
      for_package_uid: "pkg:npm/shop@1.0.0?uuid=1",
      is_runtime: true,
    },
    { purl: "pkg:npm/tool@1", for_package_uid: "pkg:npm/shop@1.0.0?uuid=1", is_runtime: false },
    { purl: "no purl", for_package_uid: "pkg:npm/shop@1.0.0?uuid=1" },
  ],
  files: [
    { path: "shop", name: "shop", type: "directory" },
    {
      path: "shop/node_modules/@a/b/LICENSE",
      type: "file",
      for_packages: ["pkg:npm/%40a/b@2.0.0?uuid=2"],
      license_detections: [{ matches: [MATCH] }],
      copyrights: [{ copyright: "Copyright B", start_line: 1, end_line: 1 }],
    },
    {
      path: "shop/src/old.js",
      type: "file",
      for_packages: ["pkg:npm/shop@1.0.0?uuid=1"],
      license_detections: [{ matches: [{ ...MATCH, license_expression_spdx: "GPL-2.0-only" }] }],
    },
    {
      path: "shop/src/own.js",
      type: "file",
      for_packages: ["pkg:npm/shop@1.0.0?uuid=1"],
      license_detections: [{ matches: [{ ...MATCH, license_expression_spdx: "EUPL-1.2" }] }],
    },
    { path: "shop/broken.bin", type: "file", scan_errors: ["ERROR: Processing interrupted"] },
  ],
};

const read = (document: unknown) => readScanCode(sourceOf(document));

describe("a scan of ScanCode", () => {
  it("is told from other documents by its header", () => {
    expect(isScanCode(sourceOf(RESULT))).toBe(true);
    expect(isScanCode(sourceOf({ ...RESULT, headers: [{ tool_name: "other" }] }))).toBe(false);
    expect(isScanCode(sourceOf([]))).toBe(false);
  });

  it("gives the project, its packages, and dependencies of which no more is known", () => {
    const { components, roots, subject, document } = read(RESULT);
    expect(components.map(({ ref, origin, usages }) => [ref, origin, usages])).toEqual([
      ["pkg:npm/shop@1.0.0", "first-party", ["production"]],
      ["pkg:npm/%40a/b@2.0.0", "third-party", ["production"]],
      ["pkg:npm/tool@1", "third-party", ["development"]],
      ["no purl", "third-party", ["production"]],
      ["file:shop/src/old.js", "first-party", ["production"]],
    ]);
    expect(roots).toEqual(["pkg:npm/shop@1.0.0"]);
    expect(subject).toMatchObject({ name: "shop", version: "1.0.0" });
    expect(document.tools).toEqual(["scancode-toolkit 32.5.0"]);
    expect(components[0]?.dependencies).toEqual([
      "no purl",
      "pkg:npm/%40a/b@2.0.0",
      "pkg:npm/tool@1",
    ]);
  });

  it("keeps each match with lines, score and the rule of the tool that found it", () => {
    const [, library] = read(RESULT).components;
    expect(library).toMatchObject({
      group: "@a",
      statements: [{ values: ["MIT"], field: "declared_license_expression_spdx" }],
      detected: [
        {
          expression: "MIT",
          location: { path: "shop/node_modules/@a/b/LICENSE", line: 3 },
          endLine: 21,
          class: "license-file",
          kind: "text",
          rule: "scancode/mit.LICENSE",
          coverage: 0.985,
          confidence: 1,
        },
      ],
      hashes: [{ algorithm: "SHA-1", value: "ab".repeat(20) }],
      artefactEvidence: { copyrights: ["Copyright B"] },
    });
    expect(library?.references[0]?.url).not.toContain("secret");
  });

  it("says what the tool could not look at", () => {
    expect(read(RESULT).diagnostics).toMatchObject([
      { code: "bom/reported-problem", effect: "incomplete", parameters: { tool: "ScanCode" } },
    ]);
  });

  it("tells an output format that nobody knows", () => {
    const headers = [{ tool_name: "scancode-toolkit", output_format_version: "9.0.0" }];
    expect(read({ ...RESULT, headers }).diagnostics).toContainEqual(
      expect.objectContaining({ code: "input/unsupported-version" }),
    );
  });

  it.each([{ packages: 1 }, { files: [7, null] }, { dependencies: [{ purl: [] }] }])(
    "passes over members of the wrong type: %j",
    (damage) => {
      expect(() => read({ ...RESULT, ...damage })).not.toThrow();
    },
  );
});

function sourceOf(document: unknown): SuppliedSource {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return new SuppliedSource("scan.json", bytes, bytes);
}
