/** `incomplete`: something was not looked at, so the result may lack findings. `none`: a note. */
export type DiagnosticEffect = "incomplete" | "none";

/** What a diagnostic code means, in both languages of the user interface. */
export interface DiagnosticDescription {
  readonly effect: DiagnosticEffect;
  readonly en: string;
  readonly de: string;
}

/** Every diagnostic code; a code is never renamed or reused. */
export const DIAGNOSTIC_CODES = [
  "archive/limit",
  "archive/malformed",
  "archive/suspicious",
  "bom/cell-doubtful",
  "bom/cell-unread",
  "bom/columns-unconfirmed",
  "bom/duplicate-reference",
  "bom/empty",
  "bom/left-out",
  "bom/reported-problem",
  "bom/row-unread",
  "bom/unidentified",
  "bom/unresolved-reference",
  "enrichment/unanswered",
  "file/crashed",
  "file/outside-root",
  "file/special",
  "file/too-large",
  "file/too-slow",
  "file/unreadable",
  "input/conflict-markers",
  "input/empty",
  "input/encoding",
  "input/forbidden-key",
  "input/limit",
  "input/malformed",
  "input/unexpected-type",
  "input/unsupported-version",
  "inventory/no-lockfile",
  "inventory/unresolved-dependency",
  "inventory/unresolved-version",
  "scan/interrupted",
  "scan/limit",
] as const;

/** One of {@link DIAGNOSTIC_CODES}. */
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/**
 * Every diagnostic the tool can give. Codes are permanent; each has a section in
 * `docs/formats/diagnostics.md`. They are about files and inputs in general, never about one ecosystem:
 * what is special to one goes into the parameters.
 */
