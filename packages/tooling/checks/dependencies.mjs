import configuration from "../dependency-cruiser.config.mjs";
import { cruiseWorkspace } from "./cruise-workspace.mjs";

/**
 * The borders between packages hold: the table of dependency-table.mjs, doors, siblings, cycles.
 *
 * @type {import("./contract.mjs").Check}
 */
export async function dependencies({ root }) {
  const { violations, crossings } = await cruiseWorkspace(root);
  if (crossings === 0) {
    const output = "No import between packages was seen, so no rule was tried: see conditionNames.";
    return { outcome: "failed", output };
  }
  const lines = violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
  const broken = [...new Set(violations.map(({ rule }) => rule))];
  const reasons = (configuration.forbidden ?? [])
    .filter(({ name }) => name !== undefined && broken.includes(name))
    .map(({ name, comment }) => `  ${name}: ${comment}`);
  return {
    outcome: violations.length === 0 ? "passed" : "failed",
    output: [...lines, ...reasons].join("\n"),
    remark: `${crossings} imports between packages`,
  };
}
