import type { FileFindings, LicenseMatch } from "@lizenzlotse/model";
import { sha256Hex } from "@lizenzlotse/model";
import { aComponent, withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { keepEvidence } from "./keep-evidence.ts";

const LOCKFILE = '{"resolved":"https://me:pw-canary@nexus.example/a.tgz"}\n';
const SOURCE = "// line one\n// SPDX-License-Identifier: MIT\n// password=canary-two\n";

const lockfile = aComponent({
  name: "a",
  occurrences: [{ location: { path: "package-lock.json" }, source: "lockfile", usages: [] }],
});

function findings(path: string, startByte: number, endByte: number): FileFindings {
  const match: LicenseMatch = {
    expression: "MIT",
    kind: "tag",
    rule: "tag/spdx-license-identifier",
    startByte,
    endByte,
    startLine: 2,
    endLine: 3,
    coverage: 1,
    confidence: 1,
    class: "detection",
  };
  return {
    id: `F-${"0".repeat(16)}`,
    path,
    class: "source",
    role: "source",
    sha256: sha256Hex(SOURCE),
    encoding: "utf-8",
    matches: [match],
    copyrights: [],
  };
}

describe("keepEvidence", () => {
  it("copies what is read whole, quotes what matched elsewhere, and takes credentials out of both", async () => {
    await withTree({ "package-lock.json": LOCKFILE, "a.js": SOURCE }, async (root) => {
      const files = [findings("a.js", 12, SOURCE.length)];
      const kept = await keepEvidence(root, { components: [lockfile], files });
      expect(kept.inputs).toEqual([
        { path: "a.js", sizeBytes: SOURCE.length, sha256: sha256Hex(SOURCE), kept: "passages" },
        {
          path: "package-lock.json",
          sizeBytes: LOCKFILE.length,
          sha256: sha256Hex(LOCKFILE),
          kept: "copy",
          redacted: true,
        },
      ]);
      const copy = Buffer.from(kept.copies.get("package-lock.json") ?? []).toString();
      expect(copy).toBe('{"resolved":"https://nexus.example/a.tgz"}\n');
      expect(kept.passages).toMatchObject([{ path: "a.js", startLine: 2, endLine: 3 }]);
      expect(kept.passages[0]?.text).toContain("SPDX-License-Identifier: MIT");
      expect(JSON.stringify([...kept.copies, kept.passages])).not.toContain("canary");
    });
  });

  it("says what it could not read any more", async () => {
    await withTree({ "other.txt": "x" }, async (root) => {
      const files = [findings("gone.js", 0, 4), findings("lib.jar!/a.js", 0, 4)];
      const kept = await keepEvidence(root, { components: [lockfile], files });
      expect(kept.inputs.map(({ path, kept: how }) => [path, how])).toEqual([
        ["gone.js", "gone"],
        ["lib.jar!/a.js", "gone"],
        ["package-lock.json", "gone"],
      ]);
      expect(kept.copies.size).toBe(0);
    });
  });
});
