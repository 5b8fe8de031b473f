import type { Localized } from "@lizenzlotse/model";

import type { OutboundSituation } from "../context/situation.ts";

/** `unter EUPL-1.2`, or how a project goes out that names no licence. */
export function outboundPhrase({ expression, origin }: OutboundSituation): Localized {
  if (origin === "assumed") {
    return {
      de: "ohne eigene Lizenzangabe (angenommen: proprietär)",
      en: "without a licence of its own (assumed: proprietary)",
    };
  }
  return { de: `unter ${expression}`, en: `under ${expression}` };
}
