import { decodeText, type FileSource } from "@lizenzlotse/model";

import { complain, type Input } from "./input.ts";
import { LineIndex } from "./line-index.ts";
import { MAX_INPUT_BYTES } from "./limits.ts";

/**
 * Which encodings a format admits. `utf-8`: lockfiles and JSON, where anything else is a damaged file.
 * `any`: formats that people write or that declare their encoding (XML, requirements files).
 */
export type EncodingRule = "utf-8" | "any";

/**
 * Reads a file as text, without a byte order mark.
 *
 * @returns the text, or `undefined` where there is none to parse: unreadable (`file/…`), empty or blank
 *   (`input/empty`), in another encoding (`input/encoding`) or with unresolved merge conflicts
 *   (`input/conflict-markers`, with the line of the first). Each is reported to `input.report`.
 */
export async function readTextInput(
  files: FileSource,
  input: Input,
  encodings: EncodingRule = "utf-8",
): Promise<string | undefined> {
  const outcome = await files.read(input.path, { maxBytes: MAX_INPUT_BYTES });
  if (outcome.ok) return decodeTextInput(outcome.bytes, input, encodings);
  input.report(outcome.diagnostic);
  return undefined;
}

/** The same for bytes that came from elsewhere, such as a package manager's cache. */
export function decodeTextInput(
  bytes: Uint8Array,
  input: Input,
  encodings: EncodingRule = "utf-8",
): string | undefined {
  const { text, encoding } = decodeText(bytes);
  if (encodings === "utf-8" && encoding !== "utf-8") {
    complain(input, "input/encoding", { line: 1, parameters: { encoding } });
    return undefined;
  }
  if (!/\S/u.test(text)) {
    complain(input, "input/empty", { line: 1 });
    return undefined;
  }
  const markerLine = firstConflictMarker(text);
  if (markerLine === undefined) return text;
  complain(input, "input/conflict-markers", { line: markerLine });
  return undefined;
}

/** No lockfile format lets a line begin like this outside a text block, and none has such a block. */
const CONFLICT_MARKERS = ["<<<<<<<", ">>>>>>>"];

function firstConflictMarker(text: string): number | undefined {
  const offsets = CONFLICT_MARKERS.map((marker) => lineStartWith(text, marker)).filter(
    (offset) => offset !== undefined,
  );
  return offsets.length === 0 ? undefined : new LineIndex(text).lineAt(Math.min(...offsets));
}

function lineStartWith(text: string, marker: string): number | undefined {
  // Markers are rarer than line feeds.
  for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + marker.length))
    if (at === 0 || text.charAt(at - 1) === "\n") return at;
  return undefined;
}
