import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import type { StatedRule } from "../../file/policy.ts";
import { because } from "../../texts/because.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/listed-for-review",
  title: { de: "Von der Richtlinie zur Prüfung vorgesehen", en: "Listed for review by the policy" },
  explanation: {
    de: "Eine Regel oder die Prüfliste (`review`) der Richtlinie sieht für die Lizenz eine Prüfung vor.",
    en: "A rule or the `review` list of the policy asks for a review of the licence.",
  },
};

export function reasonFor({ leaf, policy }: Subject, rule: StatedRule): Localized {
  const asks: Localized = {
    de: `${leaf} ist nach der Richtlinie „${policy.identity.name}“ im Einzelfall zu prüfen`,
    en: `${leaf} is to be reviewed case by case under the policy "${policy.identity.name}"`,
  };
  return localize`${asks}${because(rule)}`;
}

export function summarize({ count, examples, expressions, stated }: GroupFacts): GroupTexts {
  const names = listed(examples);
  const licenses = listed(expressions);
  const asks: Localized = {
    de: `Die Richtlinie sieht für ${licenses.de} eine Prüfung im Einzelfall vor`,
    en: `The policy asks for a review of ${licenses.en} case by case`,
  };
  return {
    title: localize`${licenses}: ${{ de: "im Einzelfall zu prüfen", en: "to be reviewed case by case" }}, ${components(count)}`,
    reason: localize`${asks}${because(stated)}`,
    actions: [
      {
        de: `Prüfen Sie den Einsatz von ${names.de} und halten Sie das Ergebnis fest.`,
        en: `Review the use of ${names.en} and record the result.`,
      },
    ],
  };
}
