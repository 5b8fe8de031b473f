import { LotseError } from "@lizenzlotse/model";

import type { BomSource, WriteOptions, WrittenBom } from "../write/contract.ts";
import { selectScope } from "../write/select-scope.ts";
import type { NormalizedBom } from "./build/normalized.ts";
import { checkNothingLost } from "./check-nothing-lost.ts";
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
import { serialNumberOf } from "./serial-number.ts";
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
  // Loaded when needed: the library takes longer to load than a small scan to write.
  const [{ buildBom }, { fitToVersion }, { organizationOf }] = await Promise.all([
    import("./build/build-bom.ts"),
    import("./downgrade/downgrade.ts"),
    import("./build/identity.ts"),
  ]);
  const buildVersion: BuildVersion = isAtLeast(specVersion, "1.7") ? "1.7" : "1.6";
  const bom = buildBom(selected, buildVersion);
  if (options.creator !== undefined) bom.metadata.manufacturer = organizationOf(options.creator);
  profile?.apply(bom, { scan: selected, creator: options.creator });
  checkNothingLost(bom, selected);
  const { document, losses } =
    specVersion === buildVersion
      ? { document: toJson(bom), losses: undefined }
      : fitToVersion(toJson(bom), specVersion);
  const serialNumber = options.serialNumber ?? serialNumberOf(jsonPieces(document, 0));
  const identified = { ...document, serialNumber };
  await assertValid(identified, specVersion);
  const name = `CycloneDX ${specVersion}`;
  return {
    content: await encode(identified, form),
    losses: losses?.toDiagnostics(name, { path: "." }) ?? [],
  };
}

function versionOf(text: string): CycloneDxVersion {
  return CYCLONEDX_VERSIONS.find((version) => version === text) ?? CYCLONEDX_VERSIONS[0];
}

/** The library's types are nominal where JSON is not. */
function toJson(bom: NormalizedBom): Json {
  return bom as unknown as Json;
}

/** Validated as JSON, of which the XML form is written; the shapes of both are proved equal by tests. */
async function assertValid(document: Json, specVersion: CycloneDxVersion): Promise<void> {
  const [problem] = await validateCycloneDx(document, specVersion);
  if (problem === undefined) return;
  throw new LotseError("SBOM_INVALID", `${problem.path}: ${problem.message}`, {
    hint: {
      de: "Das ist ein Fehler von lotse, nicht des geprüften Projekts. Bitte melden Sie ihn.",
      en: "This is a mistake of lotse, not of the scanned project. Please report it.",
    },
  });
}

async function encode(document: Json, form: CycloneDxForm): Promise<Uint8Array> {
  if (form === "json") return encodePieces(jsonLines(document));
  const { jsonToXml } = await import("./xml/json-to-xml.ts");
  return new TextEncoder().encode(jsonToXml(document));
}

function* jsonLines(document: Json): Iterable<string> {
  yield* jsonPieces(document, 2);
  yield "\n";
}
