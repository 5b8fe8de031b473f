import { randomUUID } from "node:crypto";
import { resolve } from "node:path";

import type { WriteOptions } from "@lizenzlotse/sbom";

import { loadConfiguration } from "../../configuration/load-configuration.ts";
import type { CommandCall } from "../contract.ts";
import { isDocument } from "./read-document.ts";

/** How bills of materials are written: flags, and who answers for them by the configuration. */
export async function bomSettings({
  world,
  arguments: [path = "."],
  options,
}: CommandCall): Promise<Omit<WriteOptions, "version">> {
  const folder = (await isDocument(world, path)) ? world.folder : resolve(world.folder, path);
  const { configuration } = await loadConfiguration(folder);
  return {
    scope: options.for ?? "inventory",
    creator: configuration.sbom?.creator,
    serialNumber: options.serial === "random" ? `urn:uuid:${randomUUID()}` : undefined,
  };
}
