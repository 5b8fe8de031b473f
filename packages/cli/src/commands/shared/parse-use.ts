import { LotseError, type Localized } from "@lizenzlotse/model";
import type { Context, Medium } from "@lizenzlotse/policy";

import type { RawOptions } from "../../options/raw-options.ts";
import { parseContext } from "../compat/parse-context.ts";

const MEDIA: readonly Medium[] = ["download", "physical", "image-registry", "preinstalled"];
const MEDIUM = /^\s*medium\s*=\s*(.*?)\s*$/u;

/**
 * Reads `--context` and `--outbound`: the keys of `lotse compat` that describe a use, and `medium`.
 *
 * @throws {LotseError} `USAGE` for an unknown key or value.
 */
export function parseUse({ context = "", outbound }: RawOptions): Context {
  const parts = context.split(";");
  const media = parts.flatMap((part) => MEDIUM.exec(part)?.[1] ?? []);
  const given = parseContext(parts.filter((part) => !MEDIUM.test(part)).join(";"));
  const [medium] = media.map(toMedium);
  const { combine, modified, provide, recipient } = given;
  return {
    ...(outbound === undefined ? {} : { outbound }),
    ...(provide === undefined ? {} : { provide }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(modified === undefined ? {} : { modified: modified ? "yes" : "no" }),
    ...(medium === undefined ? {} : { medium }),
    ...combination(combine),
  };
}

const COMBINATIONS = ["merge", "static", "dynamic", "plugin", "process", "data"] as const;

/** Ways to combine that a whole project can have; the others say something of one component only. */
function combination(
  combine: ReturnType<typeof parseContext>["combine"],
): Pick<Context, "combine"> {
  if (combine === "merge-same-file") return { combine: "merge" };
  const known = COMBINATIONS.find((each) => each === combine);
  return known === undefined ? {} : { combine: known };
}

function toMedium(text: string): Medium {
  const medium = MEDIA.find((each) => each === text);
  if (medium === undefined) throw new LotseError("USAGE", unknownMedium(text));
  return medium;
}

function unknownMedium(text: string): Localized {
  return {
    de: `--context: „${text}“ ist kein Wert von „medium“. Möglich sind: ${MEDIA.join(", ")}.`,
    en: `--context: "${text}" is no value of "medium". Possible are: ${MEDIA.join(", ")}.`,
  };
}
