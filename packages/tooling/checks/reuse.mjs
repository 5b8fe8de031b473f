import { runProcess } from "../setup/run-process.mjs";

/** The first release that reads REUSE.toml as we write it. */
const OLDEST_MAJOR = 4;

/**
 * Asks the REUSE reference tool whether every file has a licence and a copyright holder. It is a Python
 * program, which our tests must not need: without it the check is skipped, and CI has it.
 *
 * @type {import("./contract.mjs").Check}
 */
export async function reuse({ root }) {
  const version = await runProcess({ command: "reuse", args: ["--version"], cwd: root });
  const major = Number(/(\d+)\.\d+/.exec(version.output)?.[1] ?? 0);
  if (version.missing || major < OLDEST_MAJOR) {
    return {
      outcome: "skipped",
      output: "",
      remark: `needs the REUSE tool ${OLDEST_MAJOR} or newer: pip install reuse`,
    };
  }
  const { exitCode, output } = await runProcess({ command: "reuse", args: ["lint"], cwd: root });
  return { outcome: exitCode === 0 ? "passed" : "failed", output };
}
