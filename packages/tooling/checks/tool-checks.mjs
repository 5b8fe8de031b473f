import { runNode } from "./run-node.mjs";

/** @typedef {import("./contract.mjs").Check} Check */

const TOOLING = "packages/tooling";
const TOOLS = `${TOOLING}/node_modules`;

/** @type {Check} */
export const format = ({ root, write }) =>
  runNode(root, [
    `${TOOLS}/prettier/bin/prettier.cjs`,
    `--config=${TOOLING}/prettier.config.mjs`,
    "--log-level=warn",
    write ? "--write" : "--check",
    ".",
  ]);

/**
 * One program over all packages, tests and scripts, from the sources: three times faster than one program for
 * each package, which would read the packages below it again and again.
 *
 * @type {Check}
 */
export const types = ({ root }) =>
  runNode(root, [`${TOOLS}/typescript/lib/tsc.js`, "-p", `${TOOLING}/tsconfig.check.json`]);

/** @type {Check} */
export const knip = ({ root }) =>
  runNode(root, [
    `${TOOLS}/knip/bin/knip.js`,
    `--config=${TOOLING}/knip.jsonc`,
    "--treat-config-hints-as-errors",
    "--no-progress",
  ]);

/** @type {Check} */
export async function lint({ root, write }) {
  const result = await runNode(root, [
    `${TOOLS}/eslint/bin/eslint.js`,
    `--config=${TOOLING}/eslint.config.mjs`,
    ...(write ? ["--fix"] : []),
    ".",
  ]);
  // Warnings are for review and fail nothing, so they are at least counted.
  const warnings = /(\d+) warnings?\)/.exec(result.output)?.[1] ?? "0";
  return { ...result, remark: warnings === "0" ? "" : `${warnings} warnings` };
}
