import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { explainInstallFailure } from "./install-failure.mjs";
import { findUnusable, unusableWarning } from "./native-module.mjs";
import { warn, withProgress } from "./progress.mjs";
import { runProcess } from "./run-process.mjs";
import { installStamp, readStamp, removeStamp, writeStamp } from "./stamp.mjs";

/** Through npx, so that Node.js and npm are all a fresh machine needs (docs/decisions/0003-set-up-through-npx.md). */
const PNPM = "pnpm@10.34.9";

/** Lines that can be read one by one, and no question, for nobody could answer it. */
const PNPM_FLAGS = ["--reporter=append-only", "--config.confirm-modules-purge=false"];

/**
 * True when the installed packages are those of the lockfile, for this Node.js.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  return readStamp(root, "install") === installStamp(root, process);
}

/**
 * Installs exactly what the lockfile says.
 *
 * A native module that does not compile is no failure: it is warned of, once, and done without.
 *
 * @param {string} root
 * @param {{ verbose: boolean, retryNative: boolean }} options `retryNative`: compile again what did not compile before
 */
export async function install(root, { verbose, retryNative }) {
  removeStamp(root, "install");
  await withProgress("installing dependencies", async (setActivity) => {
    const ending = await runPnpm(["install", "--frozen-lockfile"], { root, verbose, setActivity });
    if (ending.exitCode !== 0) throw explainInstallFailure(ending);
  });
  const unusable = await findUnusable(root);
  const names = unusable.filter(({ outdated }) => retryNative || outdated).map(({ name }) => name);
  if (names.length > 0) {
    await withProgress(`compiling ${names.join(", ")}`, () =>
      runPnpm(["--recursive", "rebuild", ...names], { root, verbose }),
    );
  }
  const remaining = names.length > 0 ? await findUnusable(root) : unusable;
  for (const { name } of remaining) warn(unusableWarning(name, process.env));
  writeStamp(root, "install", installStamp(root, process));
}

/**
 * @param {readonly string[]} args
 * @param {{ root: string, verbose: boolean, setActivity?: (activity: string) => void }} options
 */
function runPnpm(args, { root, verbose, setActivity }) {
  const onWindows = process.platform === "win32";
  return runProcess({
    // npx is a batch file on Windows, and those only start through a shell; our arguments need no quoting.
    command: onWindows ? "npx.cmd" : "npx",
    args: ["-y", PNPM, ...PNPM_FLAGS, ...args],
    shell: onWindows,
    cwd: root,
    env: installEnvironment(process.env, {
      nodeHeaders: nodeHeaders(),
      processors: availableParallelism(),
    }),
    onLine: (line) => {
      if (verbose) process.stderr.write(`${line}\n`);
      const activity = activityOf(line);
      if (activity !== "") setActivity?.(activity);
    },
  });
}

/**
 * The prefix of this Node.js if it carries its headers: where they cannot be downloaded, better-sqlite3
 * still compiles against them.
 *
 * @returns {string} empty when there are none
 */
function nodeHeaders() {
  const prefix = resolve(process.execPath, "../..");
  return existsSync(join(prefix, "include", "node", "node.h")) ? prefix : "";
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ nodeHeaders: string, processors: number }} machine
 * @returns {NodeJS.ProcessEnv}
 */
export function installEnvironment(environment, { nodeHeaders, processors }) {
  const result = { ...environment };
  // "npm run --silent" hands its silence on, and a failed install would say nothing.
  delete result["npm_config_loglevel"];
  delete result["npm_config_silent"];
  if (nodeHeaders !== "") result["npm_config_nodedir"] ??= nodeHeaders;
  result["JOBS"] ??= `${processors}`;
  return result;
}

/**
 * @param {string} line one line of pnpm's output
 * @returns {string} what a waiting person wants to know of it; empty for anything else
 */
export function activityOf(line) {
  const counts = /^Progress: resolved (\d+),.* added (\d+)/.exec(line);
  if (counts !== null) return `${counts[2]} of ${counts[1]} packages`;
  const script = /node_modules\/(\S+) (?:pre|post)?install: /.exec(line);
  return script === null ? "" : `compiling ${script[1]} (first time only, some minutes)`;
}
