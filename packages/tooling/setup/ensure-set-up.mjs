import { build, clean, isBuilt } from "./build-workspace.mjs";
import { install, isInstalled } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { requireNode } from "./node-requirement.mjs";
import { repositoryRoot } from "./root.mjs";

/**
 * @typedef {object} SetUpOptions
 * @property {boolean} [verbose] shows what pnpm prints
 * @property {boolean} [fresh] starts over, native modules included
 * @property {string} [root]
 */

/**
 * Brings a checkout to where the command line and the tests run: Node.js checked, dependencies installed,
 * everything built. Does nothing, quickly, when that is so already.
 *
 * Speaks on stderr only: stdout belongs to the command that follows.
 *
 * @param {SetUpOptions} [options]
 * @throws {import("./set-up-error.mjs").SetUpError} that names what is missing
 */
export async function ensureSetUp({ verbose = false, fresh = false, root = repositoryRoot } = {}) {
  await ensureInstalled({ verbose, fresh, root });
  if (!fresh && isBuilt(root)) return;
  await alone(root, async () => {
    if (fresh) clean(root);
    if (!isBuilt(root)) await build(root, { verbose });
  });
}

/**
 * The first half of set-up, for tools that read sources only.
 *
 * @param {SetUpOptions} [options]
 * @throws {import("./set-up-error.mjs").SetUpError} that names what is missing
 */
export async function ensureInstalled({
  verbose = false,
  fresh = false,
  root = repositoryRoot,
} = {}) {
  requireNode(process.versions.node);
  if (!fresh && isInstalled(root)) return;
  await alone(root, async () => {
    // Looked at again, for the one we waited for may have done it.
    if (fresh || !isInstalled(root)) await install(root, { verbose, retryNative: fresh });
  });
}

/**
 * @param {string} root
 * @param {() => Promise<void>} work
 */
async function alone(root, work) {
  const onWait = (/** @type {number} */ processId) =>
    process.stderr.write(`set-up: waiting for the one that runs already (process ${processId})\n`);
  await withLock(root, { onWait, work });
}

/**
 * The one flag of the set-up that every command shares with what it runs.
 *
 * @param {readonly string[]} args
 */
export const wantsDetails = (args) => args.some((arg) => /^(?:-v+|--verbose)$/.test(arg));
