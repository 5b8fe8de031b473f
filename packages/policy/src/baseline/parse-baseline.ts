import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";
import { prettifyError } from "zod";

import type { Baseline } from "./baseline.ts";
import { baselineSchema } from "./schema.ts";

/**
 * Reads a baseline file.
 *
 * @param origin - path or name of the file, for messages only.
 * @throws {LotseError} `BASELINE_INVALID` with what is wrong and where.
 */
export function parseBaseline(text: string, origin: string): Baseline {
  const parsed = baselineSchema.safeParse(parseJson(text, origin));
  if (parsed.success) return parsed.data;
  throw invalid(origin, inBoth(prettifyError(parsed.error)));
}

function parseJson(text: string, origin: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw invalid(origin, NOT_JSON, cause);
  }
}

function invalid(origin: string, problem: Localized, cause?: unknown): LotseError {
  return new LotseError("BASELINE_INVALID", localize`${origin}: ${problem}`, { hint: HINT, cause });
}

const NOT_JSON: Localized = { de: "kein gültiges JSON", en: "not valid JSON" };

const HINT: Localized = {
  de: "„lotse check --baseline DATEI --update-baseline all“ schreibt sie neu.",
  en: "`lotse check --baseline FILE --update-baseline all` writes it anew.",
};
