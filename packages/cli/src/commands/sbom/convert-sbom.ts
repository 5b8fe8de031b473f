import { basename, resolve } from "node:path";

import { describeDiagnostic, type Localized, LotseError } from "@lizenzlotse/model";
import { convertCycloneDx, type WrittenBom } from "@lizenzlotse/sbom";
import { bomFormats } from "@lizenzlotse/sbom/registry";

import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { type OutputRequest, parseOutputRequests } from "../../output/output-request.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { licenseTextsFor } from "../shared/bom-settings.ts";
import { columnMapping } from "../shared/column-mapping.ts";
import { readBytes, readDocument } from "../shared/read-document.ts";

/** `lotse sbom convert FILE -o FORMAT[@VERSION][=FILE]`: the same document in another form, and what that cannot carry. */
export async function convertSbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const requests = parseOutputRequests(call.options.output ?? []);
  if (requests.length === 0) throw new LotseError("USAGE", NEEDS_OUTPUT);
  for (const request of requests) {
    const { content, losses } = await convert(call, file, request);
    for (const loss of losses)
      call.world.stderr.write(`${describeDiagnostic(loss, call.language)}\n`);
    if (request.file === undefined) await writeStream(call.world.stdout, inOnePiece(content));
    else await writeAtomic(resolve(call.world.folder, request.file), inOnePiece(content));
  }
  return { exitCode: EXIT_CODES.ok };
}

/** Between versions of CycloneDX everything is kept; into another format goes what a scan knows. */
async function convert(
  call: CommandCall,
  file: string,
  { format, version = "" }: OutputRequest,
): Promise<WrittenBom> {
  const target = bomFormats.find(({ id }) => id === format.id);
  if (target === undefined) throw new LotseError("USAGE", NEEDS_OUTPUT);
  if (format.id.startsWith("cyclonedx-")) {
    const form = format.id === "cyclonedx-xml" ? "xml" : "json";
    const bytes = await readBytes(call.world, file);
    const licenseTexts = call.options.licenseTexts ?? "unknown";
    const listed =
      licenseTexts === "all" ? (await licenseTextsFor(call, undefined, []))?.listed : undefined;
    const keeps = licenseTexts !== "none";
    const written = await convertCycloneDx(basename(file), bytes, {
      form,
      version,
      texts: { keeps, listed },
    });
    if (written !== undefined) return written;
  }
  const scan = await readDocument(call.world, file, { columns: await columnMapping(call) });
  const licenseTexts = await licenseTextsFor(call, undefined, scan.components);
  return target.write(scan, { version, licenseTexts });
}

const NEEDS_OUTPUT: Localized = {
  de: "Nennen Sie das Ziel mit -o, zum Beispiel -o cyclonedx-xml@1.6=stueckliste.xml.",
  en: "Name the target with -o, for example -o cyclonedx-xml@1.6=bom.xml.",
};
