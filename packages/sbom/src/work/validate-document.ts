import { describeDiagnostic, type Diagnostic, type StatedInventory } from "@lizenzlotse/model";

import { isCycloneDxJson, isCycloneDxXml } from "../cyclonedx/read/open-document.ts";
import type { SchemaVersion } from "../cyclonedx/options.ts";
import { validateCycloneDx } from "../cyclonedx/validate/validate-cyclonedx.ts";
import { validateXml } from "../cyclonedx/validate/validate-xml.ts";
import { validateSpdx } from "../spdx/validate/validate-spdx.ts";
import type { ReadOptions } from "../supplied/contract.ts";
import { readSupplied } from "../supplied/read-supplied.ts";
import { SuppliedSource } from "../supplied/supplied-source.ts";
import { unpack } from "../supplied/unpack.ts";

/** One way in which a document breaks its format. */
export interface DocumentProblem {
  /** JSON pointer, or empty for the whole document. */
  readonly path: string;
  /** 1-based; absent where it is not known. */
  readonly line?: number | undefined;
  /** In English, as validators speak. */
  readonly message: string;
  /** The same where our reader found it, in every language. */
  readonly diagnostic?: Diagnostic | undefined;
}

/** What came of validating a document. */
export interface Validation {
  readonly format: string;
  readonly version: string;
  /** Empty for a valid document. */
  readonly problems: readonly DocumentProblem[];
  /**
   * What was held against: `schema` is the published one, `rules` ours, made from the specification, `reading` only what our
   * reader refuses.
   */
  readonly against: "schema" | "rules" | "reading";
}

const SCHEMA_VERSIONS: readonly SchemaVersion[] = ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"];

/**
 * Says whether a document keeps to its format. CycloneDX is held against the published schema of its version, its XML form
 * by way of the JSON form; SPDX in JSON against rules made from the specification; every other format against what the
 * reader could not read.
 */
export async function validateDocument(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Validation> {
  const unpacked = unpack(bytes);
  const inventory = await readSupplied(name, bytes, options);
  const { format, version } = inventory.document;
  const reading = { format, version, problems: problemsOfReading(inventory) } as const;
  if ("problem" in unpacked) return { ...reading, against: "reading" };
  const source = new SuppliedSource(name, bytes, unpacked);
  const schemaVersion = SCHEMA_VERSIONS.find((known) => known === version);
  if (format === "CycloneDX" && schemaVersion !== undefined) {
    const problems = isCycloneDxXml(source)
      ? await validateXml(source.text, schemaVersion)
      : await validateCycloneDx(isCycloneDxJson(source) ? source.json : undefined, schemaVersion);
    return { format, version, problems, against: "schema" };
  }
  if (format === "SPDX" && source.notation === "json")
    return { format, version, problems: validateSpdx(source.json), against: "rules" };
  return { ...reading, against: "reading" };
}

function problemsOfReading({ diagnostics }: StatedInventory): readonly DocumentProblem[] {
  return diagnostics.map((diagnostic) => ({
    path: "",
    line: diagnostic.location.line,
    message: describeDiagnostic(diagnostic, "en"),
    diagnostic,
  }));
}
