import type { Localized } from "../text/localized.ts";

/**
 * The words for people of what stands in a diagnostic's parameters. Documents keep the short, stable form that the
 * place of the error knows: the operating system's code, a parser's code, or an English phrase.
 *
 * What is not listed, such as the sentence of a library, is shown as it is.
 */
export function describeParameter(value: string, language: keyof Localized): string {
  const code = Object.hasOwn(CODES, value) ? CODES[value] : undefined;
  if (code !== undefined) return code[language];
  if (language === "en") return value;
  for (const [pattern, german] of GERMAN) {
    if (pattern.test(value)) return value.replace(pattern, german);
  }
  return value;
}

/** Error codes of the operating system and of `jsonc-parser`, which say nothing to most people. */
const CODES: Readonly<Record<string, Localized>> = {
  EACCES: { de: "keine Leseberechtigung (EACCES)", en: "no permission to read (EACCES)" },
  EIO: { de: "Fehler des Datenträgers (EIO)", en: "an error of the disk (EIO)" },
  ELOOP: { de: "ein Verweis steht im Weg (ELOOP)", en: "a link is in the way (ELOOP)" },
  EMFILE: { de: "zu viele offene Dateien (EMFILE)", en: "too many open files (EMFILE)" },
  ENAMETOOLONG: {
    de: "der Name ist zu lang (ENAMETOOLONG)",
    en: "its name is too long (ENAMETOOLONG)",
  },
  ENOENT: { de: "sie ist nicht vorhanden (ENOENT)", en: "it does not exist (ENOENT)" },
  EPERM: { de: "nicht erlaubt (EPERM)", en: "not permitted (EPERM)" },
  CloseBraceExpected: { de: "eine schließende } fehlt", en: "a closing } is missing" },
  CloseBracketExpected: { de: "eine schließende ] fehlt", en: "a closing ] is missing" },
  ColonExpected: { de: "ein Doppelpunkt fehlt", en: "a colon is missing" },
  CommaExpected: { de: "ein Komma fehlt", en: "a comma is missing" },
  EndOfFileExpected: { de: "nach dem Ende steht noch etwas", en: "something follows its end" },
  InvalidCharacter: { de: "ein Zeichen ist nicht erlaubt", en: "a character is not allowed" },
  InvalidCommentToken: { de: "Kommentare sind nicht erlaubt", en: "comments are not allowed" },
  InvalidEscapeCharacter: {
    de: "ein Zeichen nach \\ ist nicht erlaubt",
    en: "a character after \\ is not allowed",
  },
  InvalidNumberFormat: { de: "eine Zahl ist falsch geschrieben", en: "a number is misspelt" },
  InvalidSymbol: { de: "ein Wort ist nicht erlaubt", en: "a word is not allowed" },
  InvalidSyntax: { de: "sie ist falsch aufgebaut", en: "its syntax is wrong" },
  InvalidUnicode: {
    de: "eine Angabe wie \\u0041 ist unvollständig",
    en: "a sequence such as \\u0041 is incomplete",
  },
  PropertyNameExpected: { de: "ein Schlüssel fehlt", en: "a key is missing" },
  UnexpectedEndOfComment: { de: "ein Kommentar endet nicht", en: "a comment does not end" },
  UnexpectedEndOfNumber: { de: "eine Zahl bricht ab", en: "a number breaks off" },
  UnexpectedEndOfString: { de: "ein Text bricht ab", en: "a text breaks off" },
  ValueExpected: { de: "ein Wert fehlt", en: "a value is missing" },
};

