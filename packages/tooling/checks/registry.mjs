import { dependencies } from "./dependencies.mjs";
import { reuse } from "./reuse.mjs";
import { schema } from "./schema.mjs";
import { selfScan } from "./self-scan.mjs";
import { tests } from "./tests.mjs";
import { format, knip, lint, types } from "./tool-checks.mjs";

/**
 * Everything CI runs, the quickest answers first.
 *
 * @type {ReadonlyMap<string, import("./contract.mjs").Check>}
 */
export const checks = new Map([
  ["format", format],
  ["deps", dependencies],
  ["types", types],
  ["knip", knip],
  ["schema", schema],
  ["lint", lint],
  ["reuse", reuse],
  ["self-scan", selfScan],
  ["test", tests],
]);
