import type { Localized } from "@lizenzlotse/model";

export function incompatible(leaf: string, outbound: string): Localized {
  return {
    de: `Das Ganze geht unter ${outbound} hinaus; das verträgt sich nicht mit ${leaf}.`,
    en: `The whole goes out under ${outbound}; that does not go with ${leaf}.`,
  };
}

export function fits(leaf: string, outbound: string): Localized {
  return {
    de: `Erklärt ist ${outbound}; das kann sich mit ${leaf} vertragen. Ob alle Kopien so hinausgehen, zeigt das Artefakt nicht.`,
    en: `${outbound} is declared; that can go with ${leaf}. Whether all copies go out so the artefact does not show.`,
  };
}

export function unclear(leaf: string, outbound: string): Localized {
  return {
    de: `Ob ${outbound} und ${leaf} sich vertragen, ist nicht geklärt.`,
    en: `Whether ${outbound} and ${leaf} go together is not settled.`,
  };
}

export const OWN_PROGRAM: Localized = {
  de: "Die Komponente ist ein eigenes, unverändertes Programm und behält ihre Lizenz.",
  en: "The component is an unmodified program of its own and keeps its licence.",
};

export const CHOOSE_OUTBOUND: Localized = {
  de: "Wählen Sie eine passende Ausgangslizenz („lotse compat“ nennt sie), oder ersetzen Sie die Komponente.",
  en: "Choose a fitting outbound licence (`lotse compat` names them), or replace the component.",
};

export const CONFIRM: Localized = {
  de: "Lassen Sie die Rechtsstelle bestätigen, unter welcher Lizenz das Ganze weitergegeben wird.",
  en: "Have the legal office confirm under which licence the whole is passed on.",
};
