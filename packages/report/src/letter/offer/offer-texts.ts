import type { Language } from "../../contract.ts";

/** Texts of a written offer of source. */
export interface OfferTexts {
  readonly title: (product: string) => string;
  readonly scope: string;
  /** Who offers, in the words that the sentence goes on with. */
  readonly by: (organisation: string) => string;
  readonly offer: string;
  readonly cost: string;
  readonly period: string;
  readonly takeUp: string;
  readonly contact: string;
  /** In brackets, so that nobody takes it for an address. */
  readonly contactMissing: string;
  readonly organisation: string;
  readonly organisationMissing: string;
  readonly offered: string;
  readonly placed: string;
  readonly placedIntroduction: string;
  readonly columns: readonly [component: string, license: string, clause: string, period: string];
  readonly addressColumn: string;
  readonly addressMissing: string;
  readonly defaultPeriod: string;
  readonly texts: string;
}

const GERMAN: OfferTexts = {
  title: (product) => `Schriftliches Angebot des Quelltextes: ${product}`,
  scope:
    "Diese Software enthält Komponenten, deren Lizenzen den Empfängern ein Recht auf den Quelltext geben.",
  by: (organisation) => `Dieses Angebot macht: ${organisation}.`,
  offer:
    "Hiermit bieten wir jedem Dritten an, den vollständigen zugehörigen maschinenlesbaren Quelltext der unten aufgeführten Komponenten dieser Software in genau der ausgelieferten Fassung herauszugeben, auf einem für den Datenaustausch üblichen Datenträger oder über ein Netz. Das Angebot gilt mindestens drei Jahre ab der Weitergabe dieser Software und, wo eine Lizenz mehr verlangt, so lange wie unten angegeben.",
  cost: "Berechnet werden höchstens die Kosten der körperlichen Übermittlung; über ein Netz ist der Quelltext unentgeltlich.",
  period: "Dauer",
  takeUp:
    "Nennen Sie bei der Anforderung bitte den Namen und die Fassung dieser Software und die Komponente.",
  contact: "Anforderungen richten Sie an",
  contactMissing: "[Anschrift oder E-Mail-Adresse fehlt noch]",
  organisation: "Anbieter",
  organisationMissing: "[Name der anbietenden Stelle fehlt noch]",
  offered: "Komponenten, deren Quelltext angeboten wird",
  placed: "Komponenten, deren Quelltext an anderer Stelle erhältlich ist",
  placedIntroduction:
    "Für diese Komponenten verlangt die Lizenz anzugeben, wo ihr Quelltext zu haben ist:",
  columns: ["Komponente", "Lizenz", "Fundstelle in der Lizenz", "Dauer"],
  addressColumn: "Quelltext",
  addressMissing: "[Adresse fehlt noch]",
  defaultPeriod: "mindestens drei Jahre",
  texts: "Die Texte der Lizenzen liegen der Software bei.",
};

const ENGLISH: OfferTexts = {
  title: (product) => `Written offer of source code: ${product}`,
  scope:
    "This software contains components whose licences give those who receive it a right to the source code.",
  by: (organisation) => `This offer is made by: ${organisation}.`,
  offer:
    "We hereby offer to give any third party the complete corresponding machine-readable source code of the components of this software that are listed below, in exactly the version delivered, on a medium customarily used for software interchange or over a network. The offer is valid for at least three years from the day on which this software was passed on and, where a licence asks for more, for as long as stated below.",
  cost: "We charge no more than the cost of physically handing it over; over a network the source code is free of charge.",
  period: "Period",
  takeUp:
    "When asking for it, please give the name and version of this software, and the component.",
  contact: "Please send requests to",
  contactMissing: "[postal or e-mail address still missing]",
  organisation: "Offered by",
  organisationMissing: "[name of who makes the offer still missing]",
  offered: "Components whose source code is offered",
  placed: "Components whose source code is available elsewhere",
  placedIntroduction:
    "For these components the licence asks to say where their source code can be had:",
  columns: ["Component", "Licence", "Clause", "Period"],
  addressColumn: "Source code",
  addressMissing: "[address still missing]",
  defaultPeriod: "at least three years",
  texts: "The texts of the licences accompany the software.",
};

export function offerTexts(language: Language): OfferTexts {
  return language === "de" ? GERMAN : ENGLISH;
}
