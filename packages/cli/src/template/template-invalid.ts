import { type Localized, localize, LotseError } from "@lizenzlotse/model";

/** A template that cannot be used, with the file and what is wrong in it. */
export function templateInvalid(file: string, problem: Localized): LotseError {
  return new LotseError("TEMPLATE_INVALID", localize`${file}: ${problem}`, { hint: HINT });
}

const HINT: Localized = {
  de: "Vorlagen beschreibt docs/formats/report-template.md.",
  en: "Templates are described in docs/formats/report-template.md.",
};
