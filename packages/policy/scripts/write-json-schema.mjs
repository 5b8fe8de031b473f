// Writes the published JSON Schemas from the validators: build, then `node scripts/write-json-schema.mjs`.
// With --check nothing is written, and a difference ends in exit code 1.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

import {
  consultationJsonSchema,
  contextJsonSchema,
  decisionsJsonSchema,
  policyJsonSchema,
} from "../dist/index.js";

const SCHEMAS = {
  "consultation-0.json": consultationJsonSchema(),
  "context-0.json": contextJsonSchema(),
  "decisions-0.json": decisionsJsonSchema(),
  "policy-1.json": policyJsonSchema(),
};

for (const [name, json] of Object.entries(SCHEMAS)) {
  const file = new URL(`../schema/${name}`, import.meta.url);
  if (!process.argv.includes("--check")) writeFileSync(file, json);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== json) {
    console.error(
      `schema/${name} is not what its validator says; run scripts/write-json-schema.mjs`,
    );
    process.exitCode = 1;
  }
}
