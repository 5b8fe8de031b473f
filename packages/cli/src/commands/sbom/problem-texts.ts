import { describeDiagnostic } from "@lizenzlotse/model";
import type { DocumentProblem } from "@lizenzlotse/sbom";

import type { Language } from "../../messages/language.ts";

/**
 * What is wrong with a document, in a language. Validators speak English; what they say is put together of few phrases, and
 * what is none of them is shown as it is.
 */
export function problemText({ message, diagnostic }: DocumentProblem, language: Language): string {
  if (diagnostic !== undefined) return describeDiagnostic(diagnostic, language);
  if (language === "en") return message;
  for (const [pattern, german] of GERMAN) {
    if (pattern.test(message)) return message.replace(pattern, german);
  }
  return message;
}

/** Phrases of the schema validator (ajv), of the rules for SPDX, and of the check of references. */
const GERMAN: readonly (readonly [pattern: RegExp, german: string])[] = [
  [/^must have required property '(.+)'$/u, "die Angabe „$1“ fehlt"],
  [/^must have the member (.+)$/u, "die Angabe „$1“ fehlt"],
  [/^must NOT have additional properties$/u, "enthält eine Angabe, die es dort nicht gibt"],
  [/^(.+) has no member (.+)$/u, "in $1 gibt es keine Angabe „$2“"],
  [/^must be equal to one of the allowed values$/u, "ist keiner der erlaubten Werte"],
  [/^must be equal to constant$/u, "hat nicht den vorgeschriebenen Wert"],
  [/^must match pattern "(.+)"$/u, "entspricht nicht dem Muster $1"],
  [/^must match format "(.+)"$/u, "entspricht nicht dem Format $1"],
  [
    /^must match exactly one schema in oneOf$/u,
    "entspricht keiner oder mehreren der möglichen Formen",
  ],
  [/^must match a schema in anyOf$/u, "entspricht keiner der möglichen Formen"],
  [/^must match "(?:then|else)" schema$/u, "passt nicht zu den anderen Angaben daneben"],
  [/^must NOT have duplicate items.*$/u, "enthält denselben Eintrag mehrfach"],
  [/^must NOT have fewer than (\d+) items$/u, "hat weniger als $1 Einträge"],
  [/^must NOT have more than (\d+) items$/u, "hat mehr als $1 Einträge"],
  [/^must NOT have fewer than (\d+) characters$/u, "hat weniger als $1 Zeichen"],
  [/^must NOT have more than (\d+) characters$/u, "hat mehr als $1 Zeichen"],
  [/^must NOT be valid$/u, "hat eine Form, die dort ausgeschlossen ist"],
  [/^must be (>=|<=|>|<) (.+)$/u, "muss $1 $2 sein"],
  [/^must be an object(?: \((.+)\))?$/u, "muss ein Objekt sein"],
  [/^must be object$/u, "muss ein Objekt sein"],
  [/^must be array$/u, "muss eine Liste sein"],
  [/^must be a list$/u, "muss eine Liste sein"],
  [/^must be string$/u, "muss ein Text sein"],
  [/^must be (?:number|integer)$/u, "muss eine Zahl sein"],
  [/^must be boolean$/u, "muss wahr oder falsch sein"],
  [/^must not be empty$/u, "darf nicht leer sein"],
  [/^must be (.+)$/u, "muss sein: $1"],
  [/^must have exactly one (.+)$/u, "muss genau ein Element der Art $1 haben"],
  [/^must have a name and a type$/u, "braucht einen Namen und eine Art"],
  [/^must have a list of elements$/u, "braucht eine Liste von Elementen"],
  [/^must name the context of SPDX 3$/u, "muss den Kontext von SPDX 3 nennen"],
  [/^is an? (.+), not an? (.+)$/u, "ist $1, nicht $2"],
  [/^is invalid$/u, "ist ungültig"],
  [/^describes nothing$/u, "beschreibt nichts"],
  [/^(.+) names no component$/su, "$1 bezeichnet keine Komponente"],
  [/^(.+) names no element$/su, "$1 bezeichnet kein Element"],
  [/^(.+) has no text in the document$/su, "zu $1 steht kein Text im Dokument"],
  [/^the reference (.+) is given twice$/su, "die Referenz $1 ist zweimal vergeben"],
  [/^(.+) is given twice$/su, "$1 ist zweimal vergeben"],
  [/^an expression stands beside other licences$/u, "ein Ausdruck steht neben anderen Lizenzen"],
  [/^(.+): stands there twice$/u, "$1: steht zweimal da"],
  [/^(.+): not a known element$/u, "$1: kein bekanntes Element"],
];
