import { join } from "node:path";
import { decodeText } from "@lizenzlotse/model";

import { safeRead } from "../read/safe-read.ts";

/** Names that the standard and its users give the file, in the root. */
const NAMES = ["publiccode.yml", "publiccode.yaml"] as const;
/** Largest such file. */
const MAX_BYTES = 1_048_576;

/** The text of the `publiccode.yml` in the root of a tree; `undefined` where there is none that can be read. */
export function readPublicCode(
  root: string,
): { readonly path: string; readonly text: string } | undefined {
  for (const path of NAMES) {
    const read = safeRead(join(root, path), { maxBytes: MAX_BYTES });
    if (read.state === "read") return { path, text: decodeText(read.bytes).text };
  }
  return undefined;
}
