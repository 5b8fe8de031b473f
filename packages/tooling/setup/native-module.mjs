import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runProcess } from "./run-process.mjs";
import { readWorkspace } from "./workspace.mjs";

/**
 * The native modules that we can do without, each with the file that its build leaves behind and the
 * shortest program that really uses it.
 */
const OPTIONAL_MODULES = [
  {
    name: "better-sqlite3",
    binary: "build/Release/better_sqlite3.node",
    trial: 'new (require("better-sqlite3"))(":memory:").close()',
  },
];

/** What node-gyp calls, each with the names it goes by. */
const BUILD_TOOLS = [
  { name: "g++", commands: ["g++", "c++", "clang++"] },
  { name: "make", commands: ["make", "gmake"] },
  { name: "python3", commands: ["python3", "python"] },
];

/**
 * The optional native modules that do not work here, found by trying them in a process of their own: a wrong
 * binary can end the process that loads it. `outdated`: there is a binary, but for another Node.js.
 *
 * @param {string} root
 * @returns {Promise<{ name: string, outdated: boolean }[]>}
 */
export async function findUnusable(root) {
  const unusable = [];
  for (const { name, binary, trial } of OPTIONAL_MODULES) {
    const user = readWorkspace(root).find(
      ({ manifest }) => manifest.optionalDependencies?.[name] !== undefined,
    );
    if (user === undefined) continue;
    const { exitCode } = await runProcess({
      command: process.execPath,
      args: ["-e", trial],
      cwd: user.directory,
    });
    const outdated = existsSync(join(user.directory, "node_modules", name, binary));
    if (exitCode !== 0) unusable.push({ name, outdated });
  }
  return unusable;
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string} one line: what is off, what would enable it, what to do
 */
export function unusableWarning(name, environment) {
  const missing = BUILD_TOOLS.filter(({ commands }) => !commands.some(onPath(environment)));
  const reason =
    missing.length > 0
      ? `missing here: ${missing.map((tool) => tool.name).join(", ")}`
      : "to see the reason call: npm run build -- --fresh -v";
  return (
    `${name} could not be built, so the cache stays off; everything else works. ` +
    `It needs g++, make and python3 (${reason}). To try again call: npm run build -- --fresh`
  );
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {(command: string) => boolean}
 */
function onPath(environment) {
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return (command) => folders.some((folder) => existsSync(join(folder, command)));
}
