import { localize, type Localized, type RuleDescription } from "@lizenzlotse/model";

import type { GroupFacts, GroupTexts } from "../../contract.ts";
import { listed } from "../../texts/words.ts";

export const description: RuleDescription = {
  code: "project/own-license",
  title: { de: "Lizenz des Projekts", en: "Licence of the project" },
  explanation: {
    de: "Eigener Code wird nicht gegen die eigene Lizenz geprüft. Nennt das Projekt keine Lizenz, gilt es als proprietär. Das ist ein Hinweis und hält keine Pipeline an, ebenso wie Angaben zur eigenen Lizenz, die sich widersprechen.",
    en: "The project's code is not judged against its own licence. If the project names none, it counts as proprietary. That is a note and stops no pipeline, as are statements about its own licence that contradict each other.",
  },
};

/** Why a part of the project is to be looked at whose manifest and licence file disagree. */
export function contradictionReason(readings: readonly string[]): Localized {
  return localize`${CONTRADICT} ${readings.join(" | ")}.`;
}

const CONTRADICT: Localized = {
  de: "Die Angaben zur eigenen Lizenz widersprechen sich:",
  en: "The statements about its own licence contradict each other:",
};

export const missingReason: Localized = {
  de: "In den gelesenen Dateien nennt das Projekt keine eigene Lizenz. Angenommen wird, dass es proprietär ist.",
  en: "In the files that were read, the project names no licence of its own. It is assumed to be proprietary.",
};

export function summarize(group: GroupFacts): GroupTexts {
  return group.cause === "contradiction" ? summarizeContradiction(group) : MISSING;
}

function summarizeContradiction({ examples, expressions }: GroupFacts): GroupTexts {
  return {
    title: localize`${OWN_CONTRADICT}: ${listed(examples)}`,
    reason: localize`${NAMED}: ${listed(expressions)}. ${WHICH_HOLDS}`,
    actions: [
      {
        de: "Nennen Sie in Manifest und LICENSE-Datei dieselbe Lizenz.",
        en: "Name the same licence in the manifest and in the LICENSE file.",
      },
    ],
  };
}

const OWN_CONTRADICT: Localized = {
  de: "Angaben zur eigenen Lizenz widersprechen sich",
  en: "Statements about the project's own licence contradict each other",
};

const NAMED: Localized = { de: "Genannt werden", en: "Named are" };

const WHICH_HOLDS: Localized = {
  de: "Wer den Code übernimmt, weiß nicht, was gilt.",
  en: "Whoever takes over the code does not know what holds.",
};

const MISSING: GroupTexts = {
  title: {
    de: "Das Projekt nennt keine eigene Lizenz",
    en: "The project names no licence of its own",
  },
  reason: {
    de: "In den gelesenen Dateien fand sich keine. Ohne Lizenz dürfen andere den Code nicht nutzen, und ob Copyleft eingehalten wird, lässt sich nur annehmen.",
    en: "There was none in the files that were read. Without a licence others may not use the code, and whether copyleft is kept can only be assumed.",
  },
  actions: [
    {
      de: "Legen Sie eine Datei LICENSE an und nennen Sie die Lizenz in den Manifesten, zum Beispiel EUPL-1.2.",
      en: "Add a LICENSE file and name the licence in the manifests, for example EUPL-1.2.",
    },
  ],
};
