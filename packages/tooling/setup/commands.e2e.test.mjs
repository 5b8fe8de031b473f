import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repositoryRoot } from "./root.mjs";
import { FLAGS_WITH_VALUE } from "./scan-arguments.mjs";

/** What the two commands may cost when set-up is done. */
const MAX_OVERHEAD_MS = 3_000;

let directory = "";

beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), "lotse-commands-")));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/**
 * Calls a command as npm does: in the workspace's folder, with the caller's folder in INIT_CWD.
 *
 * @param {"lotse" | "scan"} command
 * @param {readonly string[]} args
 */
function call(command, args) {
  const script = join(repositoryRoot, "packages", "tooling", "setup", `${command}.mjs`);
  return spawnSync(process.execPath, [script, ...args], {
    cwd: repositoryRoot,
    env: { ...process.env, INIT_CWD: directory, NO_COLOR: "1" },
    encoding: "utf8",
  });
}

test("when set-up is done it says nothing and takes no time worth mentioning", () => {
  const startedMs = performance.now();
  const { stdout, stderr, status } = call("lotse", ["--version"]);
  expect(performance.now() - startedMs).toBeLessThan(MAX_OVERHEAD_MS);
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toMatch(/^\S*\d+\.\d+\.\d+\S*\n$/);
});

test("the exit code is that of the command line", () => {
  expect(call("lotse", ["scan", "--no-such-flag"]).status).toBe(2);
});

test("paths are relative to where the person stands", () => {
  writeFileSync(join(directory, "LICENSE"), "MIT License\n");
  const { status } = call("scan", [".", "-q", "--no-cache", "-o", "json=scan.json"]);
  expect(status).toBe(0);
  const result = spawnSync(process.execPath, ["-p", 'require("./scan.json") !== null'], {
    cwd: directory,
    encoding: "utf8",
  });
  expect(result.stdout).toBe("true\n");
});

test("the flags of a scan that take a value are those that its help names", () => {
  const help = call("scan", ["--help"]).stdout;
  const flags = help.matchAll(/^ +((?:-{1,2}[\w-]+, )?-{1,2}[\w-]+)[ =][<[]/gm);
  const named = [...flags].flatMap(([, names]) => (names ?? "").split(", "));
  expect(named.length).toBeGreaterThan(0);
  expect([...FLAGS_WITH_VALUE].sort()).toEqual(named.sort());
});
