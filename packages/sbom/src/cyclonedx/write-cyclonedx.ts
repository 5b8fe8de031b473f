import { escapeHiddenInJson, LotseError } from "@lizenzlotse/model";

import type { BomSource, WriteOptions, WrittenBom } from "../write/contract.ts";
import { selectScope } from "../write/select-scope.ts";
import { buildBom } from "./build/build-bom.ts";
import { organizationOf } from "./build/identity.ts";
import type { NormalizedBom } from "./build/normalized.ts";
import { isTooLong } from "./build/to-component.ts";
import { checkNothingLost } from "./check-nothing-lost.ts";
import type { FittedDocument } from "./downgrade/downgrade.ts";
import { Losses } from "./downgrade/losses.ts";
import { encodePieces } from "./encode-pieces.ts";
import { jsonPieces } from "./json-pieces.ts";
import {
  type BuildVersion,
  type CycloneDxVersion,
  CYCLONEDX_VERSIONS,
  isAtLeast,
  PROFILE_VERSIONS,
} from "./options.ts";
import { profiles } from "./profiles/registry.ts";
import { NO_NUMBER, serialNumberOf, withNumber } from "./serial-number.ts";
import type { CycloneDxProblem } from "./validate/problem.ts";
import { validateCycloneDx } from "./validate/validate-cyclonedx.ts";
import type { Json } from "./xml/contract.ts";

/** The two forms of the format. */
export type CycloneDxForm = "json" | "xml";

/**
 * Writes a scan as a CycloneDX bill of materials. Where each fact goes is told in `docs/formats/cyclonedx.md`.
 * Deterministic unless a serial number is given: it is made from the content, the timestamp is the scan's. What is
 * written is validated against the published schema first.
 *
 * @param scan - only head and components are read.
 * @returns UTF-8, ending in a line feed, with what the version could not carry.
 * @throws {LotseError} `SBOM_INVALID` where the result would break the format or lose a component.
 */
export async function writeCycloneDx(
  scan: BomSource,
  form: CycloneDxForm,
  options: WriteOptions,
): Promise<WrittenBom> {
  const selected = selectScope(scan, options.scope ?? "inventory");
  const profile = profiles.find(({ id }) => id === options.version);
  const specVersion =
    profile === undefined ? versionOf(options.version) : PROFILE_VERSIONS[profile.id];
  const buildVersion: BuildVersion = isAtLeast(specVersion, "1.7") ? "1.7" : "1.6";
  const serialNumber = options.serialNumber ?? NO_NUMBER;
  const { licenseTexts } = options;
  const bom = buildBom({ ...selected, licenseTexts }, { specVersion: buildVersion, serialNumber });
  if (options.creator !== undefined) bom.metadata.manufacturer = organizationOf(options.creator);
  profile?.apply(bom, { scan: selected, creator: options.creator });
  checkNothingLost(bom, selected);
  const { document, losses } =
    specVersion === buildVersion
      ? { document: toJson(bom), losses: new Losses() }
      : await fitted(toJson(bom), specVersion);
  for (const version of longVersions(selected)) losses.add("the end of long versions", version);
  await assertValid(document, specVersion);
  return {
    content: await encode(document, form),
    losses: losses.toDiagnostics(`CycloneDX ${specVersion}`, { path: "." }),
  };
}

function longVersions({ head, components }: BomSource): readonly string[] {
  const versions = [head.subject.version, ...components.map(({ version }) => version)];
  return versions.flatMap((version = "") => (isTooLong(version) ? [version] : []));
}

/** Loaded when needed: the words of older versions come from the library, which takes longer to load than to use. */
async function fitted(document: Json, version: CycloneDxVersion): Promise<FittedDocument> {
  const { fitToVersion } = await import("./downgrade/downgrade.ts");
  return fitToVersion(document, version);
}

function versionOf(text: string): CycloneDxVersion {
  return CYCLONEDX_VERSIONS.find((version) => version === text) ?? CYCLONEDX_VERSIONS[0];
}

/** Types with named members are no index of them. */
function toJson(bom: NormalizedBom): Json {
  return bom as unknown as Json;
}

async function assertValid(document: Json, specVersion: CycloneDxVersion): Promise<void> {
  const [problem] = await validateCycloneDx(document, specVersion);
  if (problem !== undefined) throw ourMistake(problem);
}

function ourMistake({ path, message }: CycloneDxProblem): LotseError {
  return new LotseError("SBOM_INVALID", `${path}: ${message}`, {
    hint: {
      de: "Das ist ein Fehler von lotse, nicht des geprüften Projekts. Bitte melden Sie ihn.",
      en: "This is a mistake of lotse, not of the scanned project. Please report it.",
    },
  });
}

/** The number is made of the JSON form, so that both forms of a document have the same. */
async function encode(document: Json, form: CycloneDxForm): Promise<Uint8Array> {
  const isNumbered = document["serialNumber"] !== NO_NUMBER;
  if (form === "xml" && isNumbered) return encodeXml(document);
  const json = encodePieces(jsonLines(document));
  if (form === "json") return isNumbered ? json : withNumber(json, serialNumberOf(json));
  return encodeXml({ ...document, serialNumber: serialNumberOf(json) });
}

/** Written of the JSON form, read again and validated. */
async function encodeXml(document: Json): Promise<Uint8Array> {
  const [{ jsonToXml }, { validateXml }] = await Promise.all([
    import("./xml/json-to-xml.ts"),
    import("./validate/validate-xml.ts"),
  ]);
  const text = jsonToXml(document);
  const [problem] = await validateXml(text, document["specVersion"] as CycloneDxVersion);
  if (problem !== undefined) throw ourMistake(problem);
  return new TextEncoder().encode(text);
}

function* jsonLines(document: Json): Iterable<string> {
  for (const piece of jsonPieces(document, 2)) yield escapeHiddenInJson(piece);
  yield "\n";
}
