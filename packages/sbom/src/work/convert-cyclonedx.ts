import { LotseError } from "@lizenzlotse/model";

import { fitToVersion } from "../cyclonedx/downgrade/downgrade.ts";
import { type CycloneDxVersion, CYCLONEDX_VERSIONS } from "../cyclonedx/options.ts";
import { isCycloneDxJson, isCycloneDxXml } from "../cyclonedx/read/open-document.ts";
import { validateCycloneDx } from "../cyclonedx/validate/validate-cyclonedx.ts";
import { isTooDeep, MAX_LEVELS } from "../cyclonedx/validate/is-too-deep.ts";
import type { Json } from "../cyclonedx/xml/contract.ts";
import { jsonToXml } from "../cyclonedx/xml/json-to-xml.ts";
import { xmlToJson } from "../cyclonedx/xml/xml-to-json.ts";
import { SuppliedSource } from "../supplied/supplied-source.ts";
import { unpack } from "../supplied/unpack.ts";
import { fitTexts, type TextWishes } from "./fit-texts.ts";
import type { WrittenBom } from "../write/contract.ts";

/** What a document is brought into. */
export interface ConversionTarget {
  readonly form: "json" | "xml";
  readonly version: string;
  /** Which texts of licences the result carries; absent: those that the document has. */
  readonly texts?: TextWishes | undefined;
}

/**
 * Brings a CycloneDX document into another version or form, with everything in it, also what no scan knows of: services,
 * vulnerabilities, annotations.
 *
 * @returns `undefined` where the document is none of CycloneDX.
 * @throws {LotseError} `DOCUMENT_INVALID` where the document would not be valid in that version.
 */
export async function convertCycloneDx(
  name: string,
  bytes: Uint8Array,
  target: ConversionTarget,
): Promise<WrittenBom | undefined> {
  const unpacked = unpack(bytes);
  if ("problem" in unpacked) return undefined;
  const source = new SuppliedSource(name, bytes, unpacked);
  const given = documentOf(source);
  const version = CYCLONEDX_VERSIONS.find((known) => known === target.version);
  if (given === undefined || version === undefined) return undefined;
  if (isTooDeep(given)) throw invalid(version, `more than ${String(MAX_LEVELS)} nested levels`);
  const { document, losses } = fitToVersion(fitTexts(given, target.texts), version);
  await assertValid(document, version);
  const text =
    target.form === "xml" ? jsonToXml(document) : `${JSON.stringify(document, undefined, 2)}\n`;
  return {
    content: new TextEncoder().encode(text),
    losses: losses.toDiagnostics(`CycloneDX ${version}`, { path: name }),
  };
}

function documentOf(source: SuppliedSource): Json | undefined {
  if (isCycloneDxJson(source)) return source.top;
  return isCycloneDxXml(source) ? xmlToJson(source.text, new Set()).document : undefined;
}

async function assertValid(document: Json, version: CycloneDxVersion): Promise<void> {
  const [problem] = await validateCycloneDx(document, version);
  if (problem !== undefined) throw invalid(version, `${problem.path}: ${problem.message}`);
}

function invalid(version: CycloneDxVersion, message: string): LotseError {
  return new LotseError("DOCUMENT_INVALID", message, {
    hint: {
      de: `In CycloneDX ${version} wäre das Dokument ungültig. „lotse sbom validate“ zeigt, ob es das jetzt schon ist.`,
      en: `In CycloneDX ${version} the document would be invalid. \`lotse sbom validate\` shows whether it is already.`,
    },
  });
}
