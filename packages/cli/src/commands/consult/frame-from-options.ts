import {
  type Confidentiality,
  CONFIDENTIALITIES,
  type Localized,
  LotseError,
} from "@lizenzlotse/model";

import type { CommandCall } from "../contract.ts";
import type { AskedField } from "./consult-texts.ts";
import { dateFrom } from "./date-from.ts";

/** What a call says about a consultation; the rest is asked for. */
export type Frame = Readonly<Partial<Record<AskedField, string | undefined>>> & {
  readonly confidentiality?: Confidentiality | undefined;
};

/**
 * Reads the flags of `lotse consult init`.
 *
 * @throws {LotseError} `USAGE` for what is no date or no confidentiality.
 */
export function frameFromOptions({ options, world }: CommandCall): Frame {
  return {
    agency: textOf(options.agency),
    reference: textOf(options.fileNumber),
    procedure: textOf(options.procedure),
    client: textOf(options.client),
    editor: textOf(options.by ?? world.variables["LOTSE_AUTHOR"]),
    contact: textOf(options.contact),
    owner: textOf(options.owner),
    due: dateFrom(options.due),
    confidentiality: confidentialityOf(options.confidentiality),
  };
}

function textOf(written: string | undefined): string | undefined {
  const text = written?.trim();
  return text === "" ? undefined : text;
}

function confidentialityOf(written: string | undefined): Confidentiality | undefined {
  if (written === undefined) return undefined;
  const found = CONFIDENTIALITIES.find((one) => one === written);
  if (found === undefined) throw new LotseError("USAGE", NO_CONFIDENTIALITY(written));
  return found;
}

function NO_CONFIDENTIALITY(written: string): Localized {
  const names = CONFIDENTIALITIES.join(", ");
  return {
    de: `--confidentiality ${written}: Möglich sind ${names}.`,
    en: `--confidentiality ${written}: there are ${names}.`,
  };
}
