import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { npmProject } from "./lockfiles.ts";
import { type Ended, runLotse } from "./run-lotse.ts";

const OLD = npmProject(["left", "1.0.0", "SSPL-1.0"]);
const OLD_AND_NEW = npmProject(["left", "1.0.0", "SSPL-1.0"], ["right", "2.0.0", "SSPL-1.0"]);
const CLEAN = npmProject(["left", "1.0.0", "MIT"]);

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
}

/** Runs `check` in a project that has accepted what {@link OLD} breaks, after it has become another. */
function checkAfter(
  files: Readonly<Record<string, string>>,
  ...flags: readonly string[]
): Promise<Ended & { readonly baseline: string }> {
  return withTree(OLD, async (root) => {
    const check = (...more: readonly string[]) =>
      runLotse(["check", "--lang", "en", "--baseline", "b.json", ...more], { folder: root });
    await check("--update-baseline", "all");
    put(root, files);
    const ended = await check(...flags);
    return { ...ended, baseline: readFileSync(join(root, "b.json"), "utf8") };
  });
}

describe("lotse check --baseline", () => {
  it("lets pass what the baseline knows, and only that, with --new-only", async () => {
    expect((await checkAfter(OLD, "--new-only")).code).toBe(0);
    const ended = await checkAfter(OLD_AND_NEW, "--new-only");
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("baseline: 1 new, 1 known, 0 gone");
    expect(ended.stderr).toMatch(
      /\+ license\/\S+: pkg:npm\/right@2\.0\.0 \(package-lock\.json:\d+\)/u,
    );
  });

  it("only tells, without --new-only", async () => {
    const ended = await checkAfter(OLD);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("baseline: 0 new, 1 known, 0 gone");
  });

  it("shrinks, and never grows, with --update-baseline shrink", async () => {
    const cleaned = await checkAfter(CLEAN, "--update-baseline", "shrink");
    expect(cleaned.stderr).toContain("baseline: 0 new, 0 known, 1 gone");
    expect(cleaned.baseline).toContain('"violations": []');
    const grown = await checkAfter(OLD_AND_NEW, "--new-only", "--update-baseline", "shrink");
    expect(grown.code).toBe(1);
    expect(grown.baseline).toContain("left");
    expect(grown.baseline).not.toContain("right");
  });

  it("is not changed by an incomplete scan", async () => {
    const broken = { "package-lock.json": '{"lockfileVersion": 3, "packages": {' };
    const ended = await checkAfter(broken, "--update-baseline", "shrink");
    // What the manifest declares is known without the lockfile, but not its licence.
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("The baseline was not updated, because the scan is incomplete.");
    expect(ended.baseline).toContain("left");
  });

  it.each([
    ["a file that is not there", {}, ["--baseline", "missing.json"]],
    ["a broken file", { "b.json": "{}" }, ["--baseline", "b.json"]],
    ["flags without a file", {}, ["--new-only"]],
  ] as const)("refuses %s", async (_what, files, flags) => {
    const code = await withTree({ ...OLD, ...files }, async (root) => {
      return (await runLotse(["check", ...flags], { folder: root })).code;
    });
    expect(code).toBe(2);
  });
});
