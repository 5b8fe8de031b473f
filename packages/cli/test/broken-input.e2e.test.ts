import type { Diagnostic } from "@lizenzlotse/model";
import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { npmLock, npmProject } from "./lockfiles.ts";
import { runLotse } from "./run-lotse.ts";

const HEALTHY = npmProject(["left", "1.0.0", "MIT"]);
const LOCK = npmLock(["right", "2.0.0", "ISC"], ["down", "3.0.0", "MIT"]);
const [FIRST_LINES, ...REST] = LOCK.split('"node_modules/down"');

interface Document {
  readonly complete: boolean;
  readonly components: readonly { readonly ref: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

async function scan(broken: string | Uint8Array): Promise<{ code: number; document: Document }> {
  const tree = {
    ...HEALTHY,
    "sub/package.json": '{"name": "sub"}',
    "sub/package-lock.json": broken,
  };
  return withTree(tree, async (root) => {
    const { code, stdout } = await runLotse(["scan", "--json"], { folder: root });
    return { code, document: JSON.parse(stdout) as Document };
  });
}

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
}

describe("a broken lockfile", () => {
  it.each([
    ["truncated", LOCK.slice(0, LOCK.length / 2), "input/malformed"],
    [
      "with a wrong type",
      LOCK.replace('"version": "3.0.0"', '"version": ["3.0.0"]'),
      "input/unexpected-type",
    ],
    [
      "with conflict markers",
      `${FIRST_LINES ?? ""}\n<<<<<<< HEAD\n"node_modules/down"${REST.join("")}`,
      "input/conflict-markers",
    ],
    ["in UTF-16", utf16(LOCK), "input/encoding"],
    ["of 0 bytes", "", "input/empty"],
    [
      "with a __proto__ key",
      LOCK.replace('"node_modules/down"', '"__proto__"'),
      "input/forbidden-key",
    ],
    ["that is a list", "[]", "input/unexpected-type"],
  ] as const)(
    "%s is named with file and line, exit 3, and the rest is still there",
    async (_name, broken, code) => {
      const result = await scan(broken);
      const found = result.document.diagnostics.filter((diagnostic) => diagnostic.code === code);
      expect(result.code).toBe(3);
      expect(result.document.complete).toBe(false);
      expect(found).not.toHaveLength(0);
      expect(found[0]?.location.path).toBe("sub/package-lock.json");
      expect(found[0]?.location.line).toBeGreaterThanOrEqual(1);
      expect(result.document.components.map(({ ref }) => ref)).toContain("pkg:npm/left@1.0.0");
    },
  );

  it("loses only the entry that is wrong", async () => {
    const { document } = await scan(LOCK.replace('"version": "3.0.0"', '"version": ["3.0.0"]'));
    const refs = document.components.map(({ ref }) => ref);
    expect(refs).toContain("pkg:npm/right@2.0.0");
    expect(refs).not.toContain("pkg:npm/down@3.0.0");
  });
});
