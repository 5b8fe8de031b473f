import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import type { StatedRule } from "../../file/policy.ts";
import { because } from "../../texts/because.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/denied",
  title: { de: "Von der Richtlinie ausgeschlossen", en: "Denied by the policy" },
  explanation: {
    de: "Eine Regel oder die Ausschlussliste (`deny`) der Richtlinie schließt die Lizenz aus.",
    en: "A rule or the `deny` list of the policy denies the licence.",
  },
};

export function reasonFor({ leaf, policy }: Subject, rule: StatedRule): Localized {
  const denied: Localized = {
    de: `${leaf} ist durch die Richtlinie „${policy.identity.name}“ ausgeschlossen`,
    en: `${leaf} is denied by the policy "${policy.identity.name}"`,
  };
  return localize`${denied}${because(rule)}`;
}

export function summarize({ count, examples, expressions, stated }: GroupFacts): GroupTexts {
  const names = listed(examples);
  const licenses = listed(expressions);
  const denies: Localized = {
    de: `Die Richtlinie schließt ${licenses.de} aus`,
    en: `The policy denies ${licenses.en}`,
  };
  return {
    title: localize`${licenses}: ${{ de: "ausgeschlossen, betrifft", en: "denied, concerns" }} ${components(count)}`,
    reason: localize`${denies}${because(stated)}`,
    actions: [
      { de: `Ersetzen Sie ${names.de}.`, en: `Replace ${names.en}.` },
      {
        de: "Ist die Komponente nötig, bitten Sie die für die Richtlinie zuständige Stelle um eine Entscheidung.",
        en: "If the component is needed, ask those responsible for the policy for a decision.",
      },
    ],
  };
}
