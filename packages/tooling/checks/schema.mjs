import { ensureSetUp } from "../setup/ensure-set-up.mjs";
import { nodeScript } from "../setup/node-script.mjs";
import { readWorkspace } from "../setup/workspace.mjs";
import { runNode } from "./run-node.mjs";

/**
 * Runs each package's `verify` script: that what is generated and committed equals what is generated now,
 * such as a published JSON Schema.
 *
 * @type {import("./contract.mjs").Check}
 */
export async function schema({ root }) {
  await ensureSetUp({ root });
  const verified = [];
  const outputs = [];
  let failed = false;
  for (const { folder, directory, manifest } of readWorkspace(root)) {
    const script = manifest.scripts?.["verify"];
    if (script === undefined) continue;
    const where = `packages/${folder}/package.json: verify`;
    const { outcome, output } = await runNode(directory, nodeScript(script, where));
    failed ||= outcome === "failed";
    verified.push(folder);
    if (output !== "") outputs.push(`${folder}:\n${output}`);
  }
  const remark = verified.join(", ") || "no package has a verify script";
  return { outcome: failed ? "failed" : "passed", output: outputs.join("\n"), remark };
}
