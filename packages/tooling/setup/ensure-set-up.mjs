import { build, clean, isBuilt } from "./build-workspace.mjs";
import { install, isInstalled } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { requireNode } from "./node-requirement.mjs";
import { repositoryRoot } from "./root.mjs";

/**
 * Brings a checkout to where the command line and the tests run: Node.js checked, dependencies installed,
 * everything built. Does nothing, quickly, when that is so already.
 *
 * Speaks on stderr only: stdout belongs to the command that follows.
 *
 * @param {{ verbose?: boolean, fresh?: boolean, root?: string }} [options] `fresh`: start over
 * @throws {import("./set-up-error.mjs").SetUpError} that names what is missing
 */
export async function ensureSetUp({ verbose = false, fresh = false, root = repositoryRoot } = {}) {
  requireNode(process.versions.node);
  if (!fresh && isInstalled(root) && isBuilt(root)) return;
  await withLock(root, {
    onWait: (processId) =>
      process.stderr.write(
        `set-up: waiting for the one that runs already (process ${processId})\n`,
      ),
    work: async () => {
      if (fresh) clean(root);
      // Looked at again, for the one we waited for may have done it all.
      if (fresh || !isInstalled(root)) await install(root, { verbose, retryNative: fresh });
      if (!isBuilt(root)) await build(root, { verbose });
    },
  });
}

/**
 * The one flag of the set-up that every command shares with what it runs.
 *
 * @param {readonly string[]} args
 */
export const wantsDetails = (args) => args.some((arg) => /^(?:-v+|--verbose)$/.test(arg));
