import { REASON_TEXTS } from "@lizenzlotse/knowledge";
import type { Localized, RuleDescription, Status } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { outboundPhrase } from "../../texts/outbound-phrase.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/compatibility",
  title: { de: "Vereinbarkeit der Lizenzen", en: "Compatibility of licences" },
  explanation: {
    de: "Alle Teile eines Werks müssen sich mit der einen Lizenz vertragen, unter der das Ganze weitergegeben wird. Auch Lizenzen ohne Copyleft können Bedingungen stellen, die eine andere nicht zulässt.",
    en: "All parts of a work have to go together with the one licence under which the whole goes out. Licences without copyleft too may set terms that another one does not admit.",
  },
};

export function reasonFor(
  { leaf, situation, compatibility }: Subject,
  status: Exclude<Status, "fine">,
): Localized {
  const outbound = outboundPhrase(situation.outbound);
  const why = compatibility === undefined ? { de: "", en: "" } : REASON_TEXTS[compatibility.reason];
  return status === "must-act"
    ? {
        de: `${leaf} ist nicht vereinbar: Das Projekt wird ${outbound.de} weitergegeben; die Komponente ${why.de}.`,
        en: `${leaf} is not compatible: the project goes out ${outbound.en}; the component ${why.en}.`,
      }
    : {
        de: `${leaf} in einem Projekt, das ${outbound.de} weitergegeben wird: ${why.de}.`,
        en: `${leaf} in a project that goes out ${outbound.en}: ${why.en}.`,
      };
}

export function summarize({ cause, count, status, situation, examples }: GroupFacts): GroupTexts {
  const leaf = cause.slice(cause.indexOf(":") + 1);
  const outbound = outboundPhrase(situation.outbound);
  const number = components(count);
  return status === "must-act"
    ? {
        title: {
          de: `${leaf}: nicht vereinbar mit der Weitergabe ${outbound.de}, ${number.de}`,
          en: `${leaf}: not compatible with going out ${outbound.en}, ${number.en}`,
        },
        reason: {
          de: `Das Projekt wird ${outbound.de} weitergegeben. Die Bedingungen beider Lizenzen lassen sich in einem Werk nicht zugleich einhalten.`,
          en: `The project goes out ${outbound.en}. The terms of both licences cannot be kept in one work.`,
        },
        actions: [replaceOrSeparate(examples), OTHER_OUTBOUND],
      }
    : {
        title: {
          de: `${leaf}: Vereinbarkeit prüfen (Weitergabe ${outbound.de}), ${number.de}`,
          en: `${leaf}: check the compatibility (going out ${outbound.en}), ${number.en}`,
        },
        reason: {
          de: `Das Projekt wird ${outbound.de} weitergegeben. Ob oder wie das zusammengeht, sagen die Quellen nicht eindeutig, oder es hängt von Bedingungen ab.`,
          en: `The project goes out ${outbound.en}. Whether or how that goes together the sources do not say clearly, or it depends on conditions.`,
        },
        actions: [COMPARE, replaceOrSeparate(examples)],
      };
}

function replaceOrSeparate(examples: readonly string[]): Localized {
  const names = listed(examples);
  return {
    de: `Ersetzen Sie ${names.de}, oder trennen Sie den Teil als eigenes Programm ab.`,
    en: `Replace ${names.en}, or separate the part as a program of its own.`,
  };
}

const OTHER_OUTBOUND: Localized = {
  de: "Oder geben Sie das Projekt unter einer Lizenz weiter, mit der alle Teile vereinbar sind; der Bericht nennt die möglichen.",
  en: "Or let the project go out under a licence that all parts are compatible with; the report names the possible ones.",
};

const COMPARE: Localized = {
  de: "Prüfen Sie die genannten Quellen und Bedingungen; im Zweifel entscheidet die Rechtsstelle.",
  en: "Check the named sources and conditions; in doubt legal counsel decides.",
};
