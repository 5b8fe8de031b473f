import { isAbsolute, relative, sep } from "node:path";

/**
 * What Vitest's JSON reporter writes, as far as it is read here.
 *
 * @typedef {object} VitestResults
 * @property {readonly VitestFile[]} testResults
 *
 * @typedef {object} VitestFile
 * @property {string} name absolute path
 * @property {string} status
 * @property {readonly { fullName: string, status: string }[]} assertionResults
 *
 * @typedef {"passed" | "failed" | "skipped"} Outcome
 * @typedef {{ suite: string, name: string, outcome: Outcome }} TestCase
 * @typedef {{ cases: readonly TestCase[], exitCode: number }} Run
 */

const SUITES = ["unit", "property", "golden", "e2e"];

/**
 * The outcome of every test, from the results that Vitest wrote.
 *
 * A file that cannot be loaded is one failed test, and so is a run that fails although every test passes
 * (an unhandled rejection) or in which nothing ran: none of them may look green.
 *
 * @param {string} text the results, empty when there are none
 * @param {{ exitCode: number, root: string }} vitest its exit code
 * @returns {Run}
 */
export function readRun(text, { exitCode, root }) {
  const results = text === "" ? { testResults: [] } : parseResults(text);
  const cases = results.testResults.flatMap((file) => casesOf(file, root));
  const failed = cases.some(({ outcome }) => outcome === "failed");
  const ran = cases.some(({ outcome }) => outcome !== "skipped");
  if (!failed && !ran) cases.push(failedRun("no test ran"));
  else if (!failed && exitCode !== 0)
    cases.push(failedRun("an error outside of the tests, see above"));
  const green = cases.every(({ outcome }) => outcome !== "failed");
  return { cases, exitCode: green ? 0 : exitCode || 1 };
}

/**
 * @param {Run} run
 * @returns {string} a line for each suite, what was skipped and what failed by name, and the sum as the last line
 */
export function describeRun({ cases }) {
  const suites = [...new Set([...SUITES, ...cases.map(({ suite }) => suite)])];
  const present = suites.filter((suite) => cases.some((test) => test.suite === suite));
  const width = Math.max(...present.map((suite) => suite.length));
  const lines = present.map((suite) => {
    return `  ${suite.padEnd(width)}  ${countsLine(cases.filter((test) => test.suite === suite))}`;
  });
  for (const outcome of /** @type {const} */ (["skipped", "failed"])) {
    const named = cases.filter((test) => test.outcome === outcome);
    if (named.length > 0) lines.push("", `${outcome}:`, ...named.map(({ name }) => `  ${name}`));
  }
  return ["", ...lines, "", countsLine(cases), ""].join("\n");
}

/**
 * @param {readonly { outcome: Outcome }[]} cases
 * @returns {string} `N passed, N failed, N skipped`
 */
export function countsLine(cases) {
  const count = (/** @type {Outcome} */ wanted) =>
    cases.filter(({ outcome }) => outcome === wanted).length;
  return `${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`;
}

/** @param {string} text */
function parseResults(text) {
  /** @type {unknown} */
  const results = JSON.parse(text);
  return /** @type {VitestResults} */ (results);
}

/**
 * @param {VitestFile} file
 * @param {string} root
 * @returns {TestCase[]}
 */
function casesOf({ name, status, assertionResults }, root) {
  const path = isAbsolute(name) ? relative(root, name).split(sep).join("/") : name;
  const suite = suiteOf(path);
  const cases = assertionResults.map((test) => ({
    suite,
    name: `${path} > ${test.fullName}`,
    outcome: outcomeOf(test.status),
  }));
  const unexplained = status === "failed" && cases.every(({ outcome }) => outcome !== "failed");
  return unexplained ? [...cases, { suite, name: path, outcome: "failed" }] : cases;
}

/** @param {string} path */
function suiteOf(path) {
  return SUITES.find((suite) => path.includes(`.${suite}.test.`)) ?? "unit";
}

/**
 * @param {string} status
 * @returns {Outcome}
 */
function outcomeOf(status) {
  if (status === "passed" || status === "failed") return status;
  return "skipped";
}

/**
 * @param {string} reason
 * @returns {TestCase}
 */
const failedRun = (reason) => ({ suite: "run", name: reason, outcome: "failed" });
