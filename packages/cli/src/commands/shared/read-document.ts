import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

import { conclude } from "@lizenzlotse/core";
import {
  describeDiagnostic,
  type Diagnostic,
  type Localized,
  LotseError,
  readScanResult,
  type ReadScanResultOptions,
  type ScanResult,
  type StatedInventory,
} from "@lizenzlotse/model";
import type { ReadOptions } from "@lizenzlotse/sbom";

import type { World } from "../../terminal/terminal.ts";
import { createdAt } from "./scan-settings.ts";

/** Stands for the standard input, as everywhere. */
const STANDARD_INPUT = "-";

/** Largest document that is read from a file or a pipe (512 MiB). */
const MAX_INPUT_BYTES = 512 * 1024 * 1024;

/** How far into a document its kind is looked for; ours name it first. */
const START_BYTES = 4_096;

/** Whether a path that a user gave is a document rather than the folder of a project. */
export async function isDocument(world: World, path: string): Promise<boolean> {
  if (path === STANDARD_INPUT) return true;
  const stats = await stat(resolve(world.folder, path)).catch(() => undefined);
  return stats?.isFile() === true;
}

/**
 * Reads a saved scan, a bill of materials, or another tool's result, recognised by its content. What is no scan of our
 * own is concluded like a scanned tree.
 *
 * @param path - a file, or `-` for the standard input.
 * @throws {LotseError} `USAGE` for an input that is too large, `DOCUMENT_INVALID` for what is none of these.
 */
export async function readDocument(
  world: World,
  path: string,
  options: ReadScanResultOptions & ReadOptions = {},
): Promise<ScanResult> {
  const file = resolve(world.folder, path);
  // A scan of our own may be larger than memory, so that it is streamed where it can be.
  if (path !== STANDARD_INPUT && isScanResult(await readStart(file)))
    return readScanResult(createReadStream(file, { signal: world.signal }), options);
  const bytes = await readBytes(world, path);
  if (isScanResult(bytes)) return readScanResult(Readable.from([bytes]), options);
  return readStated(world, { path, bytes, columns: options.columns });
}

async function readStart(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return new Uint8Array();
  try {
    const { buffer: bytes, bytesRead } = await handle.read(new Uint8Array(START_BYTES));
    return bytes.subarray(0, bytesRead);
  } catch {
    // A folder opens, but cannot be read; what is wrong is told where the file is read whole.
    return new Uint8Array();
  } finally {
    await handle.close();
  }
}

interface Given extends ReadOptions {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function readStated(world: World, { path, bytes, columns }: Given): Promise<ScanResult> {
  const { readSupplied } = await import("@lizenzlotse/sbom");
  const name = path === STANDARD_INPUT ? "stdin" : basename(path);
  const inventory = await readSupplied(name, bytes, { columns });
  const problem = refusal(inventory);
  if (problem !== undefined) {
    const text = {
      de: `${name}: ${describeDiagnostic(problem, "de")}`,
      en: `${name}: ${describeDiagnostic(problem, "en")}`,
    };
    throw new LotseError("DOCUMENT_INVALID", text, {
      hint: problem.code === "bom/columns-unconfirmed" ? SAY_COLUMNS : WHAT_IS_READ,
    });
  }
  return conclude(inventory, { createdAt: createdAt(world), toolVersion: world.version });
}

/** Why there is nothing to judge: no known format, or a list of which nobody has said what its columns mean. */
function refusal({ document, diagnostics }: StatedInventory): Diagnostic | undefined {
  if (document.format === "unknown") return diagnostics[0];
  return diagnostics.find(({ code }) => code === "bom/columns-unconfirmed");
}

/**
 * Reads a whole document, as far as the limit.
 *
 * @throws {LotseError} `USAGE` where there is no such file, or it is too large.
 */
export async function readBytes(world: World, path: string): Promise<Uint8Array> {
  if (path === STANDARD_INPUT) return buffer(limited(world.stdin ?? Readable.from([]), path));
  const file = resolve(world.folder, path);
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile() !== true) throw new LotseError("USAGE", noSuchFile(path));
  return buffer(limited(createReadStream(file, { signal: world.signal }), path));
}

async function* limited(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): AsyncIterable<Uint8Array> {
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_INPUT_BYTES) throw new LotseError("USAGE", tooLarge(path));
    yield chunk;
  }
}

function isScanResult(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, START_BYTES));
  return /"kind"\s*:\s*"lizenzlotse\/scan-result"/u.test(start);
}

function noSuchFile(path: string): Localized {
  return { de: `Die Datei „${path}“ gibt es nicht.`, en: `There is no file "${path}".` };
}

function tooLarge(path: string): Localized {
  const limit = String(MAX_INPUT_BYTES / 1024 / 1024);
  return {
    de: `„${path}“ ist größer als ${limit} MiB und wird nicht gelesen.`,
    en: `"${path}" is larger than ${limit} MiB and is not read.`,
  };
}

const WHAT_IS_READ: Localized = {
  de: "Gelesen werden eigene Ergebnisse (JSON), CycloneDX (JSON, XML), SPDX, Ergebnisse von ScanCode und ORT sowie Listen (CSV, XLSX), auch mit gzip gepackt.",
  en: "Read are scans of our own (JSON), CycloneDX (JSON, XML), SPDX, results of ScanCode and ORT, and lists (CSV, XLSX), packed with gzip or not.",
};

const SAY_COLUMNS: Localized = {
  de: "„lotse sbom columns DATEI“ zeigt, was die Spalten zu bedeuten scheinen, und den Aufruf, der das bestätigt.",
  en: "`lotse sbom columns FILE` shows what the columns seem to mean, and the call that confirms it.",
};
