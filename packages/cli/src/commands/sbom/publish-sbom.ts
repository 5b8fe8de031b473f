import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import { readSupplied } from "@lizenzlotse/sbom";

import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import { signBytes } from "../../signatures/sign-bytes.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readBytes } from "../shared/read-document.ts";
import { readKey } from "../shared/read-key.ts";

/**
 * `lotse sbom publish FILE --to FOLDER`: the document under a name that follows from what it describes, with its digest
 * and, with a key, its signature. What is there already with the same content is not touched.
 */
export async function publishSbom(
  call: CommandCall,
  [file = ""]: readonly string[],
): Promise<CommandResult> {
  const { world, options } = call;
  if (options.to === undefined) throw new LotseError("USAGE", NEEDS_FOLDER);
  const bytes = await readBytes(world, file);
  const name = await publishedName(file, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const files: (readonly [string, Uint8Array])[] = [
    [name, bytes],
    // As `sha256sum --check` reads it.
    [`${name}.sha256`, Buffer.from(`${sha256}  ${name}\n`)],
  ];
  if (options.key !== undefined)
    files.push([`${name}.sig`, Buffer.from(signBytes(bytes, await readKey(call)))]);
  for (const [each, content] of files) await publish(call, join(options.to, each), content);
  return { exitCode: EXIT_CODES.ok };
}

async function publish(call: CommandCall, path: string, content: Uint8Array): Promise<void> {
  const { world, language, options } = call;
  const target = resolve(world.folder, path);
  const before = await readFile(target).catch(() => undefined);
  const isSame = before?.equals(content) === true;
  if (!isSame) await writeAtomic(target, inOnePiece(content));
  if (options.quiet === true) return;
  const words = isSame ? UNCHANGED : WRITTEN;
  world.stderr.write(`${words[language]}: ${path}\n`);
}

/** `shop-1.2.0.cdx.json`: name and version of what the document describes, as far as file names may hold them. */
async function publishedName(file: string, bytes: Uint8Array): Promise<string> {
  const { document, subject } = await readSupplied(basename(file), bytes);
  const kind = KINDS[document.format];
  if (kind === undefined) throw new LotseError("DOCUMENT_INVALID", NO_BOM);
  const parts = [subject.name, subject.version].flatMap((part) => fileNamePart(part) ?? []);
  return `${parts.join("-")}.${kind}.${isXml(bytes) ? "xml" : "json"}`;
}

const KINDS: Readonly<Record<string, string>> = { CycloneDX: "cdx", SPDX: "spdx" };

function fileNamePart(text: string | undefined): string | undefined {
  const part = text?.replace(/[^\p{Letter}\p{Number}._+-]+/gu, "-").replace(/^[-.]+|[-.]+$/gu, "");
  return part === "" ? undefined : part;
}

function isXml(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 64)).toString("latin1").trimStart().includes("<");
}

const WRITTEN: Localized = { de: "geschrieben", en: "written" };
const UNCHANGED: Localized = { de: "unverändert", en: "unchanged" };

const NEEDS_FOLDER: Localized = {
  de: "Nennen Sie den Ordner mit --to, zum Beispiel --to public/sbom.",
  en: "Name the folder with --to, for example --to public/sbom.",
};

const NO_BOM: Localized = {
  de: "Veröffentlicht werden nur CycloneDX- und SPDX-Dokumente.",
  en: "Only CycloneDX and SPDX documents are published.",
};
