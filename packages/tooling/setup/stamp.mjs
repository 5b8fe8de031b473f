import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageDirectories } from "./workspace.mjs";

/**
 * Where stamps are kept: inside `node_modules`, so that removing it makes set-up start over.
 *
 * @param {string} root
 */
export const stampFolder = (root) => join(root, "node_modules", ".lotse");

/**
 * A stamp says from what something was made. The same stamp again means: nothing to do.
 *
 * @param {string} root
 * @param {string} name
 * @returns {string} empty when there is none
 */
export function readStamp(root, name) {
  const path = stampPath(root, name);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} stamp
 */
export function writeStamp(root, name, stamp) {
  mkdirSync(stampFolder(root), { recursive: true });
  writeFileSync(stampPath(root, name), stamp);
}

/**
 * @param {string} root
 * @param {string} name
 */
export const removeStamp = (root, name) => rmSync(stampPath(root, name), { force: true });

/**
 * @param {string} root
 * @param {string} name
 */
const stampPath = (root, name) => join(stampFolder(root), `${name}.stamp`);

/**
 * From what an install is made: lockfile, settings, manifests, and the Node.js that native modules are for.
 *
 * @param {string} root
 * @param {{ versions: { node: string, modules: string }, platform: string, arch: string }} runtime
 * @returns {string}
 */
export function installStamp(root, { versions, platform, arch }) {
  const hash = createHash("sha256");
  hash.update([versions.node, versions.modules, platform, arch].join(" "));
  for (const path of installInputs(root)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

/** @param {string} root */
function installInputs(root) {
  return [
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    ".npmrc",
    "package.json",
    ...packageDirectories(root).map(({ folder }) => `packages/${folder}/package.json`),
  ];
}
