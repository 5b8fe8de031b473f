import { gunzipSync } from "node:zlib";

import { MAX_DOCUMENT_BYTES } from "./limits.ts";

/** Whether bytes are packed with gzip. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip, and only as far as the limit: a small file may hold gigabytes of the same byte.
 *
 * @returns the content, or what kept it from being read.
 */
export function unpack(
  bytes: Uint8Array,
): Uint8Array | { readonly problem: "limit" | "malformed"; readonly cause: unknown } {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_DOCUMENT_BYTES });
  } catch (cause) {
    const isLimit = (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return { problem: isLimit ? "limit" : "malformed", cause };
  }
}
