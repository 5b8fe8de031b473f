import type { CompatibilityQuestion } from "@lizenzlotse/knowledge";
import { LotseError } from "@lizenzlotse/model";

import type { RawOptions } from "../../options/raw-options.ts";
import { parseContext } from "./parse-context.ts";

/** Most components of one question; a whole inventory is judged by `lotse check`. */
const MAX_COMPONENTS = 1_000;

/**
 * Reads what is asked.
 *
 * @throws {LotseError} `USAGE` where a role is missing or the context is not understood. An expression that nobody
 * knows is no wrong question: its verdict is `review`.
 */
export function parseQuestion({ inbound, outbound, context }: RawOptions): CompatibilityQuestion {
  const components = (inbound ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  if (components.length === 0) throw missing("--inbound");
  if (components.length > MAX_COMPONENTS) throw tooMany();
  const whole = (outbound ?? "").trim();
  if (whole === "") throw missing("--outbound");
  return { inbound: components, outbound: whole, context: parseContext(context ?? "") };
}

function missing(option: string): LotseError {
  return new LotseError(
    "USAGE",
    { de: `Die Angabe ${option} fehlt.`, en: `${option} is missing.` },
    { hint: { de: EXAMPLE, en: EXAMPLE } },
  );
}

const EXAMPLE =
  'lotse compat --inbound "MPL-2.0,MIT" --outbound EUPL-1.2 --context "combine=dynamic;provide=binary;recipient=public"';

function tooMany(): LotseError {
  return new LotseError("USAGE", {
    de: `--inbound nennt mehr als ${String(MAX_COMPONENTS)} Bestandteile.`,
    en: `--inbound names more than ${String(MAX_COMPONENTS)} parts.`,
  });
}
