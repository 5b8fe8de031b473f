import type { Status } from "@lizenzlotse/model";
import type { Decision, Outcome, PolicyDifference } from "@lizenzlotse/policy";

import type { Language } from "../../messages/language.ts";

/** Texts of `lotse policy`. */
export interface PolicyTexts {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly decisions: Readonly<Record<Decision, string>>;
  readonly policy: (name: string, digest: string) => string;
  readonly files: string;
  readonly comesWithTool: string;
  readonly permits: string;
  readonly permitsAll: string;
  readonly permitsNothing: string;
  readonly settings: string;
  readonly rules: string;
  readonly noRules: string;
  readonly as: (what: string) => string;
  readonly decidedByRule: (code: string) => string;
  readonly noOwnRule: string;
  readonly ofLicense: (leaf: string) => string;
  readonly outcomes: Readonly<Record<Outcome["kind"], string>>;
  readonly openCodeList: (asOf: string, count: number) => string;
  readonly noOpenCodeList: string;
  readonly testCounts: (passed: number, failed: number) => string;
  readonly difference: (difference: PolicyDifference) => string;
  readonly nothingToSay: string;
  readonly remarks: (count: number) => string;
}

/** The texts in each language. */
export const POLICY_TEXTS: Readonly<Record<Language, PolicyTexts>> = {
  de: {
    statuses: { "must-act": "✖ Handeln", check: "▲ Prüfen", fine: "✔ In Ordnung" },
    decisions: { allow: "lässt zu", review: "verlangt eine Prüfung", deny: "schließt aus" },
    policy: (name, digest) => `Richtlinie „${name}“ (Prüfsumme ${digest})`,
    files: "Dateien, die entfernteste zuerst",
    comesWithTool: "mitgeliefert",
    permits: "lässt lockern: ",
    permitsAll: "alles",
    permitsNothing: "nichts",
    settings: "Einstellungen",
    rules: "Regeln",
    noRules: "keine",
    as: (what) => `${what}, beurteilt als Bibliothek im Betrieb, ohne Angaben zum Einsatz`,
    decidedByRule: (code) => `Entscheidend: ${code}`,
    noOwnRule:
      "Keine Regel der Richtlinie betrifft diese Lizenz; es gilt, was ihre Kategorie verlangt.",
    ofLicense: (leaf) => `Regeln der Richtlinie zu ${leaf}`,
    outcomes: {
      decides: "entscheidet",
      "other-component": "betrifft andere Komponenten",
      unmet: "Bedingung nicht erfüllt",
      "later-in-file": "eine frühere Regel derselben Datei entscheidet",
      "may-not-loosen": "ohne Wirkung, denn diese Datei lässt sich nicht lockern:",
      loosened: "von einer näheren Datei zulässig gelockert",
      milder: "eine andere Datei entscheidet mindestens so streng",
    },
    openCodeList: (asOf, count) => `openCode-Liste: ${String(count)} Lizenzen, Stand ${asOf}`,
    noOpenCodeList: "openCode-Liste: nicht hinterlegt, Stand unbekannt",
    testCounts: (passed, failed) =>
      `${String(passed)} bestanden, ${String(failed)} nicht bestanden`,
    difference: ({ about, expected, actual }) =>
      `${about}: erwartet ${expected}, tatsächlich ${actual}`,
    nothingToSay: "Nichts zu beanstanden.",
    remarks: (count) => (count === 1 ? "1 Hinweis" : `${String(count)} Hinweise`),
  },
  en: {
    statuses: { "must-act": "✖ must act", check: "▲ check", fine: "✔ fine" },
    decisions: { allow: "allows", review: "asks for a review", deny: "denies" },
    policy: (name, digest) => `Policy "${name}" (digest ${digest})`,
    files: "Files, the farthest first",
    comesWithTool: "comes with the tool",
    permits: "may be loosened: ",
    permitsAll: "everything",
    permitsNothing: "nothing",
    settings: "Settings",
    rules: "Rules",
    noRules: "none",
    as: (what) => `${what}, judged as a library in production, without answers on its use`,
    decidedByRule: (code) => `Decided by: ${code}`,
    noOwnRule: "No rule of the policy is about this licence; what its category asks for holds.",
    ofLicense: (leaf) => `Rules of the policy about ${leaf}`,
    outcomes: {
      decides: "decides",
      "other-component": "is about other components",
      unmet: "condition not met",
      "later-in-file": "an earlier rule of the same file decides",
      "may-not-loosen": "without effect, because this file may not be loosened:",
      loosened: "loosened by a nearer file, as permitted",
      milder: "another file decides at least as strictly",
    },
    openCodeList: (asOf, count) => `openCode list: ${String(count)} licences, as of ${asOf}`,
    noOpenCodeList: "openCode list: not supplied, date unknown",
    testCounts: (passed, failed) => `${String(passed)} passed, ${String(failed)} failed`,
    difference: ({ about, expected, actual }) => `${about}: expected ${expected}, is ${actual}`,
    nothingToSay: "Nothing to object to.",
    remarks: (count) => (count === 1 ? "1 remark" : `${String(count)} remarks`),
  },
};
