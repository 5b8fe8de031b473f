import type { DeliveredSourceAddress, Localized } from "@lizenzlotse/model";

export function found(path: string, files: number): Localized {
  return {
    de: `Der Quelltext dieser Fassung liegt bei: ${path}, ${String(files)} Quelldateien.`,
    en: `The source of this version is included: ${path}, ${String(files)} source files.`,
  };
}

export function wrongVersion(path: string, versions: readonly string[], wanted: string): Localized {
  const given = [...new Set(versions)].join(", ");
  return {
    de: `${path} nennt Version ${given}; gebraucht wird der Quelltext von ${wanted}.`,
    en: `${path} says version ${given}; the source of ${wanted} is needed.`,
  };
}

export function notSource(path: string): Localized {
  return {
    de: `${path} enthält keinen Quelltext.`,
    en: `${path} holds no source.`,
  };
}

export function unverified(path: string): Localized {
  return {
    de: `${path} könnte der Quelltext sein; ob er vollständig ist und zu dieser Fassung gehört, ist nicht erwiesen.`,
    en: `${path} may be the source; whether it is complete and of this version is not proved.`,
  };
}

export function plausible(address: string): Localized {
  return {
    de: `Genannt wird ${address}. Ob dort der Quelltext genau dieser Fassung zu haben ist, wurde nicht geprüft.`,
    en: `${address} is named. Whether the source of exactly this version can be had there was not checked.`,
  };
}

const FORMS: Readonly<Record<DeliveredSourceAddress["form"], Localized>> = {
  plausible: { de: "eine Adresse", en: "an address" },
  placeholder: { de: "ein Platzhalter", en: "a placeholder" },
  local: { de: "nur im eigenen Netz erreichbar", en: "reachable in one's own network only" },
  relative: { de: "keine vollständige Adresse", en: "no full address" },
  mail: { de: "eine E-Mail-Adresse", en: "an e-mail address" },
  malformed: { de: "keine gültige Adresse", en: "no valid address" },
};

export function unusable(address: string, form: DeliveredSourceAddress["form"]): Localized {
  return {
    de: `„${address}“ führt nicht zum Quelltext: ${FORMS[form].de}.`,
    en: `"${address}" does not lead to the source: ${FORMS[form].en}.`,
  };
}

export const MISSING: Localized = {
  de: "Weder liegt der Quelltext bei, noch sagt das Artefakt, wo er zu haben ist.",
  en: "Neither is the source included, nor does the artefact say where it can be had.",
};

export const ADD_SOURCE: Localized = {
  de: "Legen Sie den Quelltext genau dieser Fassung bei, oder nennen Sie neben dem Programm, wo er zu haben ist.",
  en: "Include the source of exactly this version, or say next to the program where it can be had.",
};

export const CONFIRM_ARCHIVE: Localized = {
  de: "Bestätigen Sie, dass der Quelltext vollständig ist, mit allem, was zum Bauen nötig ist.",
  en: "Confirm that the source is complete, with everything that building needs.",
};

export const CONFIRM_ADDRESS: Localized = {
  de: "Öffnen Sie die Adresse und bestätigen Sie, dass der Quelltext dieser Fassung dort frei zu haben ist.",
  en: "Open the address and confirm that the source of this version can be had there freely.",
};

export const MEND_ADDRESS: Localized = {
  de: "Nennen Sie eine vollständige Adresse, die auch Empfänger erreichen.",
  en: "Name a full address that recipients can reach too.",
};
