/** Words of gap reports. */
export const GAP_TEXTS = {
  de: {
    summary: (score: number, components: number): string =>
      `${String(score)} von 100 bei den Pflichtangaben; ${String(components)} Komponenten`,
    caption: "Angaben, die das Profil verlangt",
    levels: {
      must: "Pflicht",
      "must-if-exists": "Pflicht, wenn vorhanden",
      may: "freiwillig",
    },
    met: "erfüllt",
    missing: (missing: number, checked: number): string =>
      `fehlt bei ${String(missing)} von ${String(checked)}`,
    clause: "Abschnitt",
    columns: ["Angabe", "Stufe", "Abschnitt", "Stand", "Betroffen", "Was zu tun ist"],
    line: (line: number): string => `Zeile ${String(line)}`,
    more: (count: number): string => `und ${String(count)} weitere`,
    note: "Eine fehlende Angabe wird nie erfunden. Ob es „vorhandene“ Angaben gibt, zeigt ein Dokument nicht.",
  },
  en: {
    summary: (score: number, components: number): string =>
      `${String(score)} of 100 for the required fields; ${String(components)} components`,
    caption: "Fields that the profile asks for",
    levels: {
      must: "required",
      "must-if-exists": "required if it exists",
      may: "optional",
    },
    met: "met",
    missing: (missing: number, checked: number): string =>
      `missing in ${String(missing)} of ${String(checked)}`,
    clause: "clause",
    columns: ["Field", "Level", "Clause", "State", "Affected", "What to do"],
    line: (line: number): string => `line ${String(line)}`,
    more: (count: number): string => `and ${String(count)} more`,
    note: "A missing value is never made up. Whether a fact “exists” is not something a document shows.",
  },
} as const;
