import { localize, type Localized } from "@lizenzlotse/model";

export function lookAt(check: Localized | undefined): Localized {
  return check === undefined ? UNKNOWN : localize`${CHECK}: ${check}`;
}

const CHECK: Localized = { de: "Zu prüfen", en: "To be checked" };

const UNKNOWN: Localized = {
  de: "Woran die Erfüllung zu erkennen ist, ist nicht hinterlegt.",
  en: "How to tell that it is met is not recorded.",
};

export const CONFIRM: Localized = {
  de: "Lassen Sie eine zuständige Person das bestätigen.",
  en: "Have a responsible person confirm it.",
};

export const NO_DEVICE: Localized = {
  de: "Die Software wird nicht in Geräten weitergegeben.",
  en: "The software is not passed on in devices.",
};
