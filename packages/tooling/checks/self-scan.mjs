import { runNode } from "./run-node.mjs";

/**
 * The scanner judges itself with what is committed in lotse.config.yaml, as any project's CI would.
 *
 * @type {import("./contract.mjs").Check}
 */
export const selfScan = ({ root }) => runNode(root, ["packages/cli/dist/main.js", "check", "."]);
