import { NOASSERTION, NONE, numberIn } from "@lizenzlotse/model";

import type { Language } from "../contract.ts";
import type { Notice } from "./notice.ts";

/** Texts of notices files. */
export interface NoticeWords {
  readonly title: (subject: string) => string;
  /** Set between the name of the product and that of its part. */
  readonly partOf: string;
  readonly contents: string;
  readonly counts: (components: number, texts: number) => string;
  readonly goesWith: string;
  readonly missing: (count: number) => string;
  readonly introduction: string;
  readonly components: string;
  readonly license: string;
  readonly unknownLicense: string;
  readonly address: string;
  readonly notice: string;
  readonly texts: string;
  readonly licenseText: string;
  readonly text: (number: number) => string;
  readonly seeTexts: (numbers: string) => string;
  readonly fromComponent: string;
  readonly fromList: string;
  readonly incomplete: string;
  readonly nothing: (leftOut: number) => string;
}

const german = numberIn("de-DE");
const english = numberIn("en-GB");

const GERMAN: NoticeWords = {
  title: (subject) => `Hinweise zu Software Dritter in ${subject}`,
  partOf: " – ",
  contents: "Inhalt",
  counts: (components, texts) =>
    `${german(components)} ${components === 1 ? "Komponente" : "Komponenten"}, ${german(texts)} ${texts === 1 ? "Lizenztext" : "Lizenztexte"}`,
  goesWith: "Gilt für",
  missing: (count) =>
    count === 1
      ? "Für 1 Komponente ist die Lizenz oder ihr Text nicht bekannt; sie ist unten gekennzeichnet."
      : `Für ${german(count)} Komponenten ist die Lizenz oder ihr Text nicht bekannt; sie sind unten gekennzeichnet.`,
  introduction:
    "Dieses Produkt enthält die folgenden Komponenten Dritter. Ihre Urhebervermerke, Hinweise und Lizenztexte sind unverändert wiedergegeben.",
  components: "Komponenten",
  license: "Lizenz",
  unknownLicense: "Lizenz nicht bekannt",
  address: "Fundstelle",
  notice: "Hinweise (NOTICE)",
  texts: "Lizenztexte",
  licenseText: "Lizenztext",
  text: (number) => `Lizenztext ${String(number)}`,
  seeTexts: (numbers) => `Lizenztext: ${numbers}`,
  fromComponent: "wie er bei der Komponente liegt",
  fromList: "aus der SPDX-Liste; bei der Komponente liegt keiner",
  incomplete: "Unvollständig: Lizenz oder Lizenztext ist nicht bekannt und muss ergänzt werden.",
  nothing: (leftOut) =>
    leftOut === 0
      ? "Es sind keine Komponenten Dritter enthalten."
      : `Nach den Angaben zum Einsatz wird keine Komponente Dritter weitergegeben (${german(leftOut)} nicht aufgeführt).`,
};

const ENGLISH: NoticeWords = {
  title: (subject) => `Third-party notices for ${subject}`,
  partOf: " – ",
  contents: "Contents",
  counts: (components, texts) =>
    `${english(components)} ${components === 1 ? "component" : "components"}, ${english(texts)} ${texts === 1 ? "licence text" : "licence texts"}`,
  goesWith: "Applies to",
  missing: (count) =>
    count === 1
      ? "For 1 component the licence or its text is not known; it is marked below."
      : `For ${english(count)} components the licence or its text is not known; they are marked below.`,
  introduction:
    "This product includes the following third-party components. Their copyright notices, notices and licence texts are reproduced unchanged.",
  components: "Components",
  license: "Licence",
  unknownLicense: "Licence not known",
  address: "Source",
  notice: "Notices (NOTICE)",
  texts: "Licence texts",
  licenseText: "Licence text",
  text: (number) => `Licence text ${String(number)}`,
  seeTexts: (numbers) => `Licence text: ${numbers}`,
  fromComponent: "as it comes with the component",
  fromList: "from the SPDX list; the component comes without one",
  incomplete: "Incomplete: the licence or its text is not known and must be added.",
  nothing: (leftOut) =>
    leftOut === 0
      ? "There are no third-party components."
      : `By what is said about the use, no third-party component is passed on (${english(leftOut)} not listed).`,
};

/** The product with its part, if it is a part. */
export function noticeTitle({ subject, artefact }: Notice, language: Language): string {
  const { title, partOf } = noticeWords(language);
  return title(artefact === undefined ? subject : `${subject}${partOf}${artefact[language]}`);
}

export function noticeWords(language: Language): NoticeWords {
  return language === "de" ? GERMAN : ENGLISH;
}

/** A licence as people read it: what stands for a missing one is no name. */
export function licenseName(license: string, { unknownLicense }: NoticeWords): string {
  return license === NONE || license === NOASSERTION ? unknownLicense : license;
}
