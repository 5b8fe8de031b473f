import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import type { Ease } from "../../judge/copyleft-status.ts";
import { onlyVersion } from "../../texts/only-version.ts";
import { outboundPhrase } from "../../texts/outbound-phrase.ts";
import { components, listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "license/network-copyleft",
  title: { de: "Copyleft mit Netzwerkklausel", en: "Network copyleft" },
  explanation: {
    de: "Solche Lizenzen verlangen den Quelltext auch dann, wenn andere das Programm nur über das Netz benutzen; bei der AGPL, sobald es verändert oder mit eigenem Code verbunden ist.",
    en: "Such licences ask for the source also when others only use the program over a network; the AGPL as soon as it is modified or combined with code of one's own.",
  },
};

export function reasonFor(subject: Subject, ease: Ease | undefined): Localized {
  const { leaf, situation } = subject;
  const outbound = outboundPhrase(situation.outbound);
  if (ease === "same-license") {
    const kept = {
      de: `${leaf}: Das Projekt wird ${outbound.de} weitergegeben und hält das Copyleft damit ein. Der Quelltext muss auch denen angeboten werden, die es über das Netz benutzen.`,
      en: `${leaf}: the project goes out ${outbound.en} and so keeps the copyleft. The source must also be offered to those who use it over a network.`,
    };
    return localize`${kept}${onlyVersion(subject)}`;
  }
  if (ease === "compatible") {
    return {
      de: `${leaf}: Das Projekt wird ${outbound.de} weitergegeben, und die Lizenz lässt das unter Bedingungen zu.`,
      en: `${leaf}: the project goes out ${outbound.en}, and the licence permits that on conditions.`,
    };
  }
  if (ease === "separate-program") {
    return {
      de: `${leaf}: unverändert und als eigenständiges Programm betrieben. Die Netzwerkklausel greift erst, wenn es verändert wird.`,
      en: `${leaf}: unmodified and run as a program of its own. The network clause applies once it is modified.`,
    };
  }
  return {
    de: `${leaf}: mit dem Projekt verbunden, das ${outbound.de} weitergegeben wird. Der Quelltext des ganzen Werks muss allen angeboten werden, die es über das Netz benutzen.`,
    en: `${leaf}: combined with the project, which goes out ${outbound.en}. The source of the whole work must be offered to all who use it over a network.`,
  };
}

export function summarize(group: GroupFacts): GroupTexts {
  const { cause, count, status } = group;
  const title = localize`${cause}: ${{ de: "Copyleft mit Netzwerkklausel in", en: "network copyleft in" }} ${components(count)}`;
  return status === "must-act"
    ? { title, reason: reasonToAct(group), actions: actionsToAct(group) }
    : { title, reason: reasonToCheck(group), actions: actionsToCheck() };
}

function reasonToAct({ cause, situation }: GroupFacts): Localized {
  const outbound = outboundPhrase(situation.outbound);
  return {
    de: `${cause} erfasst auch die Nutzung über das Netz. Das Projekt wird ${outbound.de} weitergegeben; mit dieser Komponente müsste sein ganzer Quelltext unter ${cause} angeboten werden.`,
    en: `${cause} also covers use over a network. The project goes out ${outbound.en}; with this component its whole source would have to be offered under ${cause}.`,
  };
}

function actionsToAct({ cause, count, examples }: GroupFacts): readonly Localized[] {
  const names = listed(examples);
  const rest =
    count === 1 ? { de: "die Komponente", en: "it" } : { de: "die Komponenten", en: "them" };
  return [
    {
      de: `Ersetzen Sie ${names.de}, oder betreiben Sie ${rest.de} unverändert als eigenen Dienst.`,
      en: `Replace ${names.en}, or run ${rest.en} unmodified as a separate service.`,
    },
    {
      de: `Oder stellen Sie das Projekt unter ${cause} und verweisen Sie in der Oberfläche auf den Quelltext.`,
      en: `Or put the project under ${cause} and link to the source in the user interface.`,
    },
    {
      de: "Fragen Sie den Hersteller nach einer anderen Lizenz, wenn beides nicht in Betracht kommt.",
      en: "Ask the supplier for another licence if neither is an option.",
    },
  ];
}

function reasonToCheck({ cause }: GroupFacts): Localized {
  return {
    de: `${cause} erfasst auch die Nutzung über das Netz. Hier ist sie einhaltbar, solange die genannten Umstände gelten.`,
    en: `${cause} also covers use over a network. It can be kept here as long as the stated circumstances hold.`,
  };
}

function actionsToCheck(): readonly Localized[] {
  return [
    {
      de: "Bestätigen Sie, dass die Komponente nicht verändert wurde, oder verweisen Sie in der Oberfläche auf den Quelltext.",
      en: "Confirm that the component was not modified, or link to the source in the user interface.",
    },
  ];
}
