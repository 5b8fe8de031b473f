import { type ScanResult } from "@lizenzlotse/model";
import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const ANNOTATION =
  'version = 1\n\n[[annotations]]\npath = "logo.png"\nSPDX-FileCopyrightText = "2020 Ada"\nSPDX-License-Identifier = "CC-BY-SA-4.0"\n';

const TREE = {
  "package.json": '{ "name": "example", "version": "1.0.0", "license": "EUPL-1.2" }\n',
  "logo.png": "not looked into",
  "main.js": "// SPDX-License-Identifier: EUPL-1.2\nexport {};\n",
};

describe("declared licences of files", () => {
  it("list an image under another licence with the place of its declaration", async () => {
    await withTree({ ...TREE, "REUSE.toml": ANNOTATION }, async (folder) => {
      const { stdout } = await runLotse(["scan", ".", "-o", "json", "-q"], { folder });
      const { components } = JSON.parse(stdout) as ScanResult;
      const logo = components.find(({ ref }) => ref === "file:logo.png");
      expect(logo?.licenses.concluded).toMatchObject({ expression: "CC-BY-SA-4.0" });
      expect(logo?.licenses.declared).toMatchObject([
        { source: "file-declaration", location: { path: "REUSE.toml", line: 3 } },
      ]);
      expect(logo?.artefactEvidence.copyrights).toEqual(["2020 Ada"]);
    });
  });

  it.each([
    ["REUSE.toml", "version = 1\n[[annotations]]\npath = \n", 3],
    [".reuse/dep5", "Format: x\n\nFiles: *\nno field\n", 4],
  ])("make the scan incomplete where %s is broken, and say where", async (path, text, line) => {
    await withTree({ ...TREE, [path]: text }, async (folder) => {
      const { code, stdout } = await runLotse(["scan", ".", "-o", "json", "-q"], { folder });
      expect(code).toBe(3);
      const { diagnostics } = JSON.parse(stdout) as ScanResult;
      expect(diagnostics.filter(({ location }) => location.path === path)).toMatchObject([
        { code: "input/malformed", location: { line } },
      ]);
    });
  });
});
