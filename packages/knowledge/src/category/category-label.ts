import type { Localized } from "@lizenzlotse/model";

import type { LicenseCategory } from "./license-category.ts";

/** The German names follow the categories of the ifrOSS Lizenz-Center. */
const LABELS: Readonly<Record<LicenseCategory, Localized>> = {
  permissive: { de: "ohne Copyleft", en: "permissive" },
  "public-domain": { de: "gemeinfrei oder Rechteverzicht", en: "public domain or waiver" },
  "weak-copyleft": { de: "beschränktes Copyleft", en: "weak copyleft" },
  "strong-copyleft": { de: "strenges Copyleft", en: "strong copyleft" },
  "network-copyleft": { de: "strenges Copyleft mit Netzwerkklausel", en: "network copyleft" },
  "share-alike-content": {
    de: "Inhalte mit Weitergabe unter gleichen Bedingungen",
    en: "share-alike content",
  },
  content: {
    de: "Inhalte und Schriften mit Namensnennung",
    en: "content and fonts with attribution",
  },
  data: { de: "Daten mit Quellenvermerk", en: "data with attribution" },
  "source-available": {
    de: "Quelltext einsehbar, nicht quelloffen",
    en: "source-available, not open source",
  },
  "non-commercial": { de: "nur nicht-kommerzielle Nutzung", en: "non-commercial use only" },
  proprietary: { de: "proprietär", en: "proprietary" },
  unknown: { de: "nicht eingeordnet", en: "unknown" },
};

/** The name of a category for people. */
export function categoryLabel(category: LicenseCategory): Localized {
  return LABELS[category];
}
