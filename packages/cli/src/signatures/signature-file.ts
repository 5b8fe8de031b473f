import { readFile, stat } from "node:fs/promises";

/** Largest signature that is read; one of OpenSSH has 300 bytes. */
const MAX_SIGNATURE_BYTES = 10_000;

/** Where the detached signature of a file is, unless somebody says otherwise. */
export function signatureFileOf(file: string): string {
  return `${file}.sig`;
}

/**
 * The detached signature in a file, or `undefined` where there is none. What is too long for a signature comes back
 * empty: it fits nothing.
 *
 * @param file - absolute path of the signature.
 */
export async function readSignature(file: string): Promise<string | undefined> {
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile() !== true) return undefined;
  if (stats.size > MAX_SIGNATURE_BYTES) return "";
  return readFile(file, "utf8").catch(() => undefined);
}
