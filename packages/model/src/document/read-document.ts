import { parseDocumentValue, invalidDocument, validateDocumentValue } from "./document-value.ts";
import type { DocumentFormat, DocumentItem, DocumentSchemas } from "./document-format.ts";
import { HeadReader } from "./read-head.ts";
import { DocumentSplitter, type DocumentPiece } from "./split-document.ts";

/**
 * Reads a document piece by piece, each validated. The head comes as soon as all its fields were read: first in our
 * own documents, later where another tool wrote the keys in another order, and last where an earlier release wrote it
 * without a field that there is now.
 *
 * @param skipped - parts whose elements are passed over, neither parsed nor validated.
 * @throws {LotseError} `DOCUMENT_INVALID` with the place and the problem, `DOCUMENT_TOO_NEW` for a later version.
 */
export async function* readDocument<Head, Parts>(
  chunks: AsyncIterable<Uint8Array>,
  format: DocumentFormat<Head, Parts>,
  skipped: ReadonlySet<string> = new Set(),
): AsyncIterable<DocumentItem<Head, Parts>> {
  const schemas = await format.loadSchemas();
  const head = new HeadReader(format, schemas.head);
  const seenParts = new Set<string>();
  for await (const piece of splitDocument(chunks, new Set(format.partNames))) {
    if (piece.kind === "part") {
      seenParts.add(piece.key);
      const value = head.complete();
      if (value !== undefined) yield { part: "head", value };
    } else if (piece.kind === "field") {
      const value = head.add(piece.key, piece.bytes);
      if (value !== undefined) yield { part: "head", value };
    } else if (!skipped.has(piece.key)) {
      yield readElement(piece, schemas.parts);
    }
  }
  const value = head.finish();
  if (value !== undefined) yield { part: "head", value };
  for (const name of format.partNames) {
    if (!seenParts.has(name) && !format.optionalParts.includes(name))
      throw invalidDocument(name, "is missing");
  }
}

async function* splitDocument(
  chunks: AsyncIterable<Uint8Array>,
  partNames: ReadonlySet<string>,
): AsyncIterable<DocumentPiece> {
  const splitter = new DocumentSplitter((key) => partNames.has(key));
  for await (const chunk of chunks) yield* splitter.push(chunk);
  splitter.finish();
}

function readElement<Head, Parts>(
  piece: Extract<DocumentPiece, { kind: "element" }>,
  schemas: DocumentSchemas<Head, Parts>["parts"],
): DocumentItem<Head, Parts> {
  // The splitter only calls the keys of `schemas` parts.
  const part = piece.key as keyof Parts & string;
  const place = `${part}[${String(piece.index)}]`;
  const value = validateDocumentValue(schemas[part], parseDocumentValue(piece.bytes, place), place);
  return { part, value };
}
