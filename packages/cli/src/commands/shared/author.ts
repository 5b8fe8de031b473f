import { type Localized, LotseError } from "@lizenzlotse/model";

import type { CommandCall } from "../contract.ts";

/** Who decides: `--by`, else `LOTSE_AUTHOR`. Never guessed from the machine: a login is no signature. */
const AUTHOR_VARIABLE = "LOTSE_AUTHOR";

/**
 * The name under which a decision is recorded.
 *
 * @throws {LotseError} `USAGE` where nobody is named.
 */
export function authorOf({ options, world }: CommandCall): string {
  const author = (options.by ?? world.variables[AUTHOR_VARIABLE] ?? "").trim();
  if (author === "") throw new LotseError("USAGE", WHO_DECIDES);
  return author;
}

/**
 * The reason that a call gives.
 *
 * @throws {LotseError} `USAGE` where there is none.
 */
export function reasonOf({ options }: CommandCall): string {
  const reason = (options.reason ?? "").trim();
  if (reason === "") throw new LotseError("USAGE", WHY);
  return reason;
}

const WHO_DECIDES: Localized = {
  de: "Wer entscheidet? Nennen Sie den Namen mit --by oder in der Umgebungsvariablen LOTSE_AUTHOR.",
  en: "Who decides? Give the name with --by or in the environment variable LOTSE_AUTHOR.",
};

const WHY: Localized = {
  de: "Jede Entscheidung braucht eine Begründung: --reason TEXT.",
  en: "Every decision needs a reason: --reason TEXT.",
};
