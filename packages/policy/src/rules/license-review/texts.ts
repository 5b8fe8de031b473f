import {
  localize,
  type Localized,
  type ReviewReason,
  type RuleDescription,
} from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, ReviewFacts, Subject } from "../../contract.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/review",
  title: { de: "Lizenz nicht eindeutig", en: "Licence not certain" },
  explanation: {
    de: "Die Quellen widersprechen sich oder lassen offen, was gilt. Beurteilt wird nach der strengsten Lesart, bis ein Mensch entscheidet.",
    en: "The sources contradict each other or leave open what applies. The strictest reading is judged until a person decides.",
  },
};

const WHAT: Readonly<Record<ReviewReason, Localized>> = {
  contradiction: { de: "Angaben widersprechen sich", en: "Statements contradict each other" },
  "operator-unstated": {
    de: "Mehrere Lizenzen; unklar, ob „und“ oder „oder“ gilt",
    en: "Several licences; unclear whether “and” or “or” holds",
  },
  "operator-to-confirm": {
    de: "Mehrere Lizenzen, Wahlrecht zu bestätigen",
    en: "Several licences, the choice needs confirming",
  },
  "name-ambiguous": { de: "Lizenzname mehrdeutig", en: "Licence name ambiguous" },
  "name-not-understood": { de: "Lizenzname nicht verstanden", en: "Licence name not understood" },
  "only-weak-evidence": { de: "Nur schwache Belege", en: "Only weak evidence" },
  "unknown-text": { de: "Unbekannter Lizenztext", en: "Unknown licence text" },
  "file-reference-unresolved": {
    de: "Verweis auf eine Lizenzdatei, die nicht vorliegt",
    en: "Reference to a licence file that is not at hand",
  },
  "version-unstated": { de: "Version der Lizenz fehlt", en: "Licence version missing" },
};

export function reasonFor(
  { circumstances }: Subject,
  { reasons, readings }: ReviewFacts,
): Localized {
  const what = reasons.map((reason) => WHAT[reason]);
  const names: Localized = {
    de: what.map(({ de }) => de).join("; "),
    en: what.map(({ en }) => en).join("; "),
  };
  const tool =
    circumstances.delivery === "delivered"
      ? { de: "", en: "" }
      : { de: " (Werkzeug)", en: " (tool)" };
  return localize`${names}${tool}. ${{ de: "Lesarten", en: "Readings" }}: ${readings.join(" | ")}.`;
}

export function summarize({ cause, count, examples, expressions }: GroupFacts): GroupTexts {
  const what = WHAT[cause as ReviewReason];
  const names = listed(examples);
  return {
    title: localize`${what}: ${components(count)}`,
    reason: localize`${{
      de: "Beurteilt wird nach der strengsten Lesart",
      en: "The strictest reading is judged",
    }}: ${listed(expressions)}.`,
    actions: [
      {
        de: `Vergleichen Sie die Belege von ${names.de} mit der Quelle und halten Sie fest, welche Lesart gilt.`,
        en: `Compare the evidence of ${names.en} with the source and record which reading holds.`,
      },
    ],
  };
}
