import type { LicenseMatch } from "@lizenzlotse/model";
import { declared } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import type { Ownership } from "../match/content-owners.ts";
import type { MatchedFile } from "../match/matched.ts";
import { silentComponents } from "./silent-components.ts";

const MATCH: LicenseMatch = {
  expression: "MIT",
  kind: "text",
  place: "header",
  rule: "text/MIT",
  startByte: 0,
  endByte: 10,
  startLine: 1,
  endLine: 2,
  coverage: 1,
  confidence: 1,
  class: "detection",
};

function fileOf(ownership: Ownership, matches: readonly LicenseMatch[] = [MATCH]): MatchedFile {
  return {
    file: {
      path: "vendor/x/LICENSE",
      class: "license-file",
      role: "dependency",
      extent: "whole",
      ownership,
    },
    findings: {
      sha256: "0".repeat(64),
      sizeBytes: 10,
      normalizedSha256: "1".repeat(64),
      encoding: "utf-8",
      matches,
      copyrights: [],
      partial: false,
    },
  };
}

const VENDORED = { ref: "x", contentRoots: new Set(["vendor/x"]), statements: [] };

describe("silentComponents", () => {
  it("are those that have files in the tree, and no licence in them", () => {
    expect([...silentComponents([VENDORED], [])]).toEqual(["x"]);
    const bundled = fileOf({ owner: "x", part: "bundled" });
    expect([...silentComponents([VENDORED], [bundled])]).toEqual(["x"]);
  });

  it.each([
    ["a licence file", [fileOf({ owner: "x", part: "own" })]],
    ["a licence file that nobody knows", [fileOf({ owner: "x", part: "own" }, [])]],
  ])("are not those with %s", (_what, files) => {
    expect(silentComponents([VENDORED], files).size).toBe(0);
  });

  it("are neither those whose manifest speaks, nor those without files", () => {
    const stated = { ...VENDORED, statements: [declared("MIT")] };
    const absent = { ...VENDORED, contentRoots: new Set<string>() };
    expect(silentComponents([stated, absent], []).size).toBe(0);
  });
});
