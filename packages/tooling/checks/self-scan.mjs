import { ensureSetUp } from "../setup/ensure-set-up.mjs";
import { runNode } from "./run-node.mjs";

/** What registries say of packages for other machines, which the lockfile names and nobody installs here. */
const FETCHED = ".ci/licences-of-packages.json";

/**
 * The scanner judges itself with what is committed in lotse.config.yaml, as any project's CI would.
 *
 * @type {import("./contract.mjs").Check}
 */
export async function selfScan({ root }) {
  await ensureSetUp({ root });
  return await runNode(root, ["packages/cli/dist/main.js", "check", ".", "--data", FETCHED]);
}
