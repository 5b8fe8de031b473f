import type { DeliveredLicenseText, Localized } from "@lizenzlotse/model";

export function foundOwn(leaf: string): Localized {
  return {
    de: `Der Lizenztext der Komponente (${leaf}) ist Wort für Wort enthalten.`,
    en: `The component's licence text (${leaf}) is included word for word.`,
  };
}

export function foundListed(family: string): Localized {
  return {
    de: `Der Text der ${family} ist vollständig enthalten; verglichen mit der SPDX-Liste.`,
    en: `The text of ${family} is included in full; compared with the SPDX list.`,
  };
}

export function missing(family: string): Localized {
  return {
    de: `Der vollständige Text der ${family} fehlt.`,
    en: `The full text of ${family} is missing.`,
  };
}

export function altered(family: string, text: DeliveredLicenseText): Localized {
  const [lost, added] = [String(text.missingWords), String(text.addedWords)];
  return {
    de: `Der Text der ${family} ist verändert: ${lost} Wörter fehlen, ${added} kommen hinzu.`,
    en: `The text of ${family} is altered: ${lost} words are missing, ${added} are added.`,
  };
}

export function otherHolder(family: string): Localized {
  return {
    de: `Der Text der ${family} steht nur unter Urhebervermerken anderer; keiner der Komponente ist enthalten.`,
    en: `The text of ${family} stands only below other holders' copyright notices; none of the component's is included.`,
  };
}

export function ownDiffers(family: string): Localized {
  return {
    de: `Enthalten ist der Text der ${family} von der SPDX-Liste; der Text der Komponente weicht davon ab.`,
    en: `Included is the SPDX list's text of ${family}; the component's own text differs from it.`,
  };
}

export function exceptionUnclear(leaf: string): Localized {
  return {
    de: `Der Lizenztext ist enthalten. Ob auch der Wortlaut der Ausnahme beiliegt (${leaf}), ist nicht erwiesen.`,
    en: `The licence text is included. Whether the wording of the exception is too (${leaf}) is not proved.`,
  };
}

export function restore(family: string): Localized {
  return {
    de: `Ersetzen Sie ihn durch den unveränderten Text der ${family}.`,
    en: `Replace it with the unchanged text of ${family}.`,
  };
}

export const ADD_TEXT: Localized = {
  de: "Legen Sie den Lizenztext der Komponente bei; „lotse notice“ stellt alle zusammen.",
  en: "Include the component's licence text; `lotse notice` puts all of them together.",
};

export const COMPARE_WITH_OWN: Localized = {
  de: "Legen Sie den Lizenztext bei, wie er bei der Komponente steht, oder vergleichen Sie beide.",
  en: "Include the licence text as it stands with the component, or compare the two.",
};

export const READ_EXCEPTION: Localized = {
  de: "Sehen Sie nach, ob der Wortlaut der Ausnahme beiliegt.",
  en: "Check whether the wording of the exception is included.",
};
