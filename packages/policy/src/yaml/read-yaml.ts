import { localize, type Localized, LotseError } from "@lizenzlotse/model";
import { LineCounter, parseDocument } from "yaml";

import { invalidFile, type LineOf, type NamedFile } from "./invalid-file.ts";
import { isTooDeep } from "./is-too-deep.ts";
import { lineOfPath } from "./line-of-path.ts";

/** Hand-written files repeat nothing often enough to need more; each use of an alias counts. */
const MAX_ALIASES = 100;

/** What a YAML file says, with the line of every value. */
export interface ReadYaml {
  /** Not yet checked. */
  readonly value: unknown;
  readonly lineOf: LineOf;
}

/**
 * Reads the text of a YAML file; keys may not repeat.
 *
 * @param maxLength - longest text, in UTF-16 code units.
 * @throws {LotseError} the code of the file's kind, for text that is too long, no YAML, or nested or repeated too
 *   deeply.
 */
export function readYaml(text: string, file: NamedFile, maxLength: number): ReadYaml {
  if (text.length > maxLength) {
    throw invalidFile(file, [{ path: [], message: tooLong(maxLength) }]);
  }
  if (isTooDeep(text)) throw tooDeep(file);
  const counter = new LineCounter();
  const document = guarded(file, () =>
    parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true }),
  );
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = counter.linePos(error.pos[0]);
    const message: Localized = {
      de: `kein gültiges YAML: ${error.message}`,
      en: `not valid YAML: ${error.message}`,
    };
    throw invalidFile(file, [{ path: [], message }], () => line);
  }
  return {
    value: guarded(file, () => document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown),
    lineOf: (path) => lineOfPath(document, counter, path),
  };
}

/** Nesting without end and alias bombs make the YAML library throw. */
function guarded<T>(file: NamedFile, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw tooDeep(file, cause);
  }
}

function tooDeep({ kind, origin }: NamedFile, cause?: unknown): LotseError {
  const text = localize`${kind.summary(origin)} ${TOO_DEEP}`;
  return new LotseError(kind.code, text, { cause, hint: kind.hint });
}

function tooLong(maxLength: number): Localized {
  return {
    de: `Die Datei ist länger als ${String(maxLength)} Zeichen.`,
    en: `The file is longer than ${String(maxLength)} characters.`,
  };
}

const TOO_DEEP: Localized = {
  de: "Das YAML ist zu tief verschachtelt oder wiederholt sich zu oft.",
  en: "Its YAML is nested or repeated too deeply.",
};
