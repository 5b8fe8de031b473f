import { ensureSetUp } from "../setup/ensure-set-up.mjs";
import { runNode } from "./run-node.mjs";

/**
 * The scanner judges itself with what is committed in lotse.config.yaml, as any project's CI would.
 *
 * @type {import("./contract.mjs").Check}
 */
export async function selfScan({ root }) {
  await ensureSetUp({ root });
  return await runNode(root, ["packages/cli/dist/main.js", "check", "."]);
}