/** Our own phrases, and those of the schema library, each with its German. */
const GERMAN: readonly (readonly [pattern: RegExp, german: string])[] = [
  [/^no connection(.*)$/u, "keine Verbindung$1"],
  [/^it took too long$/u, "keine Antwort in der vorgesehenen Zeit"],
  [/^it refuses \(HTTP (\d+)\)$/u, "abgelehnt (HTTP $1)"],
  [/^it redirects too often$/u, "zu viele Weiterleitungen"],
  [/^it redirects$/u, "eine Weiterleitung, der nicht gefolgt wird"],
  [
    /^it leads to another host \((.+)\)$/u,
    "eine Weiterleitung zu einem nicht erlaubten Rechner ($1)",
  ],
  [/^its address is not HTTPS$/u, "die Adresse ist nicht HTTPS"],
  [/^its address is inside a private network$/u, "die Adresse liegt in einem privaten Netz"],
  [/^its address cannot be made$/u, "aus dem Namen wird keine Adresse"],
  [/^its answer is too large$/u, "die Antwort ist zu groß"],
  [/^its answer is no (.+)$/u, "die Antwort ist kein $1"],
  [/^the end of long versions$/u, "das Ende langer Versionsangaben"],
  [/^websites that are no web address$/u, "Websites, die keine Webadresse sind"],
  [/^Invalid input: expected (.+), received (.+)$/u, "erwartet war $1, gefunden wurde $2"],
  [/^Invalid option: expected one of (.+)$/u, "erlaubt ist nur $1"],
  [/^Too (?:big|small): expected (.+)$/u, "außerhalb der Grenzen: $1"],
  [
    /^a line is neither a field nor goes on with one$/u,
    "eine Zeile ist weder ein Feld noch dessen Fortsetzung",
  ],
  [/^a formula failed$/u, "eine Formel ist gescheitert"],
  [/^a program made a date of it$/u, "ein Programm hat daraus ein Datum gemacht"],
  [/^a quotation mark is not closed$/u, "ein Anführungszeichen ist nicht geschlossen"],
  [/^cells of the document$/u, "Zellen des Dokuments"],
  [/^device$/u, "Gerät"],
  [/^FIFO$/u, "benannte Pipe"],
  [/^socket$/u, "Socket"],
  [/^unknown$/u, "unbekannt"],
  [/^encrypted members are not read$/u, "verschlüsselte Einträge werden nicht gelesen"],
  [/^neither text, object nor list of these$/u, "weder Text noch Objekt noch eine Liste davon"],
  [/^no column (.*)$/su, "die Spalte $1 gibt es nicht"],
  [/^no package URL$/u, "keine Package-URL"],
  [/^no row (\d+)$/u, "die Zeile $1 gibt es nicht"],
  [/^no sheet (.*)$/su, "das Blatt $1 gibt es nicht"],
  [/^nobody has said what the columns mean$/u, "niemand hat gesagt, was die Spalten bedeuten"],
  [/^the content is not what was announced$/u, "der Inhalt ist nicht der, der angekündigt ist"],
  [/^the mapping names no column for name$/u, "die Zuordnung nennt keine Spalte für name"],
  [/^the name is missing$/u, "der Name fehlt"],
  [/^the sheet is not in the file$/u, "das Blatt steht nicht in der Datei"],
  [/^the value comes from another workbook$/u, "der Wert stammt aus einer anderen Arbeitsmappe"],
  [/^two columns (.*)$/su, "zwei Spalten heißen $1"],
  [/^no Name$/u, "das Feld Name fehlt"],
  [/^no Version$/u, "das Feld Version fehlt"],
  [/^no version is stated$/u, "es ist keine angegeben"],
  [/^not a map$/u, "kein Objekt"],
  [/^not a regular file$/u, "sie ist keine gewöhnliche Datei"],
  [/^not a requirement: (.*)$/su, "keine Anforderung: $1"],
  [/^not an array of tables$/u, "keine Liste von Tabellen"],
  [/^not an object$/u, "kein Objekt"],
  [
    /^REUSE\.toml and \.reuse\/dep5 exclude each other$/u,
    "REUSE.toml und .reuse/dep5 schließen sich aus",
  ],
  [/^the field (.+) is missing$/u, "das Feld $1 fehlt"],
  [/^the field (.+) stands there twice$/u, "das Feld $1 steht zweimal da"],
  [/^length of a path$/u, "Länge eines Pfads"],
  [/^the file grew while it was read$/u, "sie wuchs während des Lesens"],
  [/^the lockfile gives no version$/u, "die Lock-Datei nennt keine"],
  [/^the root element is (.+), not (.+)$/u, "das Wurzelelement ist $1, nicht $2"],
  [
    /^the time limit was reached after (\d+) of (\d+) files were read$/u,
    "die Zeitgrenze war nach $1 von $2 Dateien erreicht",
  ],
  [
    /^the time limit was reached before (.+) was analysed$/u,
    "die Zeitgrenze war erreicht, bevor $1 ausgewertet war",
  ],
  [
    /^the time limit was reached while listing files$/u,
    "die Zeitgrenze war beim Auflisten der Dateien erreicht",
  ],
  [/^(\d+) annotations$/u, "$1 Angaben"],
  [/^(\d+) columns$/u, "$1 Spalten"],
  [/^(\d+) rows$/u, "$1 Zeilen"],
  [/^(\d+) rows of one component$/u, "$1 Zeilen einer Komponente"],
  [/^(\d+) sheets$/u, "$1 Blätter"],
  [/^(\d+) entries$/u, "$1 Einträge"],
  [/^(\d+) nested levels$/u, "$1 Verschachtelungen"],
  [/^(\d+) packages$/u, "$1 Pakete"],
  [/^(\d+) paragraphs$/u, "$1 Absätze"],
  [/^(\d+) requirements$/u, "$1 Anforderungen"],
  [/^(\d+) unpacked bytes$/u, "$1 entpackte Bytes"],
  [/^(\d+) values$/u, "$1 Werte"],
  [/^(.+) allows several$/u, "$1 lässt mehrere zu"],
  [/^(.+) is a range$/u, "$1 ist ein Bereich"],
  [/^(.+) is no version$/u, "$1 ist keine Version"],
  [/^(.+) lies outside the scanned folder$/u, "$1 liegt außerhalb des geprüften Ordners"],
];
