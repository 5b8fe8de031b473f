import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { npmProject } from "./lockfiles.ts";

const SCRIPT = fileURLToPath(new URL("../../../.github/actions/check/check.sh", import.meta.url));

describe("the step of the GitHub action", () => {
  it("gates the job, annotates the log, fills the summary and leaves the files", async () => {
    await withTree(npmProject(["left", "1.0.0", "SSPL-1.0"]), async (root) => {
      const { code, stdout } = await runStep(root, { LOTSE_LANGUAGE: "de" });
      expect(code).toBe(1);
      expect(stdout).toMatch(/^::error file=package-lock\.json,line=\d+,title=license/mu);
      const summary = await readFile(join(root, "summary.md"), "utf8");
      expect(summary).toMatch(/^## Lizenzprüfbericht/u);
      const sarif = await readFile(join(root, "lizenzlotse/findings.sarif"), "utf8");
      expect(JSON.parse(sarif)).toMatchObject({ version: "2.1.0" });
    });
  });

  it("is green, without an annotation, where nothing is found", async () => {
    await withTree(npmProject(["left", "1.0.0", "MIT"]), async (root) => {
      const { code, stdout } = await runStep(root, {});
      expect(code).toBe(0);
      expect(stdout).not.toContain("::error");
    });
  });

  it("fails with exit code 2 on a value that nobody can mean, and runs nothing of it", async () => {
    await withTree({}, async (root) => {
      const { code, stdout } = await runStep(root, { LOTSE_FAIL_ON: "error; echo injected" });
      expect(code).toBe(2);
      expect(stdout).not.toMatch(/^injected/mu);
    });
  });
});

function runStep(
  root: string,
  variables: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly stdout: string }> {
  const environment = {
    PATH: process.env["PATH"],
    HOME: root,
    GITHUB_STEP_SUMMARY: join(root, "summary.md"),
    ...variables,
  };
  return new Promise((resolve) => {
    const child = execFile("bash", [SCRIPT], { cwd: root, env: environment }, (error, stdout) => {
      resolve({ code: error === null ? 0 : (child.exitCode ?? -1), stdout });
    });
  });
}
