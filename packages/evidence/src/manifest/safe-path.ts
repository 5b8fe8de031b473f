/** Longest path, in UTF-16 code units. */
const MAX_PATH_LENGTH = 1_000;

/**
 * What a path must not hold: Windows reads a colon as a drive or a stream, and a backslash as a separator; control
 * characters and halves of characters have no place in an archive.
 */
const UNSAFE = /[\\:\p{Cc}\p{Cs}]/u;

/**
 * Whether a path names a file below a folder, wherever it is unpacked: relative, no `..`, no drive letter, no backslash,
 * no control character.
 */
export function isSafePath(path: string): boolean {
  if (path === "" || path.length > MAX_PATH_LENGTH || UNSAFE.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** The path with what is not safe in it percent-encoded; `undefined` where that is not enough. */
export function toSafePath(path: string): string | undefined {
  const encoded = path.replace(
    /[%\\:\p{Cc}]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return isSafePath(encoded) ? encoded : undefined;
}