export const DIAGNOSTICS: Readonly<Record<DiagnosticCode, DiagnosticDescription>> = {
  "archive/limit": {
    effect: "incomplete",
    en: "The archive was not read whole: {limit}.",
    de: "Das Archiv wurde nicht vollständig gelesen: {limit}.",
  },
  "archive/malformed": {
    effect: "incomplete",
    en: "The archive is damaged: {problem}.",
    de: "Das Archiv ist beschädigt: {problem}.",
  },
  "archive/suspicious": {
    effect: "none",
    en: "The archive holds something that is unusual: {problem}.",
    de: "Das Archiv enthält Ungewöhnliches: {problem}.",
  },
  "bom/cell-doubtful": {
    effect: "none",
    en: "The {field} {value} is stored as a number; zeros at its end may be lost.",
    de: "Die Angabe {value} ({field}) ist als Zahl gespeichert; Nullen am Ende können fehlen.",
  },
  "bom/cell-unread": {
    effect: "incomplete",
    en: "The cell for {field} was not read: {problem}.",
    de: "Die Zelle für {field} wurde nicht gelesen: {problem}.",
  },
  "bom/columns-unconfirmed": {
    effect: "incomplete",
    en: "The list was not read: {problem}.",
    de: "Die Liste wurde nicht gelesen: {problem}.",
  },
  "bom/duplicate-reference": {
    effect: "none",
    en: "The reference {reference} is given to several components; they are kept apart, edges lead to the first.",
    de: "Die Referenz {reference} tragen mehrere Komponenten; sie bleiben getrennt, Kanten führen zur ersten.",
  },
  "bom/empty": {
    effect: "incomplete",
    en: "The document names no component.",
    de: "Das Dokument nennt keine Komponente.",
  },
  "bom/left-out": {
    effect: "none",
    en: "{format} has no place for {what} ({count} times).",
    de: "{format} hat keinen Platz für {what} ({count}-mal).",
  },
  "bom/reported-problem": {
    effect: "incomplete",
    en: "The tool whose result this is ({tool}) reports a failure: {problem}.",
    de: "Das Werkzeug, von dem das Ergebnis stammt ({tool}), meldet einen Fehler: {problem}.",
  },
  "bom/row-unread": {
    effect: "incomplete",
    en: "The row was not read: {problem}.",
    de: "Die Zeile wurde nicht gelesen: {problem}.",
  },
  "bom/unidentified": {
    effect: "none",
    en: "{count} rows give neither a package URL nor an ecosystem; ask the supplier which packages they are.",
    de: "{count} Zeilen nennen weder eine Package-URL noch eine Paketquelle; der Lieferant muss sagen, welche Pakete gemeint sind.",
  },
  "bom/unresolved-reference": {
    effect: "none",
    en: "{reference} names no component of the document.",
    de: "{reference} bezeichnet keine Komponente des Dokuments.",
  },
  "enrichment/unanswered": {
    effect: "incomplete",
    en: "{source} could not be asked about {count} packages: {problem}.",
    de: "{source} ließ sich zu {count} Paketen nicht befragen: {problem}.",
  },
  "file/crashed": {
    effect: "incomplete",
    en: "The detection failed on this file: {reason}.",
    de: "Die Lizenzerkennung ist an dieser Datei gescheitert: {reason}.",
  },
  "file/outside-root": {
    effect: "none",
    en: "The link leads out of the scanned folder and was not followed.",
    de: "Der Verweis führt aus dem geprüften Ordner hinaus und wurde nicht verfolgt.",
  },
  "file/special": {
    effect: "none",
    en: "This is no regular file ({kind}) and was skipped.",
    de: "Dies ist keine gewöhnliche Datei ({kind}) und wurde übersprungen.",
  },
  "file/too-large": {
    effect: "incomplete",
    en: "The file has {sizeBytes} bytes, more than the limit of {limitBytes}, and was not read whole.",
    de: "Die Datei hat {sizeBytes} Bytes, mehr als die Grenze von {limitBytes}, und wurde nicht vollständig gelesen.",
  },
  "file/too-slow": {
    effect: "incomplete",
    en: "The detection took longer than {limitMs} ms and was ended.",
    de: "Die Lizenzerkennung dauerte länger als {limitMs} ms und wurde beendet.",
  },
  "file/unreadable": {
    effect: "incomplete",
    en: "The file could not be read: {reason}.",
    de: "Die Datei konnte nicht gelesen werden: {reason}.",
  },
  "input/conflict-markers": {
    effect: "incomplete",
    en: "The file holds unresolved merge conflict markers.",
    de: "Die Datei enthält ungelöste Konfliktmarken einer Zusammenführung.",
  },
  "input/empty": {
    effect: "incomplete",
    en: "The file is empty.",
    de: "Die Datei ist leer.",
  },
  "input/encoding": {
    effect: "incomplete",
    en: "The file is stored as {encoding}; its format demands UTF-8.",
    de: "Die Datei ist als {encoding} gespeichert; ihr Format verlangt UTF-8.",
  },
  "input/forbidden-key": {
    effect: "incomplete",
    en: "The key {key} is not allowed and was dropped.",
    de: "Der Schlüssel {key} ist nicht erlaubt und wurde verworfen.",
  },
  "input/limit": {
    effect: "incomplete",
    en: "A limit was reached: {limit}.",
    de: "Eine Grenze wurde erreicht: {limit}.",
  },
  "input/malformed": {
    effect: "incomplete",
    en: "The file cannot be read as {format}: {problem}.",
    de: "Die Datei lässt sich nicht als {format} lesen: {problem}.",
  },
  "input/unexpected-type": {
    effect: "incomplete",
    en: "{field}: {problem}.",
    de: "{field}: {problem}.",
  },
  "input/unsupported-version": {
    effect: "incomplete",
    en: "Version {version} of {format} is not supported.",
    de: "Die Version {version} von {format} wird nicht unterstützt.",
  },
  "inventory/no-lockfile": {
    effect: "incomplete",
    en: "The dependencies of {manifest} are not pinned by a lockfile; only the declared ones are known.",
    de: "Die Abhängigkeiten von {manifest} sind durch keine Lock-Datei festgelegt; bekannt sind nur die angegebenen.",
  },
  "inventory/unresolved-dependency": {
    effect: "none",
    en: "The dependency {dependency} of {dependent} is not in the lockfile.",
    de: "Die Abhängigkeit {dependency} von {dependent} steht nicht in der Lock-Datei.",
  },
  "inventory/unresolved-version": {
    effect: "none",
    en: "The version of {dependency} could not be determined: {problem}.",
    de: "Die Version von {dependency} ließ sich nicht bestimmen: {problem}.",
  },
  "scan/interrupted": {
    effect: "incomplete",
    en: "The scan was stopped before it ended: {reason}.",
    de: "Die Prüfung wurde vor dem Ende abgebrochen: {reason}.",
  },
  "scan/limit": {
    effect: "incomplete",
    en: "The scan reached a limit: {limit}.",
    de: "Die Prüfung hat eine Grenze erreicht: {limit}.",
  },
};
