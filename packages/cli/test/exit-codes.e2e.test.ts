import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { npmProject } from "./lockfiles.ts";
import { type RunOptions, runLotse } from "./run-lotse.ts";

const FINE = npmProject(["left", "1.0.0", "MIT"]);
const FORBIDDEN = npmProject(["left", "1.0.0", "SSPL-1.0"]);
const UNKNOWN = npmProject(["left", "1.0.0", undefined]);
const BROKEN = {
  ...FINE,
  "sub/package.json": '{"name": "sub"}',
  "sub/package-lock.json": '{"lockfileVersion": 3, "packages": {',
};

/** A fault of ours, planted from outside: writing to standard output fails in a way no code expects. */
const FAULT = "process.stdout.write = () => { throw new TypeError('planted'); };";
/** Interrupts the process as soon as it listens for that. */
const interrupt = (signal: string): string =>
  `const timer = setInterval(() => { if (process.listenerCount("${signal}") > 0) { clearInterval(timer); process.kill(process.pid, "${signal}"); } }, 1);`;

async function codeOf(
  tree: Record<string, string>,
  argumentsGiven: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  return withTree(
    tree,
    async (root) => (await runLotse(argumentsGiven, { folder: root, ...options })).code,
  );
}

describe("lotse check", () => {
  it.each([
    ["0: complete and nothing to act on", FINE, ["check"], 0],
    ["0: findings, but asked never to fail", FORBIDDEN, ["check", "--fail-on", "never"], 0],
    ["0: incomplete, but allowed", BROKEN, ["check", "--allow-incomplete"], 0],
    ["1: a licence that the policy refuses", FORBIDDEN, ["check"], 1],
    ["1: an unknown licence", UNKNOWN, ["check"], 1],
    ["1: findings weigh more than incompleteness", { ...BROKEN, ...FORBIDDEN }, ["check"], 1],
    [
      "1: findings stay when incompleteness is allowed",
      { ...BROKEN, ...FORBIDDEN },
      ["check", "--allow-incomplete"],
      1,
    ],
    ["2: unknown flag", FINE, ["check", "--baseline", "b.json"], 2],
    ["2: unknown command", FINE, ["chekc"], 2],
    ["2: no such folder", FINE, ["check", "missing"], 2],
    ["2: a file where a folder is needed", FINE, ["check", "package.json"], 2],
    ["2: no such policy", FINE, ["check", "--policy", "missing"], 2],
    [
      "2: invalid policy file",
      { ...FINE, "p.yaml": "version: 99" },
      ["check", "--policy", "p.yaml"],
      2,
    ],
    ["2: invalid configuration", { ...FINE, "lotse.config.yaml": "excluded: []" }, ["check"], 2],
    ["2: two documents on standard output", FINE, ["check", "-o", "json", "--json"], 2],
    ["3: a broken lockfile", BROKEN, ["check"], 3],
    ["3: out of time", FINE, ["check", "--timeout", "1ms"], 3],
    ["4: output that cannot be written", FINE, ["check", "-o", "html=missing/r.html"], 4],
  ] as const)("%s", async (_name, tree, argumentsGiven, code) => {
    expect(await codeOf(tree, [...argumentsGiven])).toBe(code);
  });

  it("70: a fault of ours is told apart from findings", async () => {
    expect(await codeOf(FINE, ["check"], { preload: FAULT })).toBe(70);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])("%s: %i", async (signal, code) => {
    expect(await codeOf(FINE, ["check"], { preload: interrupt(signal) })).toBe(code);
  });
});

describe("lotse scan", () => {
  it.each([
    ["0: findings are not its business", FORBIDDEN, ["scan"], 0],
    ["3: incomplete", BROKEN, ["scan"], 3],
    ["0: incomplete, but allowed", BROKEN, ["scan", "--allow-incomplete"], 0],
  ] as const)("%s", async (_name, tree, argumentsGiven, code) => {
    expect(await codeOf(tree, [...argumentsGiven])).toBe(code);
  });
});

describe("help and version", () => {
  it.each([["--help"], ["--version"], ["check", "--help"], ["help", "scan"]])(
    "%s %s is no error",
    async (...argumentsGiven) => {
      const ended = await runLotse(
        argumentsGiven.filter((argument) => typeof argument === "string"),
      );
      expect(ended.code).toBe(0);
      expect(ended.stdout).not.toBe("");
    },
  );

  it("speaks German, and English when asked", async () => {
    expect((await runLotse(["--help"])).stdout).toContain("Komponenten und Lizenzen ermitteln");
    expect((await runLotse(["--lang", "en", "--help"])).stdout).toContain(
      "find components and licences",
    );
  });
});
