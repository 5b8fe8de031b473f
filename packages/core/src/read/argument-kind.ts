import { realpath, stat } from "node:fs/promises";

import { LotseError } from "@lizenzlotse/model";

/**
 * Whether a path that a user gave is a folder; a link is followed, for it is the user's own word.
 *
 * @throws {LotseError} `ROOT_UNREADABLE` when there is nothing, or nothing that may be looked at.
 */
export async function argumentKind(path: string): Promise<"folder" | "file"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (cause) {
    throw new LotseError("ROOT_UNREADABLE", path, {
      hint: {
        de: "Gibt es diese Datei oder diesen Ordner?",
        en: "Does this file or folder exist?",
      },
      cause,
    });
  }
}

/** Where a path that a user gave leads to; it must be there. */
export function argumentTarget(path: string): Promise<string> {
  return realpath(path);
}
