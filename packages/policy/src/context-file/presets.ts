import type { Localized } from "@lizenzlotse/model";

import type { Context } from "../context/context.ts";

/** Names of the presets, as they stand in a context file. */
export const PRESET_NAMES = [
  "fachverfahren-intern",
  "webdienst",
  "app-verteilung",
  "veroeffentlichung-opencode",
  "weitergabe-behoerde",
  "beschaffung",
] as const;

/** One of {@link PRESET_NAMES}. */
export type PresetName = (typeof PRESET_NAMES)[number];

/** Answers for a usual case. What a project alone can know (its licence, changes, how parts are combined) stays open. */
export interface Preset {
  readonly title: Localized;
  /** Which case it is. */
  readonly meaning: Localized;
  readonly answers: Pick<Context, "provide" | "recipient" | "medium" | "licensee">;
}

/** Every preset. */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  "fachverfahren-intern": {
    title: { de: "Fachverfahren intern", en: "Internal procedure" },
    meaning: {
      de: "Die Software läuft im eigenen Haus und wird nur von Beschäftigten derselben juristischen Person benutzt.",
      en: "The software runs inside the organisation and is used by staff of the same legal person only.",
    },
    answers: { provide: ["internal"], recipient: "same-entity", licensee: "government" },
  },
  webdienst: {
    title: { de: "Webdienst", en: "Web service" },
    meaning: {
      de: "Die Software läuft auf eigenen Servern, die Öffentlichkeit benutzt sie im Browser.",
      en: "The software runs on own servers, the public uses it in a browser.",
    },
    answers: {
      provide: ["network", "client-bundle"],
      recipient: "public",
      medium: "download",
      licensee: "government",
    },
  },
  "app-verteilung": {
    title: { de: "App-Verteilung", en: "Distribution of an app" },
    meaning: {
      de: "Ein Programm wird zum Herunterladen oder Installieren an die Öffentlichkeit verteilt.",
      en: "A program is distributed to the public for download or installation.",
    },
    answers: {
      provide: ["binary"],
      recipient: "public",
      medium: "download",
      licensee: "government",
    },
  },
  "veroeffentlichung-opencode": {
    title: { de: "Veröffentlichung openCode", en: "Publication on openCode" },
    meaning: {
      de: "Der Quelltext wird öffentlich bereitgestellt.",
      en: "The source is made available to the public.",
    },
    answers: {
      provide: ["source"],
      recipient: "public",
      medium: "download",
      licensee: "government",
    },
  },
  "weitergabe-behoerde": {
    title: { de: "Weitergabe an andere Behörde", en: "Passing on to another public body" },
    meaning: {
      de: "Die Software geht als Quelltext und Programm an eine öffentliche Stelle, die eine andere juristische Person ist.",
      en: "The software goes as source and program to a public body that is another legal person.",
    },
    answers: {
      provide: ["source", "binary"],
      recipient: "other-public-body",
      licensee: "government",
    },
  },
  beschaffung: {
    title: { de: "Beschaffung", en: "Procurement" },
    meaning: {
      de: "Ein Lieferant übergibt uns die Software; geprüft wird, ob er sie so weitergeben darf und was er beilegen muss.",
      en: "A supplier hands the software to us; what is checked is whether it may pass it on so and what it has to include.",
    },
    answers: {
      provide: ["source", "binary"],
      recipient: "other-public-body",
      licensee: "government",
    },
  },
};
