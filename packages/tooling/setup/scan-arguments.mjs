import { join } from "node:path";

/** Flags of `lotse scan` whose value is the next argument; an end-to-end test compares this with its help. */
export const FLAGS_WITH_VALUE = new Set([
  "-o",
  "--output",
  "--cache",
  "--color",
  "--columns",
  "--context",
  "--data",
  "--decisions",
  "--decisions-key",
  "--depth",
  "--enrich-settings",
  "--exclude",
  "--for",
  "--format",
  "--jobs",
  "--lang",
  "--license-texts",
  "--policy",
  "--serial",
  "--template",
  "--timeout",
]);

const OUTPUT = /^(?:-o|--output)/;

/**
 * What `npm run scan` hands to the command line. With a path: just that. Without one, a newcomer wants to see
 * a full result: the sample agency project, with an HTML report unless other outputs were asked for.
 *
 * @param {readonly string[]} args
 * @param {{ root: string, directory: string }} places
 * @returns {{ scan: string[], reportPath: string }} `reportPath` is empty when no report was added
 */
export function scanArguments(args, { root, directory }) {
  if (namesPath(args) || args.some((arg) => /^(?:-h|--help)$/.test(arg))) {
    return { scan: ["scan", ...args], reportPath: "" };
  }
  const scan = ["scan", join(root, "fixtures", "projects", "agency-sample"), ...args];
  if (args.some((arg) => OUTPUT.test(arg))) return { scan, reportPath: "" };
  const reportPath = join(directory, "lizenzlotse-report.html");
  return { scan: [...scan, "-o", `html=${reportPath}`], reportPath };
}

/** @param {readonly string[]} args */
function namesPath(args) {
  const afterFlags = args.indexOf("--");
  const flags = afterFlags === -1 ? args : args.slice(0, afterFlags);
  const isValue = (/** @type {number} */ index) => FLAGS_WITH_VALUE.has(flags[index - 1] ?? "");
  const isPath = (/** @type {string} */ arg) => arg === "-" || !arg.startsWith("-");
  return (
    flags.some((arg, index) => isPath(arg) && !isValue(index)) ||
    (afterFlags !== -1 && afterFlags < args.length - 1)
  );
}
