import type { Localized } from "@lizenzlotse/model";

export function found(address: string): Localized {
  return {
    de: `Die Oberfläche verweist auf ${address}. Ob dort der Quelltext der laufenden Fassung liegt, wurde nicht geprüft.`,
    en: `The interface links to ${address}. Whether the source of the running version is there was not checked.`,
  };
}

export function inDocument(address: string): Localized {
  return {
    de: `Nur ein Dokument nennt ${address}. Ob Nutzende im Netz darauf stoßen und ob dort der Quelltext der laufenden Fassung liegt, wurde nicht geprüft.`,
    en: `Only a document names ${address}. Whether users of the service come across it, and whether the source of the running version is there, was not checked.`,
  };
}

export function unusable(address: string): Localized {
  return {
    de: `Der Verweis „${address}“ führt Nutzende nicht zum Quelltext.`,
    en: `The link "${address}" does not lead users to the source.`,
  };
}

export const MISSING: Localized = {
  de: "Weder Oberfläche noch Dokumentation verweist auf den Quelltext.",
  en: "Neither the interface nor the documentation links to the source.",
};

export const ADD_LINK: Localized = {
  de: "Verweisen Sie in der Oberfläche, zum Beispiel im Impressum oder in der Fußzeile, auf den Quelltext der laufenden Fassung.",
  en: "Link in the interface, for example in the imprint or the footer, to the source of the running version.",
};

export const MEND_LINK: Localized = {
  de: "Setzen Sie eine vollständige Adresse ein, die Nutzende erreichen.",
  en: "Put in a full address that users can reach.",
};

export const CONFIRM: Localized = {
  de: "Öffnen Sie den Verweis und bestätigen Sie, dass dort der Quelltext der laufenden Fassung kostenlos zu haben ist.",
  en: "Open the link and confirm that the source of the running version can be had there free of charge.",
};
