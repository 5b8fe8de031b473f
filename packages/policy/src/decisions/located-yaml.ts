import { inBoth, localize, type Localized } from "@lizenzlotse/model";
import { LineCounter, parseDocument } from "yaml";

import { isTooDeep } from "../yaml/is-too-deep.ts";
import { lineOfPath } from "../yaml/line-of-path.ts";

/** A decisions file repeats nothing often enough to need more; each use of an alias counts. */
const MAX_ALIASES = 100;

/** A value with the lines that its parts stand on. */
export interface LocatedYaml {
  readonly value: unknown;
  /** The line of the named key or item, or of the nearest one above it that is written. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Why a text could not be read as YAML. */
export interface YamlProblem {
  readonly problem: Localized;
  readonly line?: number | undefined;
}

/** Reads YAML and keeps where everything stands. Never throws: nesting without end and alias bombs are problems. */
export function parseLocatedYaml(text: string): LocatedYaml | YamlProblem {
  if (isTooDeep(text)) return { problem: TOO_DEEP };
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      uniqueKeys: true,
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const { line } = counter.linePos(error.pos[0]);
      return { problem: localize`${NO_YAML}: ${inBoth(error.message)}`, line };
    }
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { value, lineOf: (path) => lineOfPath(document, counter, path) };
  } catch {
    return { problem: TOO_DEEP };
  }
}

const NO_YAML: Localized = { de: "kein gültiges YAML", en: "not valid YAML" };

const TOO_DEEP: Localized = {
  de: "Das YAML ist zu tief verschachtelt oder wiederholt sich zu oft.",
  en: "The YAML is nested or repeated too deeply.",
};
