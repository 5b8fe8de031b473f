// npm test -- [ARGS]: set-up, then all test suites; the arguments are Vitest's, such as --project unit.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureSetUp } from "./ensure-set-up.mjs";
import { repositoryRoot } from "./root.mjs";
import { runProcess } from "./run-process.mjs";
import { runCommand } from "./set-up-error.mjs";
import { describeRun, readRun } from "./test-summary.mjs";

const VITEST = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));

await runCommand(async () => {
  await ensureSetUp();
  const folder = mkdtempSync(join(tmpdir(), "lotse-test-"));
  try {
    process.exitCode = await runSuites(join(folder, "results.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * @param {string} resultsPath
 * @returns {Promise<number>} the exit code
 */
async function runSuites(resultsPath) {
  const { exitCode } = await runProcess({
    command: process.execPath,
    args: [
      VITEST,
      "run",
      "--config=packages/tooling/vitest.config.mjs",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${resultsPath}`,
      ...process.argv.slice(2),
    ],
    cwd: repositoryRoot,
    inherit: true,
  });
  const run = readRun(resultsText(resultsPath), { exitCode, root: repositoryRoot });
  process.stdout.write(describeRun(run));
  return run.exitCode;
}

/**
 * @param {string} path
 * @returns {string} empty when Vitest did not come to write its results
 */
function resultsText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
