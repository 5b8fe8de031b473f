import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import type { Ease } from "../../judge/copyleft-status.ts";
import { components, listed } from "../../texts/words.ts";
import { onlyVersion } from "../../texts/only-version.ts";
import { outboundPhrase } from "../../texts/outbound-phrase.ts";

export const description: RuleDescription = {
  code: "license/strong-copyleft",
  title: { de: "Strenges Copyleft", en: "Strong copyleft" },
  explanation: {
    de: "Wer ein Werk mit einem solchen Bestandteil weitergibt, muss das ganze Werk unter dieselbe Lizenz stellen und den Quelltext anbieten. Bei EUPL und OSL gilt das auch, wenn andere das Programm über das Netz benutzen.",
    en: "Whoever passes on a work with such a part must put the whole work under the same licence and offer its source. With EUPL and OSL this also holds when others use the program over a network.",
  },
};

export function reasonFor(subject: Subject, ease: Ease | undefined): Localized {
  const { leaf, situation } = subject;
  const outbound = outboundPhrase(situation.outbound);
  if (ease === "same-license") {
    return localize`${leaf}: ${{ de: `strenges Copyleft, das das Projekt einhält, denn es wird ${outbound.de} weitergegeben. Lizenztext, Urhebervermerke und Quelltext gehören dazu.`, en: `strong copyleft that the project keeps, for it goes out ${outbound.en}. Licence text, copyright notices and source belong with it.` }}${onlyVersion(subject)}`;
  }
  if (ease === "compatible") {
    return {
      de: `${leaf}: Das Projekt wird ${outbound.de} weitergegeben, und die Lizenz lässt das unter Bedingungen zu.`,
      en: `${leaf}: the project goes out ${outbound.en}, and the licence permits that on conditions.`,
    };
  }
  if (ease === "separate-program") {
    return localize`${leaf}: ${{ de: "strenges Copyleft, aber ein eigenständiges Programm. Das Projekt wird nicht erfasst; Lizenztext und Quelltext dieses Programms gehören zur Weitergabe.", en: "strong copyleft, but a program of its own. The project is not covered; licence text and source of that program belong with what is passed on." }}`;
  }
  return localize`${leaf}: ${{ de: `strenges Copyleft in ausgelieferter Software. Das Projekt wird ${outbound.de} weitergegeben; die Lizenz verlangt für das ganze Werk ${leaf}.`, en: `strong copyleft in delivered software. The project goes out ${outbound.en}; the licence asks for ${leaf} for the whole work.` }}`;
}

export function summarize(group: GroupFacts): GroupTexts {
  const { cause, count, status } = group;
  const title = localize`${cause}: ${{ de: "strenges Copyleft in", en: "strong copyleft in" }} ${components(count)}`;
  return status === "must-act"
    ? { title, reason: reasonToAct(group), actions: actionsToAct(group) }
    : { title, reason: reasonToCheck(group), actions: actionsToCheck(group) };
}

function reasonToAct({ cause, situation }: GroupFacts): Localized {
  const outbound = outboundPhrase(situation.outbound);
  return {
    de: `${cause} verlangt bei Weitergabe, dass das ganze Werk unter derselben Lizenz und mit Quelltext weitergegeben wird. Das Projekt selbst steht ${outbound.de}.`,
    en: `${cause} asks that the whole work is passed on under the same licence and with its source. The project goes out ${outbound.en}.`,
  };
}

function actionsToAct({ cause, examples }: GroupFacts): readonly Localized[] {
  const names = listed(examples);
  return [
    {
      de: `Prüfen Sie, ob sich ${names.de} ersetzen oder entfernen lässt.`,
      en: `See whether ${names.en} can be replaced or removed.`,
    },
    {
      de: "Oder betreiben Sie die Komponente als eigenes Programm, das über eine Schnittstelle angesprochen wird.",
      en: "Or run the component as a program of its own that is called through an interface.",
    },
    {
      de: `Oder geben Sie das Projekt unter ${cause} oder einer vereinbaren Lizenz weiter; die Rechtsstelle bestätigt die Vereinbarkeit.`,
      en: `Or let the project go out under ${cause} or a compatible licence; have the compatibility confirmed by legal counsel.`,
    },
    {
      de: "Wird die Software nicht an andere weitergegeben, beantworten Sie die Fragen zum Einsatz; der Befund kann dann entfallen.",
      en: "If the software is not passed on to others, answer the questions on its use; the finding may then go away.",
    },
  ];
}

function reasonToCheck({ cause }: GroupFacts): Localized {
  return {
    de: `${cause} ist hier einhaltbar: Das Projekt wird unter derselben oder einer vereinbaren Lizenz weitergegeben, oder die Komponente ist ein eigenständiges Programm.`,
    en: `${cause} can be kept here: the project goes out under the same licence or a compatible one, or the component is a program of its own.`,
  };
}

function actionsToCheck({ cause }: GroupFacts): readonly Localized[] {
  return [
    {
      de: `Legen Sie den Lizenztext (${cause}), die Urhebervermerke und einen Verweis auf den Quelltext bei.`,
      en: `Include the licence text (${cause}), the copyright notices and a link to the source.`,
    },
  ];
}
