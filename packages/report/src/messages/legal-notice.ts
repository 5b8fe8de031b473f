import type { Localized } from "@lizenzlotse/model";

/** Printed in every report. The German wording is fixed and prevails; the English one is a translation. */
export const LEGAL_NOTICE: Localized = {
  de: "Dieses Dokument ist das Ergebnis einer technischen Prüfung und keine Rechtsberatung; rechtliche Bewertungen im Einzelfall obliegen dem Rechtsamt/der Rechtsstelle der Behörde.",
  en: "This document is the result of a technical examination and is not legal advice; the legal assessment of an individual case rests with the legal department of the public body.",
};
