import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts, Subject } from "../../contract.ts";
import { outboundPhrase } from "../../texts/outbound-phrase.ts";
import { components, listed } from "../../texts/words.ts";

/** Why the licence reaches further than the untouched component. */
export type Obstacle = "incompatible" | "merged" | "modified";

export const description: RuleDescription = {
  code: "license/weak-copyleft",
  title: { de: "Beschränktes Copyleft", en: "Weak copyleft" },
  explanation: {
    de: "Das Copyleft gilt für die Komponente selbst. Unverändert und verlinkt stellt sie Bedingungen (Lizenztext, Quelltext der Komponente, bei der LGPL Austauschbarkeit); verändert oder mit eigenem Code vermischt muss dieser Teil unter ihrer Lizenz offengelegt werden.",
    en: "The copyleft covers the component itself. Unmodified and linked it has conditions (licence text, source of the component, for the LGPL replaceability); modified or merged with code of one's own, that part must be disclosed under its licence.",
  },
};

export function reasonFor({ leaf, situation }: Subject, obstacle: Obstacle | undefined): Localized {
  if (obstacle === "incompatible") {
    const outbound = outboundPhrase(situation.outbound);
    return {
      de: `${leaf}: Das Projekt wird ${outbound.de} weitergegeben. Die Bedingungen beider Lizenzen lassen sich in einem Werk nicht zugleich einhalten.`,
      en: `${leaf}: the project goes out ${outbound.en}. The terms of both licences cannot be kept in one work.`,
    };
  }
  if (obstacle === "modified") {
    return {
      de: `${leaf}: beschränktes Copyleft, und die Komponente wurde verändert. Die Änderungen müssen unter ${leaf} offengelegt werden.`,
      en: `${leaf}: weak copyleft, and the component was modified. The changes must be disclosed under ${leaf}.`,
    };
  }
  if (obstacle === "merged") {
    return {
      de: `${leaf}: beschränktes Copyleft, aber mit dem Code des Projekts vermischt. Damit wird dieser Code Teil der Bibliothek.`,
      en: `${leaf}: weak copyleft, but merged with the project's code. That makes the code part of the library.`,
    };
  }
  return {
    de: `${leaf}: beschränktes Copyleft als unveränderte Bibliothek. Lizenztext und Quelltext der Komponente bereithalten.`,
    en: `${leaf}: weak copyleft as an unmodified library. Keep its licence text and source available.`,
  };
}

const REACH: Readonly<Record<string, Localized>> = {
  file: { de: "je Datei", en: "per file" },
  module: { de: "je Modul", en: "per module" },
  library: { de: "je Bibliothek", en: "per library" },
};

export function summarize(group: GroupFacts): GroupTexts {
  const [circumstance = "", scope = ""] = group.cause.split(":");
  const reach = REACH[scope] ?? { de: "", en: "" };
  const licenses = listed(group.expressions);
  return {
    title: localize`${{ de: "Beschränktes Copyleft", en: "Weak copyleft" }} (${reach}) in ${components(group.count)}: ${licenses}`,
    reason: reasonOf(circumstance),
    actions: circumstance === "incompatible" ? SEPARATE : actionsOf(circumstance, scope),
  };
}

function reasonOf(circumstance: string): Localized {
  if (circumstance === "unmodified") {
    return {
      de: "Als unveränderte Bibliothek sind diese Lizenzen gut einzuhalten. Zu prüfen ist, ob die Bedingungen erfüllt sind.",
      en: "As unmodified libraries these licences are easy to keep. What remains is to check that their conditions are met.",
    };
  }
  if (circumstance === "incompatible") {
    return {
      de: "Diese Lizenzen vertragen sich nicht mit der Lizenz, unter der das Projekt weitergegeben wird.",
      en: "These licences do not go together with the licence under which the project goes out.",
    };
  }
  return {
    de: "Verändert oder mit eigenem Code vermischt gilt das Copyleft auch für die Änderungen und den vermischten Code.",
    en: "Modified or merged with code of one's own, the copyleft also covers the changes and the merged code.",
  };
}

function actionsOf(circumstance: string, scope: string): readonly Localized[] {
  const keep: Localized = {
    de: "Legen Sie Lizenztexte und Urhebervermerke bei und verweisen Sie auf den Quelltext der Komponenten.",
    en: "Include licence texts and copyright notices, and link to the source of the components.",
  };
  const disclose: Localized = {
    de: "Veröffentlichen Sie die geänderten Teile unter der Lizenz der Komponente, oder trennen Sie sie vom eigenen Code.",
    en: "Publish the changed parts under the component's licence, or separate them from the project's code.",
  };
  const relink: Localized = {
    de: "Sorgen Sie dafür, dass die Bibliothek austauschbar bleibt, und verbieten Sie in Nutzungsbedingungen das Zurückentwickeln nicht.",
    en: "Keep the library replaceable, and do not forbid reverse engineering in terms of use.",
  };
  const own = circumstance === "unmodified" ? [keep] : [disclose, keep];
  return scope === "library" ? [...own, relink] : own;
}

const SEPARATE: readonly Localized[] = [
  {
    de: "Ersetzen Sie die Komponenten, oder betreiben Sie sie als eigene Programme.",
    en: "Replace the components, or run them as programs of their own.",
  },
  {
    de: "Oder geben Sie das Projekt unter einer Lizenz weiter, mit der sie vereinbar sind; der Bericht nennt die möglichen.",
    en: "Or let the project go out under a licence that they are compatible with; the report names the possible ones.",
  },
];
