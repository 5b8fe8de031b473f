import { runProcess } from "../setup/run-process.mjs";

/**
 * Runs a Node.js program as a check: it passes when the exit code is 0.
 *
 * @param {string} directory
 * @param {readonly string[]} args
 * @returns {Promise<{ outcome: "passed" | "failed", output: string }>}
 */
export async function runNode(directory, args) {
  const { exitCode, output } = await runProcess({
    command: process.execPath,
    args,
    cwd: directory,
  });
  return { outcome: exitCode === 0 ? "passed" : "failed", output };
}
