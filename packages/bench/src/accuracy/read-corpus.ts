import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { AliasFile } from "./normalize-id.ts";
import type { IdsByPath } from "./score.ts";

/** Labelled files of one origin: `<name>/files/…` and `<name>/<truth>.tsv`. */
export interface Subset {
  readonly name: string;
  /** Absolute path of the folder with the files. */
  readonly files: string;
  readonly truth: IdsByPath;
}

/** Subsets of a corpus that have a truth file of this name, sorted. */
export function readSubsets(folder: string, truthName: string): Subset[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, truthName)))
    .sort()
    .map((name) => ({
      name,
      files: join(folder, name, "files"),
      truth: readTruth(readFileSync(join(folder, name, truthName), "utf8")),
    }));
}

/** Lines of `path<TAB>id | id`; nothing behind the tab: the file holds no licence. */
export function readTruth(text: string): IdsByPath {
  const lines = text.split("\n").filter((line) => line !== "");
  return new Map(
    lines.map((line) => {
      const [path = "", ids = ""] = line.split("\t", 2);
      return [path, ids.split(" | ").filter((id) => id !== "")];
    }),
  );
}

/** Reads a map of aliases that a corpus comes with. */
export function readAliases(file: string): AliasFile {
  return JSON.parse(readFileSync(file, "utf8")) as AliasFile;
}
