import { randomUUID } from "node:crypto";
import { resolve } from "node:path";

import type { Component, ScanResult } from "@lizenzlotse/model";
import type { BomLicenseTexts, WriteOptions } from "@lizenzlotse/sbom";

import { loadConfiguration } from "../../configuration/load-configuration.ts";
import type { CommandCall } from "../contract.ts";
import { isDocument } from "./read-document.ts";

/** How bills of materials are written: flags, and who answers for them by the configuration. */
export async function bomSettings(
  call: CommandCall,
  { components }: Pick<ScanResult, "components">,
): Promise<Omit<WriteOptions, "version">> {
  const { world, options } = call;
  const [path = "."] = call.arguments;
  const isTree = !(await isDocument(world, path));
  const folder = isTree ? resolve(world.folder, path) : world.folder;
  const { configuration } = await loadConfiguration(folder);
  return {
    scope: options.for ?? "inventory",
    creator: configuration.sbom?.creator,
    serialNumber: options.serial === "random" ? `urn:uuid:${randomUUID()}` : undefined,
    licenseTexts: await licenseTextsFor(call, isTree ? folder : undefined, components),
  };
}

/**
 * The texts that a bill of materials carries: by default those of licences that no list has, for nobody can look them up.
 * Where a document was read instead of a tree there is no root, and no file to take them from.
 */
export async function licenseTextsFor(
  { options }: Pick<CommandCall, "options">,
  root: string | undefined,
  components: readonly Component[],
): Promise<BomLicenseTexts | undefined> {
  const wanted = options.licenseTexts ?? "unknown";
  if (wanted === "none") return undefined;
  const withOwnTexts = root === undefined ? [] : components.filter(hasOwnText);
  if (wanted === "unknown" && withOwnTexts.length === 0) return undefined;
  const { readAttributionTexts } = await import("@lizenzlotse/core");
  const { own, listed } = await readAttributionTexts(root ?? "", withOwnTexts);
  return wanted === "all" ? { own, listed } : { own };
}

function hasOwnText({ licenses, artefactEvidence }: Component): boolean {
  const isOwn = licenses.detected.some(({ expression }) => expression.startsWith("LicenseRef-"));
  return isOwn && artefactEvidence.licenseTexts.length > 0;
}
