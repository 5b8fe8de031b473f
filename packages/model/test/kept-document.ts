import { createReadStream, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("../../../fixtures/documents/", import.meta.url);

/** The text of a kept document, for example `scan-result-0.json`. */
export function keptDocument(fileName: string): string {
  return readFileSync(new URL(fileName, FOLDER), "utf8");
}

/** The same as a stream from the disk. */
export function openKeptDocument(fileName: string): AsyncIterable<Uint8Array> {
  return createReadStream(fileURLToPath(new URL(fileName, FOLDER)));
}

/** A text as a stream of chunks of a given size. */
export async function* chunksOf(text: string, chunkBytes = 65_536): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    yield await Promise.resolve(bytes.subarray(start, start + chunkBytes));
  }
}

/** A stream as text. */
export async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const collected: Uint8Array[] = [];
  for await (const chunk of chunks) collected.push(chunk);
  return Buffer.concat(collected).toString("utf8");
}
