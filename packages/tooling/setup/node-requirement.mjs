import { SetUpError } from "./set-up-error.mjs";

/** The oldest Node.js that every dependency runs on (docs/decisions/0002-tooling-for-node-20.md). */
const OLDEST_NODE = "20.19.0";

/**
 * @param {string} version as in `process.versions.node`
 * @throws {SetUpError} when it is older than {@link OLDEST_NODE}
 */
export function requireNode(version) {
  if (!isOlder(version, OLDEST_NODE)) return;
  throw new SetUpError(`Node.js ${version} is too old: ${OLDEST_NODE} or newer is needed.`, {
    hint: "Install Node.js 24 (or 20.19 and newer, 22) together with npm, then call the same command again.",
  });
}

/**
 * @param {string} version
 * @param {string} than
 */
function isOlder(version, than) {
  const left = numbersOf(version);
  const right = numbersOf(than);
  const differs = right.findIndex((number, index) => left[index] !== number);
  return differs !== -1 && (left[differs] ?? 0) < (right[differs] ?? 0);
}

/** @param {string} version */
const numbersOf = (version) => version.split(/[.-]/, 3).map(Number);
