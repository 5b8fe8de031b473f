import { localize, type Localized } from "@lizenzlotse/model";

import type { Subject } from "../contract.ts";

/**
 * What a project "or later" has to mind that keeps a copyleft of one version: the whole goes out under that version
 * alone. Empty where the outbound licence fits as it is.
 */
export function onlyVersion({ leaf, compatibility }: Subject): Localized {
  return compatibility?.verdict === "incompatible"
    ? localize` ${{ de: `Das Ganze geht damit nur unter ${leaf} weiter, nicht unter späteren Fassungen.`, en: `The whole then goes out under ${leaf} only, not under later versions.` }}`
    : { de: "", en: "" };
}
