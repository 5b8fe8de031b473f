import type { Component } from "../component/component.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { DeliveredArtefact } from "../evidence/delivered-artefact.ts";
import type { EvidenceExcerpt } from "../evidence/evidence-excerpt.ts";
import type { FileFindings } from "../evidence/file-findings.ts";
import type { DocumentFormat, DocumentItem } from "./document-format.ts";
import { invalidDocument } from "./document-value.ts";
import { readDocument } from "./read-document.ts";
import { SCAN_HEAD_ORDER } from "./scan-result-key-order.ts";
import { SCAN_RESULT_VERSION, type ScanHead, type ScanResult } from "./scan-result.ts";

/** The streamed parts of a ScanResult and what their elements are. */
export interface ScanResultParts {
  readonly diagnostics: Diagnostic;
  readonly components: Component;
  readonly delivered: DeliveredArtefact;
  readonly excerpts: EvidenceExcerpt;
  readonly files: FileFindings;
}

/** The head of a ScanResult, or one element of a part. */
export type ScanResultItem = DocumentItem<ScanHead, ScanResultParts>;

/** `skip` leaves the file findings unread; the result's `files` are then empty. */
export interface ReadScanResultOptions {
  readonly files?: "keep" | "skip";
}

/**
 * Reads a ScanResult that {@link writeScanResult} of this or an older release wrote, whatever its formatting.
 * All of it is held; use {@link openScanResult} or {@link readScanResultParts} where there may be many files.
 *
 * @throws {LotseError} `DOCUMENT_INVALID` with the place and the problem, `DOCUMENT_TOO_NEW` for a later version.
 */
export async function readScanResult(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadScanResultOptions = {},
): Promise<ScanResult & { readonly files: readonly FileFindings[] }> {
  const components: Component[] = [];
  const diagnostics: Diagnostic[] = [];
  const delivered: DeliveredArtefact[] = [];
  const excerpts: EvidenceExcerpt[] = [];
  const files: FileFindings[] = [];
  let head: ScanHead | undefined;
  for await (const item of readScanResultParts(chunks, options)) {
    if (item.part === "components") components.push(item.value);
    else if (item.part === "diagnostics") diagnostics.push(item.value);
    else if (item.part === "delivered") delivered.push(item.value);
    else if (item.part === "excerpts") excerpts.push(item.value);
    else if (item.part === "files") files.push(item.value);
    else head = item.value;
  }
  if (head === undefined) throw invalidDocument("head", "is missing");
  return {
    head,
    components,
    diagnostics,
    ...(delivered.length === 0 ? {} : { delivered }),
    ...(excerpts.length === 0 ? {} : { excerpts }),
    files,
  };
}

/**
 * Reads all but the file findings now, and those from the start of the document each time they are iterated: a tree
 * of a million files is then never in memory.
 *
 * @param open - gives the document's bytes from the start, every time it is called.
 */
export async function openScanResult(open: () => AsyncIterable<Uint8Array>): Promise<ScanResult> {
  const scan = await readScanResult(open(), { files: "skip" });
  return { ...scan, files: { [Symbol.asyncIterator]: () => readFiles(open()) } };
}

/**
 * Reads a ScanResult piece by piece, each validated; never more than one element is held. The head comes first in
 * documents that this tool wrote.
 *
 * @throws {LotseError} as {@link readScanResult}.
 */
export function readScanResultParts(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadScanResultOptions = {},
): AsyncIterable<ScanResultItem> {
  const skipped = options.files === "skip" ? new Set(["files"]) : undefined;
  return readDocument(chunks, SCAN_RESULT_FORMAT, skipped);
}

const SCAN_RESULT_FORMAT: DocumentFormat<ScanHead, ScanResultParts> = {
  kind: "lizenzlotse/scan-result",
  schemaVersion: SCAN_RESULT_VERSION,
  headKeys: Object.keys(SCAN_HEAD_ORDER),
  optionalHeadKeys: ["dismissed"],
  partNames: ["diagnostics", "components", "delivered", "excerpts", "files"],
  optionalParts: ["delivered", "excerpts"],
  loadSchemas: async () => {
    const schema = await import("../schema.ts");
    return {
      head: schema.scanHeadSchema,
      parts: {
        diagnostics: schema.diagnosticSchema,
        components: schema.componentSchema,
        delivered: schema.deliveredArtefactSchema,
        excerpts: schema.evidenceExcerptSchema,
        files: schema.fileFindingsSchema,
      },
    };
  },
};

async function* readFiles(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileFindings> {
  for await (const item of readScanResultParts(chunks)) {
    if (item.part === "files") yield item.value;
  }
}
