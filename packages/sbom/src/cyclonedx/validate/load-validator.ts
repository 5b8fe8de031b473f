import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { Ajv, ValidateFunction } from "ajv";

import type { SchemaVersion } from "../options.ts";
import { linearUniqueItems } from "./unique-items.ts";

/**
 * Compiles the published schema of a version, about a quarter of a second. The schemas are those that the CycloneDX
 * library ships; its own validator is not used, because it takes quadratic time.
 */
export async function loadValidator(specVersion: SchemaVersion): Promise<ValidateFunction> {
  const ajv = await createAjv();
  for (const name of COMPANIONS) {
    ajv.addSchema(loadSchema(name), `http://cyclonedx.org/schema/${fileNameOf(name)}`);
  }
  return ajv.compile(loadSchema(SCHEMAS[specVersion]));
}

/** Up to 1.3 only the strict schemas refuse members that do not exist. */
const SCHEMAS: Readonly<Record<SchemaVersion, string>> = {
  "1.2": "bom-1.2-strict",
  "1.3": "bom-1.3-strict",
  "1.4": "bom-1.4",
  "1.5": "bom-1.5",
  "1.6": "bom-1.6",
  "1.7": "bom-1.7",
};

/** Schemas that those of the bills of materials refer to. */
const COMPANIONS = ["spdx", "jsf-0.82", "cryptography-defs"] as const;

async function createAjv(): Promise<Ajv> {
  const [ajvModule, formats, formats2019] = await Promise.all([
    import("ajv"),
    import("ajv-formats"),
    import("ajv-formats-draft2019"),
  ]);
  // The schemas are published ones, so neither they nor their style need checking again.
  const ajv = new ajvModule.Ajv({ strict: false, validateSchema: false, logger: false });
  ajv.removeKeyword("uniqueItems").addKeyword(linearUniqueItems);
  formats.default.default(ajv);
  formats2019.default(ajv, { formats: ["idn-email"] });
  // As in the library: no checker of it exists that knows all of RFC 3987.
  ajv.addFormat("iri-reference", true);
  return ajv;
}

/** The schemas are files of the library that its `exports` do not name. */
function loadSchema(name: string): object {
  const library = dirname(require.resolve("@cyclonedx/cyclonedx-library/package.json"));
  return require(join(library, "res/schema", fileNameOf(name))) as object;
}

function fileNameOf(name: string): string {
  return `${name}.SNAPSHOT.schema.json`;
}

const require = createRequire(import.meta.url);
