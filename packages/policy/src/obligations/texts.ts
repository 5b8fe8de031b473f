import type { Localized } from "@lizenzlotse/model";

/** Id of what is said where nobody knows which duties there are; no duty of the knowledge base has it. */
export const UNKNOWN_ID = "UNKNOWN";

export const UNKNOWN_DUTIES: Localized = {
  de: "Pflichten nicht bekannt",
  en: "Duties not known",
};

export const LICENSE_UNKNOWN: Localized = {
  de: "Die Lizenz ist nicht bekannt, also auch nicht, was sie verlangt.",
  en: "The licence is not known, and so neither is what it asks for.",
};

export const NO_RECORD: Localized = {
  de: "Für diese Lizenz sind keine Pflichten hinterlegt; das heißt nicht, dass es keine gibt.",
  en: "No duties are recorded for this licence; that does not mean that there are none.",
};

export const ASK_LEGAL_OFFICE: Localized = {
  de: "Klären Sie die Lizenz, oder lassen Sie die Rechtsstelle den Lizenztext lesen.",
  en: "Settle the licence, or have the legal office read its text.",
};

export const NOT_DELIVERED: Localized = {
  de: "Die Komponente dient nur der Entwicklung und wird nicht ausgeliefert.",
  en: "The component serves development only and is not delivered.",
};
