import type { TreePath } from "@lizenzlotse/model";

import type { AnalyzeRequest } from "../contract.ts";
import { isInsideDependencyFolder } from "./dependency-folders.ts";
import type { Input, Report } from "./input.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import { type EncodingRule, readTextInput } from "./read-text-input.ts";
import { fileNameOf } from "./tree-path.ts";

/** What reading needs: the request, and where complaints go. */
export interface Reading {
  readonly request: AnalyzeRequest;
  readonly report: Report;
  /** Default: `utf-8`. */
  readonly encodings?: EncodingRule | undefined;
}

/** A file with what was read of it. */
export interface ReadInput<T> {
  readonly path: TreePath;
  readonly parsed: T;
}

/**
 * Reads and parses several files at the same time; what cannot be read is reported and left out.
 *
 * @returns in the order of the paths.
 */
export async function readInputs<T>(
  paths: readonly TreePath[],
  { request, report, encodings }: Reading,
  parse: (text: string, input: Input) => T | undefined | Promise<T | undefined>,
): Promise<readonly ReadInput<T>[]> {
  const read = await mapConcurrently(paths, async (path) => {
    request.signal.throwIfAborted();
    const input: Input = { path, format: fileNameOf(path), report };
    const text = await readTextInput(request.files, input, encodings);
    const parsed = text === undefined ? undefined : await parse(text, input);
    return parsed === undefined ? undefined : { path, parsed };
  });
  request.signal.throwIfAborted();
  return read.filter((entry) => entry !== undefined);
}

/** The matches of a request that belong to the scanned project itself, by the name of the file. */
export function ownFiles(
  { matches, files }: AnalyzeRequest,
  isWanted: (fileName: string) => boolean,
): readonly TreePath[] {
  return matches.filter(
    (path) => isWanted(fileNameOf(path)) && !isInsideDependencyFolder(path, files),
  );
}
