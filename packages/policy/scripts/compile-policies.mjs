/**
 * Writes the policies of `policies/*.yaml` as `src/generated/built-in-policies.ts`, so that they need neither a
 * file nor a YAML parser at run time. Runs before the compiler (`generate` in package.json). The output is
 * committed; `verify` asserts that it is what this script writes.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

import { writeGenerated } from "./write-generated.mjs";

const NAMES = ["opencode", "permissive", "strict", "verwaltung"];
const OUTPUT = fileURLToPath(new URL("../src/generated/built-in-policies.ts", import.meta.url));

writeGenerated(OUTPUT, render(NAMES.map((name) => [name, readPolicy(name)])));

/**
 * @param {string} name
 * @returns {unknown}
 */
function readPolicy(name) {
  return parse(readFileSync(new URL(`../policies/${name}.yaml`, import.meta.url), "utf8"));
}

/** @param {readonly (readonly [string, unknown])[]} policies */
function render(policies) {
  const entries = policies.map(([name, policy]) => `  ${name}: ${JSON.stringify(policy)},\n`);
  return `// Written by scripts/compile-policies.mjs from policies/*.yaml. Do not edit.
import type { BuiltInPolicyName } from "../file/policy.ts";
import type { CompletePolicyFile } from "../file/policy-file.ts";

export const BUILT_IN_POLICIES: Readonly<Record<BuiltInPolicyName, CompletePolicyFile>> = {
${entries.join("")}};
`;
}
