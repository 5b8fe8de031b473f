import { inOnePiece } from "../output/in-one-piece.ts";
import { writeAtomic } from "../output/write-atomic.ts";
import { signBytes } from "./sign-bytes.ts";
import { signatureFileOf } from "./signature-file.ts";

/**
 * Writes a file and, where there is a key, its signature beside it. With an unusable key nothing is written.
 *
 * @param file - absolute path.
 * @throws {LotseError} `USAGE` for an unusable key, `OUTPUT_FAILED`.
 */
export async function writeSigned(
  file: string,
  bytes: Uint8Array,
  privateKey: string | undefined,
): Promise<void> {
  const signature = privateKey === undefined ? undefined : signBytes(bytes, privateKey);
  await writeAtomic(file, inOnePiece(bytes));
  if (signature !== undefined)
    await writeAtomic(signatureFileOf(file), inOnePiece(Buffer.from(signature)));
}
