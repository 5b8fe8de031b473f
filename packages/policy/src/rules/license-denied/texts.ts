import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/denied",
  title: { de: "Von der Richtlinie ausgeschlossen", en: "Denied by the policy" },
  explanation: {
    de: "Die Lizenz steht auf der Ausschlussliste (`deny`) der Richtlinie.",
    en: "The licence is on the policy's `deny` list.",
  },
};

export function reasonFor({ leaf, policy }: Subject): Localized {
  return {
    de: `${leaf} ist durch die Richtlinie „${policy.identity.name}“ ausgeschlossen.`,
    en: `${leaf} is denied by the policy "${policy.identity.name}".`,
  };
}

export function summarize({ cause, count, examples }: GroupFacts): GroupTexts {
  const names = listed(examples);
  return {
    title: localize`${cause}: ${{ de: "ausgeschlossen, betrifft", en: "denied, concerns" }} ${components(count)}`,
    reason: {
      de: `Die Richtlinie schließt ${cause} aus.`,
      en: `The policy denies ${cause}.`,
    },
    actions: [
      { de: `Ersetzen Sie ${names.de}.`, en: `Replace ${names.en}.` },
      {
        de: "Ist die Komponente nötig, bitten Sie die für die Richtlinie zuständige Stelle um eine Entscheidung.",
        en: "If the component is needed, ask those responsible for the policy for a decision.",
      },
    ],
  };
}
