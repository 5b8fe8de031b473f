import { basename, resolve } from "node:path";

import { correctScan } from "@lizenzlotse/core";
import { type Component, describeDiagnostic, type Localized, LotseError } from "@lizenzlotse/model";
import { correctionsOf } from "@lizenzlotse/policy";
import {
  type AttachedConclusion,
  attachConclusions,
  convertCycloneDx,
  type WrittenBom,
} from "@lizenzlotse/sbom";

import { loadConfiguration } from "../../configuration/load-configuration.ts";
import { openBook } from "../../decisions/open-book.ts";
import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { parseOutputRequests } from "../../output/output-request.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readBytes, readDocument } from "../shared/read-document.ts";
import { createdAt, dateOf } from "../shared/scan-settings.ts";

/**
 * `lotse sbom attach FILE -o cyclonedx-json[@VERSION][=FILE]`: what people decided about licences, written into a CycloneDX
 * document of somebody else; everything else in it stays.
 */
export async function attachCurations(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const target = targetOf(call);
  const name = basename(file);
  const conclusions = await conclusionsFor(call, file);
  const attached = attachConclusions(name, await readBytes(call.world, file), conclusions);
  if (attached === undefined) throw new LotseError("DOCUMENT_INVALID", ONLY_CYCLONEDX);
  const written = await convertCycloneDx(name, attached.content, target);
  if (written === undefined) throw new LotseError("USAGE", NEEDS_OUTPUT);
  tell(call, written, attached.attached);
  await write(call, target.file, written.content);
  return { exitCode: EXIT_CODES.ok };
}

interface Target {
  readonly form: "json" | "xml";
  readonly version: string;
  readonly file: string | undefined;
}

function targetOf({ options }: CommandCall): Target {
  const [request, ...others] = parseOutputRequests(options.output ?? []);
  const form = FORMS[request?.format.id ?? ""];
  if (request === undefined || form === undefined || others.length > 0)
    throw new LotseError("USAGE", NEEDS_OUTPUT);
  return { form, version: request.version ?? "", file: request.file };
}

function tell({ world, language, options }: CommandCall, written: WrittenBom, count: number): void {
  for (const loss of written.losses) world.stderr.write(`${describeDiagnostic(loss, language)}\n`);
  if (options.quiet !== true) world.stderr.write(`${counted(count)[language]}\n`);
}

async function write(
  { world }: CommandCall,
  file: string | undefined,
  content: Uint8Array,
): Promise<void> {
  if (file === undefined) await writeStream(world.stdout, inOnePiece(content));
  else await writeAtomic(resolve(world.folder, file), inOnePiece(content));
}

const FORMS: Readonly<Record<string, "json" | "xml">> = {
  "cyclonedx-json": "json",
  "cyclonedx-xml": "xml",
};

/** By package URL where there is one, for a decision is about the package; else by reference. */
async function conclusionsFor(
  { world, options }: CommandCall,
  file: string,
): Promise<ReadonlyMap<string, AttachedConclusion>> {
  const loaded = await loadConfiguration(world.folder);
  const today = dateOf(createdAt(world));
  const book = await openBook({ callFolder: world.folder, loaded, options, today });
  const scan = correctScan(await readDocument(world, file), correctionsOf(book));
  return new Map(scan.components.flatMap(conclusionOf));
}

function conclusionOf({
  purl,
  ref,
  licenses,
}: Component): readonly (readonly [string, AttachedConclusion])[] {
  const { basis, expression, decisions = [] } = licenses.concluded;
  if (basis !== "curation") return [];
  return [[purl ?? ref, { expression, decisions }]];
}

function counted(count: number): Localized {
  return {
    de: `Entscheidungen an ${String(count)} Komponenten angefügt`,
    en: `decisions attached to ${String(count)} components`,
  };
}

const NEEDS_OUTPUT: Localized = {
  de: "Nennen Sie ein Ziel mit -o, zum Beispiel -o cyclonedx-json@1.7=stueckliste.cdx.json.",
  en: "Name one target with -o, for example -o cyclonedx-json@1.7=bom.cdx.json.",
};

const ONLY_CYCLONEDX: Localized = {
  de: "Angefügt wird nur an CycloneDX; „lotse sbom convert“ wandelt um.",
  en: "Only CycloneDX is attached to; `lotse sbom convert` converts.",
};
