import { runNode } from "./run-node.mjs";

/**
 * The same as `npm test`, so that `npm run check` is everything.
 *
 * @type {import("./contract.mjs").Check}
 */
export async function tests({ root }) {
  const result = await runNode(root, ["packages/tooling/setup/test.mjs"]);
  return { ...result, remark: result.output.trimEnd().split("\n").at(-1) ?? "" };
}
