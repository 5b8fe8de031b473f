import { _, Ajv, stringify, type CodeKeywordDefinition, type KeywordCxt } from "ajv";
import addFormats from "ajv-formats";
import addFormats2019 from "ajv-formats-draft2019";
import standalone from "ajv/dist/standalone/index.js";

import type { SchemaVersion } from "../options.ts";
import { LINKED_DISTINCT, LINKED_FORMATS } from "./linked-names.ts";
import { loadPublishedSchema, publishedFileName } from "./published-schema.ts";
import { areDistinct } from "./unique-items.ts";

/**
 * Turns the published schema of a version into the code of its validator. Done when the package is built, because it takes
 * half a second. The schemas are those that the CycloneDX library ships; its own validator takes quadratic time.
 *
 * @returns a CommonJS module: a function of `require` and `module` that makes the latter's exports the validator. What the
 *   code needs by the names of {@link LINKED_DISTINCT} and {@link LINKED_FORMATS} is handed to it that way.
 */
export function compileSchema(specVersion: SchemaVersion): string {
  const ajv = createAjv();
  for (const name of COMPANIONS)
    ajv.addSchema(
      loadPublishedSchema(name),
      `http://cyclonedx.org/schema/${publishedFileName(name)}`,
    );
  const validate = ajv.compile(loadPublishedSchema(SCHEMAS[specVersion]));
  return `module.exports = (require, module) => {\n${standalone.default(ajv, validate)}\n};\n`;
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

function createAjv(): Ajv {
  // The schemas are published ones, so neither they nor their style need checking again.
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    logger: false,
    code: { source: true, formats: _`require(${LINKED_FORMATS})` },
  });
  ajv.removeKeyword("uniqueItems").addKeyword(linearUniqueItems);
  ajv.removeKeyword("enum").addKeyword(enumAsSet);
  addFormats.default(ajv);
  addFormats2019(ajv, { formats: ["idn-email"] });
  // As in the library: no checker of it exists that knows all of RFC 3987.
  ajv.addFormat("iri-reference", true);
  return ajv;
}

/** `uniqueItems` in linear time: Ajv compares every pair of objects, minutes for a large bill of materials. */
const linearUniqueItems: CodeKeywordDefinition = {
  keyword: "uniqueItems",
  type: "array",
  schemaType: "boolean",
  error: { message: "must NOT have duplicate items" },
  code: (context: KeywordCxt) => {
    if (context.schema !== true) return;
    const distinct = context.gen.scopeValue("func", {
      ref: areDistinct,
      code: _`require(${LINKED_DISTINCT})`,
    });
    context.pass(_`${distinct}(${context.data})`);
  },
};

/** `enum` by one look-up: Ajv tries one value after the other, of which the licence list alone has hundreds. */
const enumAsSet: CodeKeywordDefinition = {
  keyword: "enum",
  schemaType: "array",
  error: { message: "must be equal to one of the allowed values" },
  code: (context: KeywordCxt) => {
    const allowed = context.schema as readonly unknown[];
    const values = context.gen.scopeValue("func", {
      key: allowed,
      ref: new Set(allowed),
      code: _`new Set(${stringify(allowed)})`,
    });
    context.pass(_`${values}.has(${context.data})`);
  },
};
