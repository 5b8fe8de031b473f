import { SetUpError } from "./set-up-error.mjs";

/**
 * Takes a package.json script apart, so that it runs without a shell and the same on every system.
 *
 * @param {string} script such as `node scripts/compile.mjs --strict`
 * @param {string} where for the message, such as `packages/knowledge/package.json: generate`
 * @returns {string[]} the arguments for Node.js
 */
export function nodeScript(script, where) {
  const [command, ...args] = script.trim().split(/\s+/);
  if (command === "node" && args.length > 0 && !/["'`$&|;<>\\]/.test(script)) return args;
  throw new SetUpError(`${where} must have the form "node scripts/name.mjs", not: ${script}`);
}
