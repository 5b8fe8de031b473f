import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What packages are built from or with, and nobody runs. */
const LEFT_OUT =
  /\.tsbuildinfo$|(?:^|\/)\.(?:npmignore|gitignore|eslintrc.*|travis\.yml|github\/.*)$/u;

/** Of a native module only the binary and what loads it: its sources come from the registry as before. */
const NATIVE = /^(?:deps|src|build)\//u;
const BINARY = /^build\/Release\/[^/]+\.node$/u;

/** Of every package, whatever it lists. */
const ALWAYS = /^(?:package\.json|README(?:\.md)?|LICEN[CS]E(?:\.\w+)?|NOTICE(?:\.\w+)?)$/iu;

/**
 * The files of a package as they are released, relative to its folder and sorted: of our own those that its manifest
 * lists, of others all that its registry handed out.
 *
 * @param {string} folder
 * @param {"own" | "foreign"} origin
 */
export function packageFiles(folder, origin) {
  const files = listFiles(folder).filter((path) => !LEFT_OUT.test(path));
  if (origin === "own") {
    const listed = listedFiles(folder).filter((pattern) => !pattern.startsWith("!"));
    return files.filter(
      (path) =>
        ALWAYS.test(path) || listed.some((each) => path === each || path.startsWith(`${each}/`)),
    );
  }
  const isNative = files.some((path) => BINARY.test(path));
  return isNative ? files.filter((path) => BINARY.test(path) || !NATIVE.test(path)) : files;
}

/** @param {string} folder */
function listedFiles(folder) {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return /** @type {{ files?: string[] }} */ (manifest).files ?? [];
}

/** @param {string} folder */
function listFiles(folder) {
  /** @type {string[]} */
  const found = [];
  const folders = [folder];
  for (const current of folders) {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (entry.isDirectory() && entry.name !== "node_modules") folders.push(path);
      else if (entry.isFile()) found.push(relative(folder, path).split(sep).join("/"));
    }
  }
  return found.sort();
}
