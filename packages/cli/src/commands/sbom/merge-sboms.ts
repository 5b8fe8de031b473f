import { basename, resolve } from "node:path";

import { conclude } from "@lizenzlotse/core";
import { describeDiagnostic, type Localized, LotseError } from "@lizenzlotse/model";
import { mergeInventories, readSupplied } from "@lizenzlotse/sbom";
import { bomFormats } from "@lizenzlotse/sbom/registry";

import { exitCodeOf } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { parseOutputRequests } from "../../output/output-request.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { columnMapping } from "../shared/column-mapping.ts";
import { readBytes } from "../shared/read-document.ts";
import { createdAt } from "../shared/scan-settings.ts";

/** `lotse sbom merge FILE... -o FORMAT[@VERSION][=FILE]`: one document of several; what none of them could be read is said. */
export async function mergeSboms(
  call: CommandCall,
  files: readonly string[],
): Promise<CommandResult> {
  const { world, language, options } = call;
  const [request, ...others] = parseOutputRequests(options.output ?? []);
  const format = bomFormats.find(({ id }) => id === request?.format.id);
  if (request === undefined || format === undefined || others.length > 0)
    throw new LotseError("USAGE", NEEDS_OUTPUT);
  const columns = await columnMapping(call);
  const inventories = [];
  for (const file of files)
    inventories.push(await readSupplied(basename(file), await readBytes(world, file), { columns }));
  const merged = mergeInventories(basename(request.file ?? "merged"), inventories);
  const scan = conclude(merged, { createdAt: createdAt(world), toolVersion: world.version });
  const { content, losses } = await format.write(scan, { version: request.version ?? "" });
  for (const diagnostic of [...scan.diagnostics, ...losses])
    world.stderr.write(
      `${diagnostic.location.path}: ${describeDiagnostic(diagnostic, language)}\n`,
    );
  if (request.file === undefined) await writeStream(world.stdout, inOnePiece(content));
  else await writeAtomic(resolve(world.folder, request.file), inOnePiece(content));
  return {
    exitCode: exitCodeOf({ failed: false, complete: scan.head.complete, allowIncomplete: false }),
  };
}

const NEEDS_OUTPUT: Localized = {
  de: "Nennen Sie ein Ziel mit -o, zum Beispiel -o cyclonedx-json=gesamt.cdx.json.",
  en: "Name one target with -o, for example -o cyclonedx-json=whole.cdx.json.",
};
