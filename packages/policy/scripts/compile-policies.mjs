/**
 * Writes the policies of `policies/*.yaml` as `src/generated/built-in-policies.ts`, so that they need neither a
 * file nor a YAML parser at run time. Runs before the compiler (`generate` in package.json). The output is
 * committed; a test asserts that it is what this script writes, and that every policy is valid.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const NAMES = ["permissive", "strict", "verwaltung"];
const OUTPUT = fileURLToPath(new URL("../src/generated/built-in-policies.ts", import.meta.url));

const source = render(NAMES.map((name) => [name, readPolicy(name)]));
// An unchanged file keeps its time, so that nothing is compiled again for nothing.
if (!existsSync(OUTPUT) || readFileSync(OUTPUT, "utf8") !== source) {
  mkdirSync(dirname(OUTPUT), { recursive: true });
  writeFileSync(OUTPUT, source);
}

/** @param {string} name */
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
