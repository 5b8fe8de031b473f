import { inKeyOrder } from "./key-order.ts";
import {
  COMPONENT_ORDER,
  DIAGNOSTIC_ORDER,
  EVIDENCE_EXCERPT_ORDER,
  FILE_FINDINGS_ORDER,
  SCAN_HEAD_ORDER,
} from "./scan-result-key-order.ts";
import type { ScanResult } from "./scan-result.ts";
import { DELIVERED_ARTEFACT_ORDER } from "./delivered-artefact-key-order.ts";
import { documentPart, optionalPart, writeDocument } from "./write-document.ts";

/**
 * Writes a ScanResult as one JSON document, described in `docs/formats/scan-result.md`. Deterministic: the order of
 * keys is fixed, the order of lists is the caller's. {@link ScanResult.files} is read once, an element at a time.
 *
 * @returns UTF-8 in chunks of about 64 kB, the last ending in a line feed.
 */
export function writeScanResult(scan: ScanResult): AsyncIterable<Uint8Array> {
  return writeDocument(inKeyOrder(scan.head, SCAN_HEAD_ORDER), [
    documentPart("diagnostics", scan.diagnostics, DIAGNOSTIC_ORDER),
    documentPart("components", scan.components, COMPONENT_ORDER),
    ...optionalPart("delivered", scan.delivered, DELIVERED_ARTEFACT_ORDER),
    ...optionalPart("excerpts", scan.excerpts, EVIDENCE_EXCERPT_ORDER),
    documentPart("files", scan.files, FILE_FINDINGS_ORDER),
  ]);
}
