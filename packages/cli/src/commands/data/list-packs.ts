import { type Localized, localize } from "@lizenzlotse/model";

import { importedPackFiles, loadPack } from "../../enrichment/pack-folder.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";

/** `lotse data list`: the packs that scans use, the newest first. */
export async function listPacks({ world, language }: CommandCall): Promise<CommandResult> {
  const files = await importedPackFiles(world);
  if (files.length === 0) world.stdout.write(`${NONE_IMPORTED[language]}\n`);
  for (const file of files) {
    const { pack, sha256 } = await loadPack(world, file);
    const packages = String(new Set(pack.answers.map(({ purl }) => purl)).size);
    const sources = pack.sources.map(({ title }) => title).join(", ");
    const line = localize`${{ de: packages, en: packages }} ${PACKAGES} (${{ de: sources, en: sources }})`;
    world.stdout.write(`${pack.createdAt}  ${sha256.slice(0, 12)}  ${line[language]}\n`);
  }
  return { exitCode: EXIT_CODES.ok };
}

const NONE_IMPORTED: Localized = {
  de: "Es sind keine Datenpakete eingelesen.",
  en: "No data packs are imported.",
};

const PACKAGES: Localized = { de: "Pakete", en: "packages" };
