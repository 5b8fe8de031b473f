import type { ReadinessItem, ReuseVerdict } from "@lizenzlotse/policy";

import type { Language } from "../../messages/language.ts";

/** A list of a REUSE verdict. */
export type ReuseList =
  | "missingCopyright"
  | "missingLicense"
  | "missingLicenses"
  | "unusedLicenses"
  | "badLicenses"
  | "deprecatedLicenses"
  | "licensesWithoutExtension"
  | "invalidExpressions"
  | "unread";

/** Texts of `lotse publish` and `lotse delivery`. */
export interface PublishTexts {
  readonly reuseLists: Readonly<Record<ReuseList, string>>;
  readonly more: (count: number) => string;
  readonly reuseCounts: (
    counts: Pick<ReuseVerdict, "filesTotal" | "filesWithCopyright" | "filesWithLicense">,
  ) => string;
  readonly reuseMet: string;
  readonly reuseNotMet: string;
  readonly signs: Readonly<Record<ReadinessItem["state"], string>>;
  readonly readiness: Readonly<Record<ReadinessItem["state"], (outbound: string) => string>>;
  readonly noSecrets: string;
  readonly acceptable: (components: number) => string;
  readonly notAcceptable: (defects: number) => string;
  readonly deliveryScope: string;
  readonly concerns: (count: number) => string;
}

/** The texts in each language. */
export const PUBLISH_TEXTS: Readonly<Record<Language, PublishTexts>> = {
  de: {
    reuseLists: {
      missingCopyright: "Dateien ohne Urhebervermerk",
      missingLicense: "Dateien ohne Lizenzangabe",
      missingLicenses: "Angegebene Lizenzen ohne Text in LICENSES",
      unusedLicenses: "Lizenztexte in LICENSES, die keine Datei angibt",
      badLicenses: "Dateien in LICENSES, die nicht wie eine Lizenz der SPDX-Liste heißen",
      deprecatedLicenses: "Veraltete Kennungen in LICENSES",
      licensesWithoutExtension: "Lizenztexte ohne Dateiendung",
      invalidExpressions: "Angaben, die kein SPDX-Ausdruck sind",
      unread: "Nicht lesbar",
    },
    more: (count) => `und ${String(count)} weitere`,
    reuseCounts: ({ filesTotal, filesWithCopyright, filesWithLicense }) =>
      `${String(filesTotal)} Dateien, davon ${String(filesWithCopyright)} mit Urhebervermerk und ${String(filesWithLicense)} mit Lizenzangabe`,
    reuseMet: "✔ REUSE 3.3 ist eingehalten.",
    reuseNotMet: "✖ REUSE 3.3 ist nicht eingehalten.",
    signs: { met: "✔ ", review: "▲ ", open: "✖ " },
    readiness: {
      met: (outbound) => `✔ Bereit zur Veröffentlichung unter ${outbound}, soweit geprüft.`,
      review: (outbound) => `▲ Vor der Veröffentlichung unter ${outbound} ist noch zu prüfen.`,
      open: (outbound) => `✖ Noch nicht bereit zur Veröffentlichung unter ${outbound}.`,
    },
    noSecrets:
      "Nach Zugangsdaten, personenbezogenen Daten und Verschlusssachen wurde nicht gesucht. Technische Prüfung, keine Rechtsberatung.",
    acceptable: (components) =>
      `✔ Abnahmefähig, soweit geprüft: ${String(components)} Komponenten ohne Mängel.`,
    notAcceptable: (defects) =>
      `✖ Nicht abnahmefähig: ${String(defects)} ${defects === 1 ? "Mangel" : "Mängel"}.`,
    deliveryScope:
      "Geprüft wurden Stückliste und Lizenzen. Über die Abnahme insgesamt entscheidet die auftraggebende Stelle.",
    concerns: (count) =>
      count === 1 ? "betrifft 1 Komponente" : `betrifft ${String(count)} Komponenten`,
  },
  en: {
    reuseLists: {
      missingCopyright: "Files without copyright",
      missingLicense: "Files without licence",
      missingLicenses: "Licences that are stated, but whose text is not in LICENSES",
      unusedLicenses: "Licence texts in LICENSES that no file states",
      badLicenses: "Files in LICENSES that are named like no licence of the SPDX list",
      deprecatedLicenses: "Deprecated identifiers in LICENSES",
      licensesWithoutExtension: "Licence texts without extension",
      invalidExpressions: "Statements that are no SPDX expression",
      unread: "Could not be read",
    },
    more: (count) => `and ${String(count)} more`,
    reuseCounts: ({ filesTotal, filesWithCopyright, filesWithLicense }) =>
      `${String(filesTotal)} files, ${String(filesWithCopyright)} with copyright and ${String(filesWithLicense)} with licence`,
    reuseMet: "✔ REUSE 3.3 is met.",
    reuseNotMet: "✖ REUSE 3.3 is not met.",
    signs: { met: "✔ ", review: "▲ ", open: "✖ " },
    readiness: {
      met: (outbound) => `✔ Ready to be published under ${outbound}, as far as was checked.`,
      review: (outbound) => `▲ Before a publication under ${outbound} a person has to check.`,
      open: (outbound) => `✖ Not ready to be published under ${outbound} yet.`,
    },
    noSecrets:
      "Credentials, personal data and classified information were not looked for. A technical examination, no legal advice.",
    acceptable: (components) =>
      `✔ Acceptable, as far as was checked: ${String(components)} components without defects.`,
    notAcceptable: (defects) =>
      `✖ Not acceptable: ${String(defects)} ${defects === 1 ? "defect" : "defects"}.`,
    deliveryScope:
      "The bill of materials and licences were checked. The customer decides about the acceptance as a whole.",
    concerns: (count) =>
      count === 1 ? "concerns 1 component" : `concerns ${String(count)} components`,
  },
};
