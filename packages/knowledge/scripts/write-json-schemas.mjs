// Writes the published JSON Schemas of what people edit in `data/`, from the validators that `generate` uses.
// With --check nothing is written, and a difference ends in exit code 1.
import { fileURLToPath } from "node:url";
import { z } from "zod";

import { ExceptionFile, LicenseFile } from "./record/license-schema.mjs";
import { ObligationFile } from "./record/obligation-schema.mjs";
import { writeGenerated } from "./write-generated.mjs";

/** @type {readonly (readonly [string, import("zod").ZodType])[]} */
const SCHEMAS = [
  ["license-record-0", LicenseFile],
  ["exception-record-0", ExceptionFile],
  ["obligation-0", ObligationFile],
];

for (const [name, schema] of SCHEMAS) {
  const json = z.toJSONSchema(schema, { io: "input" });
  const path = fileURLToPath(new URL(`../schema/${name}.json`, import.meta.url));
  writeGenerated(path, `${JSON.stringify(json, null, 2)}\n`);
}
