import type { Language } from "../contract.ts";

/** Texts of notices files. */
export interface NoticeWords {
  readonly title: (subject: string) => string;
  readonly introduction: string;
  readonly components: string;
  readonly license: string;
  readonly address: string;
  readonly notice: string;
  readonly texts: string;
  readonly text: (number: number) => string;
  readonly seeTexts: (numbers: string) => string;
  readonly fromComponent: string;
  readonly fromList: string;
  readonly incomplete: string;
  readonly nothing: string;
}

const GERMAN: NoticeWords = {
  title: (subject) => `Hinweise zu Software Dritter in ${subject}`,
  introduction:
    "Dieses Produkt enthält die folgenden Komponenten Dritter. Ihre Urhebervermerke, Hinweise und Lizenztexte sind unverändert wiedergegeben.",
  components: "Komponenten",
  license: "Lizenz",
  address: "Fundstelle",
  notice: "Hinweise (NOTICE)",
  texts: "Lizenztexte",
  text: (number) => `Lizenztext ${String(number)}`,
  seeTexts: (numbers) => `Lizenztext: ${numbers}`,
  fromComponent: "wie er bei der Komponente liegt",
  fromList: "aus der SPDX-Liste; bei der Komponente liegt keiner",
  incomplete: "Unvollständig: Lizenz oder Lizenztext ist nicht bekannt und muss ergänzt werden.",
  nothing: "Es sind keine Komponenten Dritter enthalten.",
};

const ENGLISH: NoticeWords = {
  title: (subject) => `Third-party notices for ${subject}`,
  introduction:
    "This product includes the following third-party components. Their copyright notices, notices and licence texts are reproduced unchanged.",
  components: "Components",
  license: "Licence",
  address: "Source",
  notice: "Notices (NOTICE)",
  texts: "Licence texts",
  text: (number) => `Licence text ${String(number)}`,
  seeTexts: (numbers) => `Licence text: ${numbers}`,
  fromComponent: "as it comes with the component",
  fromList: "from the SPDX list; the component comes without one",
  incomplete: "Incomplete: the licence or its text is not known and must be added.",
  nothing: "There are no third-party components.",
};

export function noticeWords(language: Language): NoticeWords {
  return language === "de" ? GERMAN : ENGLISH;
}
