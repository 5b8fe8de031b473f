import { type Localized, LotseError } from "@lizenzlotse/model";

import { SUMMARY_FORMAT } from "./output-formats.ts";
import { GIVE_A_FILE, type OutputRequest } from "./output-request.ts";

/** What goes to standard output beside the requested files. */
export interface OutputPlan {
  readonly requests: readonly OutputRequest[];
  /**
   * `document`: `--json`; the human summary otherwise, on standard error where `-o FORMAT` took standard output,
   * and not twice where that format is the summary.
   */
  readonly main: "document" | "summary-on-stdout" | "summary-on-stderr" | "nothing";
}

/**
 * Decides who gets standard output: at most one document, and the summary only where no document is.
 *
 * @throws {LotseError} `USAGE` when `--json` and an `-o` without a file both want it.
 */
export function planOutputs(
  requests: readonly OutputRequest[],
  wishes: { readonly json: boolean; readonly quiet: boolean },
): OutputPlan {
  const onStdout = requests.find(({ file }) => file === undefined);
  const taken = onStdout !== undefined;
  if (taken && wishes.json) {
    throw new LotseError("USAGE", BOTH_ON_STANDARD_OUTPUT, { hint: GIVE_A_FILE });
  }
  if (wishes.json) return { requests, main: "document" };
  if (wishes.quiet || onStdout?.format.id === SUMMARY_FORMAT) return { requests, main: "nothing" };
  return { requests, main: taken ? "summary-on-stderr" : "summary-on-stdout" };
}

const BOTH_ON_STANDARD_OUTPUT: Localized = {
  de: "--json und ein -o ohne Datei wollen beide auf die Standardausgabe.",
  en: "--json and an -o without a file both go to standard output.",
};
