// Writes the published JSON Schema of policy files from the validator: build, then `node scripts/write-json-schema.mjs`.
// With --check nothing is written, and a difference ends in exit code 1.
import { readFileSync, writeFileSync } from "node:fs";

import { policyJsonSchema } from "../dist/index.js";

const file = new URL("../schema/policy-1.json", import.meta.url);
const json = policyJsonSchema();

if (!process.argv.includes("--check")) writeFileSync(file, json);
else if (readFileSync(file, "utf8") !== json) {
  console.error(
    "schema/policy-1.json is not what src/file/schema.ts says; run scripts/write-json-schema.mjs",
  );
  process.exitCode = 1;
}
