import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A home of the tests' own, so that nobody's cache or configuration plays a part. */
const HOME = mkdtempSync(join(tmpdir(), "lizenzlotse-home-"));
process.once("exit", () => rmSync(HOME, { recursive: true, force: true }));

const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** How the built command is run. */
export interface RunOptions {
  readonly folder?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** JavaScript that runs in the process before the command, to plant faults from outside. */
  readonly preload?: string;
  /** Another copy of the entry point. */
  readonly main?: string;
}

/** How it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user would, with an environment of its own: no cache of the user, no CI, no colours. */
export function runLotse(
  argumentsGiven: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const preload =
    options.preload === undefined
      ? []
      : ["--import", `data:text/javascript,${encodeURIComponent(options.preload)}`];
  const environment = { PATH: process.env["PATH"], HOME, ...options.variables };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...preload, options.main ?? MAIN, ...argumentsGiven],
      { cwd: options.folder, env: environment, maxBuffer: 100_000_000 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : (child.exitCode ?? -1), stdout, stderr });
      },
    );
  });
}
