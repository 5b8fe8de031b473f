import { createRequire } from "node:module";

import type { ValidateFunction } from "ajv";

import type { SchemaVersion } from "../options.ts";
import { LINKED_DISTINCT, LINKED_FORMATS } from "./linked-names.ts";
import { areDistinct } from "./unique-items.ts";

/**
 * Loads the validator of a version, which was compiled when the package was built: about a hundredth of a second instead of
 * the half second that compiling takes.
 */
export function loadValidator(specVersion: SchemaVersion): ValidateFunction {
  const link = require(`../../../data/validate-${specVersion}.cjs`) as Link;
  const linked: { exports: unknown } = { exports: undefined };
  link(requireLinked, linked);
  return linked.exports as ValidateFunction;
}

/** See `compile-schema.ts`. */
type Link = (require: (name: string) => unknown, module: { exports: unknown }) => void;

/** What the compiled code asks for: our own functions by their names, everything else from Ajv. */
function requireLinked(name: string): unknown {
  if (name === LINKED_DISTINCT) return areDistinct;
  return name === LINKED_FORMATS ? loadFormats() : require(name);
}

function loadFormats(): object {
  const { fullFormats } = require("ajv-formats/dist/formats.js") as { fullFormats: object };
  const formats2019 = require("ajv-formats-draft2019/formats") as { "idn-email": unknown };
  return { ...fullFormats, "idn-email": formats2019["idn-email"] };
}

const require = createRequire(import.meta.url);
