import type { Localized } from "@lizenzlotse/model";

import type { DefectCode } from "./defect-code.ts";

/** What is said to a supplier about one kind of defect. */
export interface DefectTexts {
  readonly title: Localized;
  readonly text: Localized;
  /** What the defect is measured by, where that is a public rule; what a contract asks for only the contract says. */
  readonly basis?: Localized | undefined;
  readonly demand: Localized;
  /** What only the supplier can answer. */
  readonly question?: Localized | undefined;
}

/** Version of the guideline that the texts were checked against. */
const GUIDELINE = "BSI TR-03183-2, V2.1.0";

/** The texts of every kind of defect. Source: BSI TR-03183-2, version 2.1.0 of 2025-08-20, sections as named. */
export const DEFECT_TEXTS: Readonly<Record<DefectCode, DefectTexts>> = {
  empty: {
    title: { de: "Keine Komponenten", en: "No components" },
    text: {
      de: "Die Lieferung nennt keine einzige Komponente.",
      en: "The delivery names no component at all.",
    },
    basis: {
      de: `${GUIDELINE}, Abschnitt 5.1 (Auflösung aller Komponenten des Lieferumfangs)`,
      en: `${GUIDELINE}, section 5.1 (all components of the scope of delivery)`,
    },
    demand: {
      de: "eine Stückliste, die alle Komponenten des Lieferumfangs nennt",
      en: "a bill of materials that names all components of the scope of delivery",
    },
  },
  incomplete: {
    title: { de: "Nicht vollständig lesbar", en: "Not completely readable" },
    text: {
      de: "Die Lieferung konnte nicht vollständig gelesen werden.",
      en: "The delivery could not be read completely.",
    },
    demand: {
      de: "eine Lieferung, die sich ohne Fehler lesen lässt",
      en: "a delivery that can be read without errors",
    },
    question: {
      de: "Mit welchem Werkzeug und in welcher Version wurde die Stückliste erstellt?",
      en: "With which tool, in which version, was the bill of materials made?",
    },
  },
  format: {
    title: { de: "Format der Stückliste", en: "Format of the bill of materials" },
    text: {
      de: "Das Format der Stückliste genügt der BSI TR-03183-2 nicht: Verlangt ist CycloneDX ab 1.6 oder SPDX ab 3.0.1.",
      en: "The format of the bill of materials does not meet BSI TR-03183-2: it asks for CycloneDX from 1.6 or SPDX from 3.0.1.",
    },
    basis: { de: `${GUIDELINE}, Abschnitt 4`, en: `${GUIDELINE}, section 4` },
    demand: {
      de: "die Stückliste in CycloneDX ab 1.6 oder SPDX ab 3.0.1",
      en: "the bill of materials in CycloneDX from 1.6 or SPDX from 3.0.1",
    },
  },
  "license-missing": {
    title: { de: "Lizenz nicht angegeben", en: "Licence not stated" },
    text: { de: "Es fehlt die Angabe der Lizenz.", en: "The licence is not stated." },
    basis: {
      de: `${GUIDELINE}, Abschnitte 6.1 und 8.2 (Lizenzen der Verteilung)`,
      en: `${GUIDELINE}, sections 6.1 and 8.2 (distribution licences)`,
    },
    demand: {
      de: "die Lizenz als SPDX-Ausdruck, mit dem Lizenztext der Komponente als Nachweis",
      en: "the licence as an SPDX expression, with the component's licence text as evidence",
    },
    question: {
      de: "Unter welcher Lizenz wird die Komponente geliefert, und woraus ergibt sich das?",
      en: "Under which licence is the component delivered, and what shows that?",
    },
  },
  "license-unclear": {
    title: { de: "Lizenz unklar", en: "Licence unclear" },
    text: {
      de: "Die Angaben zur Lizenz sind widersprüchlich oder lassen offen, was gilt.",
      en: "The statements on the licence contradict each other or leave open what applies.",
    },
    basis: {
      de: `${GUIDELINE}, Abschnitt 6.1 (Bezeichnung der Lizenzen)`,
      en: `${GUIDELINE}, section 6.1 (identifiers of licences)`,
    },
    demand: {
      de: "eine eindeutige Angabe als SPDX-Ausdruck, mit Nachweis",
      en: "an unambiguous statement as an SPDX expression, with evidence",
    },
    question: {
      de: "Welche Lizenz gilt, und woraus ergibt sich das?",
      en: "Which licence applies, and what shows that?",
    },
  },
  "version-missing": {
    title: { de: "Version nicht angegeben", en: "Version not stated" },
    text: { de: "Es fehlt die Version.", en: "The version is not stated." },
    basis: {
      de: `${GUIDELINE}, Abschnitt 8.2 (Name und Version der Komponente)`,
      en: `${GUIDELINE}, section 8.2 (name and version of the component)`,
    },
    demand: {
      de: "die genaue Version der gelieferten Komponente",
      en: "the exact version of the component that was delivered",
    },
  },
  "identifier-missing": {
    title: { de: "Keine eindeutige Kennung", en: "No unambiguous identifier" },
    text: {
      de: "Es fehlt eine Paket-URL (purl), mit der sich die Komponente eindeutig bestimmen lässt.",
      en: "There is no package URL (purl) that would identify the component.",
    },
    basis: {
      de: `${GUIDELINE}, Abschnitt 8.2 (weitere eindeutige Kennungen, soweit vorhanden)`,
      en: `${GUIDELINE}, section 8.2 (other unique identifiers, if they exist)`,
    },
    demand: {
      de: "die Paket-URL, oder die Auskunft, dass es für die Komponente keine gibt, und woher sie stammt",
      en: "the package URL, or that there is none for the component, and where it comes from",
    },
  },
  "dependencies-missing": {
    title: { de: "Abhängigkeiten unvollständig", en: "Dependencies incomplete" },
    text: {
      de: "Die Abhängigkeiten sind als unvollständig gekennzeichnet.",
      en: "The dependencies are marked as incomplete.",
    },
    basis: {
      de: `${GUIDELINE}, Abschnitte 5.1 und 8.2 (Abhängigkeiten und ihre Vollständigkeit)`,
      en: `${GUIDELINE}, sections 5.1 and 8.2 (dependencies and their completeness)`,
    },
    demand: {
      de: "alle Abhängigkeiten bis einschließlich der ersten Komponente außerhalb des Lieferumfangs",
      en: "all dependencies down to and including the first component outside the scope of delivery",
    },
  },
  policy: {
    title: { de: "Lizenz nicht zulässig", en: "Licence not admissible" },
    text: {
      de: "Die Lizenz ist nach der Richtlinie der auftraggebenden Stelle nicht zulässig oder verlangt eine Änderung.",
      en: "The licence is not admissible under the customer's policy or asks for a change.",
    },
    demand: {
      de: "eine Fassung ohne diese Komponente oder mit einer zulässigen Lizenz, oder einen Vorschlag, wie ihre Pflichten erfüllt werden",
      en: "a version without this component or under an admissible licence, or a proposal how its duties are met",
    },
    question: {
      de: "Kann die Komponente ersetzt werden, und bis wann?",
      en: "Can the component be replaced, and by when?",
    },
  },
};
