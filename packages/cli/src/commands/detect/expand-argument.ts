import { stat } from "node:fs/promises";
import { posix, resolve } from "node:path";

import { LotseError } from "@lizenzlotse/model";

/** What one argument of `lotse detect` stands for. */
export interface DetectTarget {
  /** Absolute path of a folder or file. */
  readonly path: string;
  /** The files of the folder that are meant, relative to it; absent: all of them. */
  readonly only?: ReadonlySet<string> | undefined;
  /** What stands before their paths in answers: `""`, or a folder with `/`. */
  readonly prefix: string;
}

/**
 * A path as it stands, or the files that a pattern such as `src/**\/*.js` matches: shells of Windows leave patterns to the
 * program, and quotes do everywhere. What exists under the very name is never taken for a pattern.
 *
 * @param folder - absolute; what relative arguments are relative to.
 * @throws {LotseError} `USAGE` where a pattern matches no file.
 */
export async function expandArgument(folder: string, argument: string): Promise<DetectTarget> {
  const path = resolve(folder, argument);
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists || !MAGIC.test(argument)) return { path, prefix: "" };
  const { default: glob } = await import("fast-glob");
  const pattern = argument.replaceAll("\\", "/");
  const matched = await glob(pattern, {
    cwd: folder,
    dot: true,
    onlyFiles: true,
    // Nothing outside the named folders is read by way of a link.
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  if (matched.length === 0) throw noMatch(argument);
  const base = posix.normalize(glob.generateTasks(pattern, { cwd: folder })[0]?.base ?? ".");
  return {
    path: resolve(folder, base),
    only: new Set(matched.map((file) => posix.relative(base, file))),
    prefix: base === "." ? "" : `${base}/`,
  };
}

/** Whether a name asks to be read as a pattern at all; the library is not loaded for any other. */
const MAGIC = /[*?[\]{}!()]/u;

function noMatch(pattern: string): LotseError {
  return new LotseError("USAGE", {
    de: `Auf das Muster „${pattern}“ passt keine Datei.`,
    en: `No file matches the pattern "${pattern}".`,
  });
}
