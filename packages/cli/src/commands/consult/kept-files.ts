import type { KeptEvidence } from "@lizenzlotse/core";
import { toSafePath } from "@lizenzlotse/evidence";

/** Every file that the scan cites, with size and digest. */
export const INPUTS_FILE = "eingaben.json";

/** The passages in which licences were found, one JSON object a line. */
const PASSAGES_FILE = "fundstellen.jsonl";

/** Copies of whole files at their own paths. */
export const COPIES_FOLDER = "belege";

/** The document of a supplier, as it was delivered. */
export const DELIVERED_FOLDER = "eingang";

/** Kept evidence as files; a path that no archive can hold is left out and stays in the list of inputs. */
export function keptFiles({
  inputs,
  copies,
  passages,
}: KeptEvidence): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const lines = passages.map((passage) => `${JSON.stringify(passage)}\n`);
  const files = new Map<string, Uint8Array>([
    [INPUTS_FILE, encoder.encode(`${JSON.stringify(inputs, undefined, 1)}\n`)],
    [PASSAGES_FILE, encoder.encode(lines.join(""))],
  ]);
  for (const [path, bytes] of copies) {
    const safe = toSafePath(`${COPIES_FOLDER}/${path}`);
    if (safe !== undefined) files.set(safe, bytes);
  }
  return files;
}
