import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { FileFindings, LicenseMatch } from "@lizenzlotse/model";
import { detected, linkTo, withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { gatherExcerpts } from "./gather-excerpts.ts";

const TAG = "// Copyright 2020 Land Berlin\n// SPDX-License-Identifier: MIT\n";
const START = TAG.indexOf("SPDX");

const MATCH: LicenseMatch = {
  expression: "MIT",
  kind: "tag",
  rule: "tag/spdx-license-identifier",
  startByte: START,
  endByte: TAG.length - 1,
  startLine: 2,
  endLine: 2,
  coverage: 1,
  confidence: 1,
  class: "detection",
};

const { signal } = new AbortController();

function fileAt(path: string): FileFindings {
  return {
    id: "F-0000000000000000",
    path,
    class: "source",
    role: "source",
    sha256: createHash("sha256").update(TAG).digest("hex"),
    encoding: "utf-8",
    matches: [MATCH],
    copyrights: [],
  };
}

const wantedAt = (path: string) =>
  detected("MIT", { location: { path, line: 2 }, rule: MATCH.rule, kind: "tag" });

describe("gatherExcerpts", () => {
  it("shows the lines of a match, which only names its licence", async () => {
    await withTree({ "a.js": TAG }, async (root) => {
      const wanted = [wantedAt("a.js"), wantedAt("a.js")];
      expect(await gatherExcerpts({ root, files: [fileAt("a.js")], wanted, signal })).toMatchObject(
        [
          {
            location: { path: "a.js", line: 2 },
            expression: "MIT",
            addedWords: 0,
            lines: [{ line: 2, parts: [{ kind: "equal", file: "SPDX-License-Identifier: MIT" }] }],
            omittedLines: 0,
          },
        ],
      );
    });
  });

  it("shows nothing of a file that changed since the scan, is gone, or was replaced by a link", async () => {
    await withTree({ "a.js": TAG, "b.js": TAG, "c.js": linkTo("b.js") }, async (root) => {
      await writeFile(join(root, "a.js"), `${TAG}x`);
      const paths = ["a.js", "gone.js", "c.js", "../b.js", "/etc/hostname", "x\0y"];
      const files = paths.map(fileAt);
      expect(await gatherExcerpts({ root, files, wanted: paths.map(wantedAt), signal })).toEqual(
        [],
      );
    });
  });

  it("is bounded, and gives what is most important", async () => {
    const paths = Array.from({ length: 150 }, (_, index) => `f${String(index)}.js`);
    await withTree(Object.fromEntries(paths.map((path) => [path, TAG])), async (root) => {
      const wanted = paths.map(wantedAt);
      const excerpts = await gatherExcerpts({ root, files: paths.map(fileAt), wanted, signal });
      const found = excerpts.map(({ location }) => location.path);
      expect(new Set(found)).toEqual(new Set(paths.slice(0, 120)));
    });
  });
});
