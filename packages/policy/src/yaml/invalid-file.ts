import { type ErrorCode, localize, type Localized, LotseError } from "@lizenzlotse/model";

import type { FileProblem } from "./problem.ts";

/** Most problems that one error names. */
const MAX_PROBLEMS = 20;

/** What a kind of file is called, for errors about it. */
export interface FileKind {
  readonly code: ErrorCode;
  /** `policy.yml is no valid policy:` */
  readonly summary: (origin: string) => Localized;
  readonly hint: Localized;
}

/** A file as an error names it. */
export interface NamedFile {
  readonly kind: FileKind;
  /** Path or name, for messages only. */
  readonly origin: string;
}

/** The line of the value at a path, 1-based. */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** An error that names every problem of a file with its line, in the order of the lines. */
export function invalidFile(
  { kind, origin }: NamedFile,
  problems: readonly FileProblem[],
  lineOf: LineOf = () => undefined,
): LotseError {
  const named = problems
    .map(({ path, line, message }) => ({ line: line ?? lineOf(path), message }))
    .sort((left, right) => (left.line ?? 0) - (right.line ?? 0))
    .slice(0, MAX_PROBLEMS)
    .map(({ line, message }) => {
      const place = line === undefined ? origin : `${origin}:${String(line)}`;
      return localize`\n  ${place}: ${message}`;
    });
  const more = String(problems.length - named.length);
  const rest: Localized = { de: `\n  und ${more} weitere`, en: `\n  and ${more} more` };
  const lines = [kind.summary(origin), ...named, ...(more === "0" ? [] : [rest])];
  const text = lines.reduce((joined, line) => localize`${joined}${line}`);
  return new LotseError(kind.code, text, { hint: kind.hint });
}
