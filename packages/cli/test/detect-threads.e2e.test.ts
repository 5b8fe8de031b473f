import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { type Ended, runLotse } from "./run-lotse.ts";

/** More than are matched on the main thread. */
const FILES = 2_200;

const NOTICES = [
  "// SPDX-License-Identifier: MIT\n",
  "/* Licensed under the Apache License, Version 2.0 */\n",
  "# This program is free software under the terms of the GNU GPL, version 2 or later.\n",
  "no word about it\n",
  "Copyright (c) 2024 Land Berlin. Licensed under the EUPL, see LICENSE.\n",
];

function manyFiles(): Map<string, string> {
  const files = new Map<string, string>([["LICENSE", "SPDX-License-Identifier: EUPL-1.2\n"]]);
  for (let number = 0; number < FILES; number += 1) {
    const folder = String((number * 7_919) % 23);
    files.set(`${folder}/file-${String(number)}.txt`, NOTICES[number % NOTICES.length] ?? "");
  }
  return files;
}

function detect(root: string, jobs: number, preload?: string): Promise<Ended> {
  const given = ["detect", "--format", "ndjson", "--jobs", String(jobs), "."];
  return runLotse(given, { folder: root, ...(preload === undefined ? {} : { preload }) });
}

/** Makes opening a file of this name fatal, but only in a worker thread. */
function fatal(name: string, death: string): string {
  return `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    import { isMainThread } from "node:worker_threads";
    const open = fs.openSync;
    if (!isMainThread) fs.openSync = (path, ...rest) => {
      if (String(path).endsWith(${JSON.stringify(name)})) { ${death} }
      return open(path, ...rest);
    };
    syncBuiltinESMExports();`;
}

interface Answer {
  readonly path: string;
  readonly licenses: readonly string[];
  readonly diagnostic?: { readonly code: string; readonly parameters: Record<string, string> };
}

function answersOf(stdout: string): Answer[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
}

describe("lotse detect in threads", () => {
  it("answers the same bytes with 1, 2 and 3 threads, whatever the order in the folder", async () => {
    const files = manyFiles();
    const outputs = new Set<string>();
    for (const entries of [files, [...files].reverse()])
      await withTree(entries, async (root) => {
        for (const jobs of [1, 2, 3]) outputs.add((await detect(root, jobs)).stdout);
      });
    expect(outputs.size).toBe(1);
    expect(answersOf([...outputs][0] ?? "")).toHaveLength(FILES + 1);
  });

  it.each([
    ["ends its thread", "process.exit(9);", /^file\/crashed: exit$/u],
    [
      "needs too much memory",
      "const kept = []; for (;;) kept.push(new Array(1_000_000).fill({}));",
      // A slow machine meets the time limit first.
      /^file\/(?:crashed: out of memory|too-slow: 10000)$/u,
    ],
    ["never ends", "for (;;);", /^file\/too-slow: 10000$/u],
  ])("names a file that %s, and goes on", async (_what, death, expected) => {
    await withTree(manyFiles(), async (root) => {
      const sound = answersOf((await detect(root, 2)).stdout);
      const ended = await detect(root, 2, fatal("/file-700.txt", death));
      const answers = answersOf(ended.stdout);
      const named = answers.filter(({ diagnostic }) => diagnostic !== undefined);
      expect(named.map(({ path }) => path.split("/")[1])).toEqual(["file-700.txt"]);
      const { code, parameters = {} } = named[0]?.diagnostic ?? {};
      expect(`${String(code)}: ${Object.values(parameters).join()}`).toMatch(expected);
      expect(answers.filter(({ path }) => path !== named[0]?.path)).toEqual(
        sound.filter(({ path }) => path !== named[0]?.path),
      );
      expect(ended.code).toBe(3);
    });
  });

  it("ends with an error when threads cannot work at all", async () => {
    await withTree(manyFiles(), async (root) => {
      const preload = `
        import { isMainThread } from "node:worker_threads";
        if (!isMainThread) throw new TypeError("planted");`;
      const ended = await detect(root, 2, preload);
      expect(ended.code).toBe(70);
      expect(ended.stderr).toContain("planted");
    });
  });
});
