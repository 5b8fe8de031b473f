// npm run check [-- NAME…] [--write]: the checks named, or all that CI runs; one line each, with its time.
import { ensureInstalled } from "../setup/ensure-set-up.mjs";
import { repositoryRoot } from "../setup/root.mjs";
import { describeSetUpError, runCommand, SetUpError } from "../setup/set-up-error.mjs";
import { countsLine } from "../setup/test-summary.mjs";
import { checks } from "./registry.mjs";

/**
 * @typedef {import("./contract.mjs").Check} Check
 * @typedef {import("../setup/test-summary.mjs").Outcome} Outcome
 */

const args = process.argv.slice(2);
const write = args.includes("--write");
const names = args.filter((arg) => arg !== "--write");

await runCommand(async () => {
  const selected = selectChecks(names);
  await ensureInstalled();
  const outcomes = [];
  for (const [name, check] of selected) outcomes.push(await runCheck(name, check));
  if (selected.length > 1) process.stdout.write(`\n${countsLine(outcomes)}\n`);
  if (outcomes.some(({ outcome }) => outcome === "failed")) process.exitCode = 1;
});

/**
 * @param {readonly string[]} wanted
 * @returns {[name: string, check: Check][]}
 */
function selectChecks(wanted) {
  const unknown = wanted.find((name) => !checks.has(name));
  if (unknown !== undefined) {
    const known = [...checks.keys()].join(", ");
    throw new SetUpError(`There is no check "${unknown}".`, {
      hint: `Checks: ${known}`,
      exitCode: 2,
    });
  }
  return [...checks].filter(([name]) => wanted.length === 0 || wanted.includes(name));
}

/**
 * @param {string} name
 * @param {Check} check
 * @returns {Promise<{ outcome: Outcome }>}
 */
async function runCheck(name, check) {
  const startedMs = performance.now();
  const { outcome, output, remark } = await attempt(check);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  // Whoever asks for one check wants to read it, warnings included; among all, only what failed is shown.
  const show = output !== "" && (outcome === "failed" || names.length === 1);
  if (show) process.stdout.write(`${output.trimEnd()}\n\n`);
  const details = [`${seconds} s`, ...(remark ? [remark] : [])].join(", ");
  process.stdout.write(`${outcome.padEnd(7)}  ${name.padEnd(9)}  ${details}\n`);
  return { outcome };
}

/**
 * A check that needs what does not build has failed, and the others still run.
 *
 * @param {Check} check
 * @returns {Promise<import("./contract.mjs").Result>}
 */
async function attempt(check) {
  try {
    return await check({ root: repositoryRoot, write });
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    return { outcome: "failed", output: describeSetUpError(error), remark: error.message };
  }
}
