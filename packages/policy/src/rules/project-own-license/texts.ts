import type { Localized, RuleDescription } from "@lizenzlotse/model";

import type { GroupTexts } from "../../contract.ts";

export const description: RuleDescription = {
  code: "project/own-license",
  title: { de: "Lizenz des Projekts", en: "Licence of the project" },
  explanation: {
    de: "Eigener Code wird nicht gegen die eigene Lizenz geprüft. Nennt das Projekt keine Lizenz, gilt es als proprietär; das ist ein Hinweis und hält keine Pipeline an.",
    en: "The project's code is not judged against its own licence. If the project names none, it counts as proprietary; that is a note and stops no pipeline.",
  },
};

export const reason: Localized = {
  de: "In den gelesenen Dateien nennt das Projekt keine eigene Lizenz. Angenommen wird, dass es proprietär ist.",
  en: "In the files that were read, the project names no licence of its own. It is assumed to be proprietary.",
};

export function summarize(): GroupTexts {
  return {
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
}
