import type { LotseError } from "@lizenzlotse/model";

import { type FileKind, invalidFile, type LineOf } from "../yaml/invalid-file.ts";
import type { FileProblem } from "../yaml/problem.ts";

/** The error that names every problem of a policy file with its line. */
export function policyError(
  origin: string,
  problems: readonly FileProblem[],
  lineOf: LineOf,
): LotseError {
  return invalidFile({ kind: POLICY_FILE, origin }, problems, lineOf);
}

/** What errors call such a file. */
export const POLICY_FILE: FileKind = {
  code: "POLICY_INVALID",
  summary: (origin) => ({
    de: `${origin} ist keine gültige Richtlinie:`,
    en: `${origin} is no valid policy:`,
  }),
  hint: {
    de: "Das Format beschreibt docs/formats/policy-file.md.",
    en: "The format is described in docs/formats/policy-file.md.",
  },
};
