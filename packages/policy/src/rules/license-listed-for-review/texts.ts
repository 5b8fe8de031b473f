import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/listed-for-review",
  title: { de: "Von der Richtlinie zur Prüfung vorgesehen", en: "Listed for review by the policy" },
  explanation: {
    de: "Die Lizenz steht auf der Prüfliste (`review`) der Richtlinie.",
    en: "The licence is on the policy's `review` list.",
  },
};

export function reasonFor({ leaf, policy }: Subject): Localized {
  return {
    de: `${leaf} ist nach der Richtlinie „${policy.identity.name}“ im Einzelfall zu prüfen.`,
    en: `${leaf} is to be reviewed case by case under the policy "${policy.identity.name}".`,
  };
}

export function summarize({ cause, count, examples }: GroupFacts): GroupTexts {
  const names = listed(examples);
  return {
    title: localize`${cause}: ${{ de: "im Einzelfall zu prüfen", en: "to be reviewed case by case" }}, ${components(count)}`,
    reason: {
      de: `Die Richtlinie sieht für ${cause} eine Prüfung im Einzelfall vor.`,
      en: `The policy asks for a review of ${cause} case by case.`,
    },
    actions: [
      {
        de: `Prüfen Sie den Einsatz von ${names.de} und halten Sie das Ergebnis fest.`,
        en: `Review the use of ${names.en} and record the result.`,
      },
    ],
  };
}
