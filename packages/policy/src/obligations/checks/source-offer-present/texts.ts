import type { DeliveredSourceOffer, Localized } from "@lizenzlotse/model";

export function tooShort(years: number | undefined): Localized {
  if (years === undefined)
    return {
      de: "Das Angebot nennt keine Dauer; verlangt sind mindestens drei Jahre.",
      en: "The offer names no period; at least three years are required.",
    };
  const given = String(Math.round(years * 10) / 10);
  return {
    de: `Das Angebot gilt nur ${given.replace(".", ",")} Jahre; verlangt sind mindestens drei.`,
    en: `The offer is valid for ${given} years only; at least three are required.`,
  };
}

export function noContact(contact: DeliveredSourceOffer["contact"]): Localized {
  return contact === "placeholder"
    ? {
        de: "Im Angebot steht ein Platzhalter, wo eine Anschrift stehen muss.",
        en: "In the offer a placeholder stands where an address must be.",
      }
    : {
        de: "Das Angebot nennt keine Anschrift, an die man sich wenden kann.",
        en: "The offer names no address to turn to.",
      };
}

export const FOUND: Localized = {
  de: "Ein schriftliches Angebot des Quelltextes liegt bei, mit Dauer und Anschrift.",
  en: "A written offer of the source is included, with period and address.",
};

export const MISSING: Localized = {
  de: "Ein schriftliches Angebot des Quelltextes fehlt.",
  en: "A written offer of the source is missing.",
};

export const ADD_OFFER: Localized = {
  de: "Legen Sie ein Angebot bei: mindestens drei Jahre, an jeden Dritten, mit Anschrift.",
  en: "Include an offer: at least three years, to any third party, with an address.",
};

export const NOT_FOR_DOWNLOADS: Localized = {
  de: "Ein Angebot genügt hier nur zu einem körperlichen Gegenstand; beim Herunterladen muss der Quelltext gleichwertig zugänglich sein.",
  en: "An offer is enough only with a physical product; for downloads the source must be accessible in an equivalent way.",
};

export const GIVE_ACCESS: Localized = {
  de: "Stellen Sie den Quelltext neben dem Programm zum Herunterladen bereit, oder nennen Sie dort, wo er liegt.",
  en: "Offer the source for download beside the program, or say there where it is.",
};

export const MEND_PERIOD: Localized = {
  de: "Geben Sie eine Dauer von mindestens drei Jahren an.",
  en: "State a period of at least three years.",
};

export const MEND_CONTACT: Localized = {
  de: "Nennen Sie eine Anschrift, die es gibt.",
  en: "Name an address that exists.",
};

export const COVERAGE_UNCLEAR: Localized = {
  de: "Ein Angebot liegt bei; ob es auch diese Komponente meint, ist nicht erwiesen.",
  en: "An offer is included; whether it means this component too is not proved.",
};

export const CONFIRM_COVERAGE: Localized = {
  de: "Nennen Sie im Angebot die Komponente oder alle Komponenten unter dieser Lizenz.",
  en: "Name the component in the offer, or all components under this licence.",
};

export const PARTIES_UNCLEAR: Localized = {
  de: "Ein Angebot liegt bei; ob es jedem Dritten gilt, sagt es nicht.",
  en: "An offer is included; it does not say whether it is made to any third party.",
};

export const CONFIRM_PARTIES: Localized = {
  de: "Schreiben Sie, dass das Angebot jedem Dritten gilt.",
  en: "Write that the offer is made to any third party.",
};

export const NAMES_A_DATE: Localized = {
  de: "Ein schriftliches Angebot liegt bei und nennt eine Jahreszahl, oder es ist zu lang, um hier ganz gelesen zu werden; ob es noch gilt, ist nicht festzustellen.",
  en: "A written offer is included and names a year, or is too long to be read in full here; whether it still holds cannot be told.",
};

export const CONFIRM_DATE: Localized = {
  de: "Prüfen, ob das Angebot ab der Auslieferung noch mindestens drei Jahre gilt.",
  en: "Check that the offer still holds for at least three years from delivery.",
};
