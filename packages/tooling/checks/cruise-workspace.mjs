import { cruise } from "dependency-cruiser";
import configuration from "../dependency-cruiser.config.mjs";

/**
 * One import that a rule forbids, or several that form a cycle.
 *
 * @typedef {object} Violation
 * @property {string} rule
 * @property {string} from
 * @property {string} to the file that is imported, or the way around the cycle
 */

/**
 * Follows every import below `packages` and holds it against the rules.
 *
 * @param {string} root
 * @param {{ forbidden?: readonly import("dependency-cruiser").IForbiddenRuleType[] }} [rules]
 * @returns {Promise<{ violations: Violation[], crossings: number }>} `crossings`: imports that lead from one
 *   package into another; none at all means that the cruiser looked past them
 */
export async function cruiseWorkspace(root, { forbidden = configuration.forbidden ?? [] } = {}) {
  const { output } = await cruise(["packages"], {
    ...configuration.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...forbidden] },
  });
  if (typeof output === "string") throw new TypeError("dependency-cruiser formatted its result");
  const crossings = output.modules.flatMap(({ source, dependencies }) =>
    dependencies.filter(
      ({ resolved }) => isOurs(resolved) && folderOf(resolved) !== folderOf(source),
    ),
  );
  const violations = output.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle === undefined ? to : cycle.map(({ name }) => name).join(" → "),
  }));
  return { violations, crossings: crossings.length };
}

/** @param {string} path */
const isOurs = (path) => path.startsWith("packages/");

/** @param {string} path */
const folderOf = (path) => path.split("/")[1];
