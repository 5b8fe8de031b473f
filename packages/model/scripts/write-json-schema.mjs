// Writes the published JSON Schemas from the validators: `pnpm build`, then `node scripts/write-json-schema.mjs`.
// With --check nothing is written, and a difference ends in exit code 1.
import { readFileSync, writeFileSync } from "node:fs";

import { publishedSchemas } from "@lizenzlotse/model/schema";

const folder = new URL("../schema/", import.meta.url);
const check = process.argv.includes("--check");

for (const { fileName, json } of publishedSchemas()) {
  const file = new URL(fileName, folder);
  if (!check) writeFileSync(file, json);
  else if (readFileSync(file, "utf8") !== json) {
    console.error(
      `schema/${fileName} is not what src/schema.ts says; run scripts/write-json-schema.mjs`,
    );
    process.exitCode = 1;
  }
}
