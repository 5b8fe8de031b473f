// Compiles the published schemas of CycloneDX into validators. Run after tsc: it uses the built code.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";

import { compileSchema } from "../dist/cyclonedx/validate/compile-schema.js";

const folder = new URL("../data/", import.meta.url);

mkdirSync(folder, { recursive: true });
for (const version of /** @type {const} */ (["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"])) {
  const name = `validate-${version}.cjs`;
  // Written aside and renamed, so that nobody ever reads half a validator.
  writeFileSync(new URL(`${name}.new`, folder), compileSchema(version));
  renameSync(new URL(`${name}.new`, folder), new URL(name, folder));
}
