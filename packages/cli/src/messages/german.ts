import { numberIn } from "@lizenzlotse/model";

import type { Messages } from "./messages.ts";

const number = numberIn("de-DE");

/** Every text in German, as an office would write to people. */
export const GERMAN: Messages = {
  language: "de",
  program:
    "Findet Komponenten, Lizenzen, Nachweise und Pflichten in einem Quelltextbestand – ohne Netzzugriff.",
  commands: {
    init: "fragen, wie die Software eingesetzt wird, und kontext.yml und Konfiguration schreiben",
    scan: "Komponenten und Lizenzen ermitteln, ohne zu urteilen",
    check: "ermitteln und nach einer Richtlinie beurteilen; der Rückgabewert ist das Urteil",
    report: "ein gespeichertes Ergebnis beurteilen und als Bericht ausgeben",
    consult:
      "eine Beratung führen: Rahmen, Prüfungen, Fristen, Fassungen des Berichts, Nachprüfung",
    notice: "Hinweise zu Software Dritter schreiben oder ausgelieferte prüfen",
    sources: "Quelltexte sammeln oder anbieten, die Lizenzen verlangen",
    obligations: "in einem ausgelieferten Artefakt prüfen, welche Lizenzpflichten erfüllt sind",
    detect: "Lizenzen in jeder einzelnen Datei erkennen",
    compat: "prüfen, ob Bestandteile zusammen unter einer Lizenz weitergegeben werden dürfen",
    review: "offene Fragen der Reihe nach entscheiden, eine Taste je Entscheidung",
    why: "zeigen, über welche Abhängigkeiten ein Paket ins Projekt kommt",
    choose: "unter mehreren angebotenen Lizenzen eine wählen",
    curate:
      "berichtigen, welche Lizenz ein Paket oder ein Text hat, oder dass eine Fundstelle keine ist",
    waive: "einen Verstoß auf Zeit hinnehmen: mit Begründung, Verantwortlichen und Frist",
    decisions: "Entscheidungen auflisten, prüfen, freigeben, entfernen, weitergeben",
    explain:
      "zeigen, was hinter einer Datei, einem Paket, einer Regel, einer Lizenz oder einem Befund steht",
    sbom: "SBOMs auf Lücken prüfen, validieren, umwandeln, vergleichen, signieren, hochladen oder veröffentlichen",
    policy: "eine Richtlinie erklären, an Fällen erproben oder auf wirkungslose Regeln prüfen",
    publish:
      "prüfen, ob ein Projekt veröffentlicht werden kann: REUSE, publiccode.yml, Lizenzen; Inventarzeile",
    delivery: "eine Lieferung prüfen: abnahmefähig oder Mängelliste",
    data: "Lizenzangaben in geschlossene Netze bringen: auflisten, was fehlt, anderswo holen, einlesen",
    licenses: "nachschlagen, was eine Lizenz erlaubt, verlangt und verbietet, mit Fundstellen",
  },
  arguments: {
    path: "Ordner, der geprüft wird, oder ein Dokument an seiner Stelle: SBOM, gespeichertes Ergebnis, - für die Standardeingabe",
    project: "Ordner des Projekts",
    document:
      "gespeichertes Ergebnis („lotse scan -o json=DATEI“) oder SBOM, - für die Standardeingabe",
    consult:
      "init [ORDNER], scan PFAD, decide [BEFUND…], decide waive|choose|curate PAKET, report, verify, pack [FASSUNG], reassess",
    paths: "Ordner, Dateien oder Muster wie src/**/*.js",
    place:
      "Datei mit Zeile (LICENSE:3), Paket (left-pad@1.3.0), Regel (license/unknown), Lizenz (EUPL-1.2), Kennung eines Befunds (F-…) oder einer Entscheidung (D-…)",
    package:
      "Paket, zum Beispiel left-pad, left-pad@1.3.0 oder pkg:npm/left-pad@1.3.0; auch die Kennung eines Befunds",
    curated:
      "Paket, Fundstelle (DATEI:ZEILE mit --false-positive) oder LicenseRef-lizenzlotse-unknown-…",
    decisions: "list, verify, approve ID, remove ID, export DATEI, import PFAD",
    sbom: "check, validate, columns, convert, attach, sign, verify, upload oder publish DATEI, diff ALT NEU oder merge DATEI DATEI …",
    policy: "explain [Lizenz oder Paket], test DATEI oder lint [DATEI]",
    publish: "reuse [Pfad], check [Pfad] --outbound LIZENZ oder inventory [Pfad]",
    delivery: "SBOM oder gespeichertes Ergebnis, - für die Standardeingabe; oder ein Ordner",
    data: "export [Pfad], fetch LISTE PAKET, import PAKET oder list",
    licenses: "list, oder show mit Kennungen: show EUPL-1.2",
  },
  options: {
    agency: "Behörde, für die beraten wird",
    fileNumber: "Aktenzeichen",
    procedure: "Verfahren, um das es geht",
    client: "Auftraggeber der Beratung",
    contact: "wie die bearbeitende Person erreichbar ist",
    confidentiality: "wer den Bericht lesen darf: public, internal, restricted",
    plainLanguage: "eine Kurzfassung in einfacher Sprache beifügen",
    name: "Name der gespeicherten Prüfung (sonst der des Ordners)",
    due: "bis wann Befunde zu erledigen sind: JJJJ-MM-TT",
    state: "wie weit ein Befund ist: open, in-progress, done, accepted",
    final: "eine Endfassung schreiben, die nie überschrieben wird",
    pack: "Nachweispaket, das nachgeprüft oder neu bewertet wird",
    timestampToken: "Zeitstempel eines Anbieters (RFC 3161) für die Fassung",
    redact: "public: eine Kopie ohne Personen, interne Rechner und Kopien von Dateien",
    internalHost: "Rechner, den eine Kopie für die Öffentlichkeit nicht nennen darf; wiederholbar",
    release: "Nummer der Fassung, zum Beispiel 0.9 (sonst die nächste)",
    allowIncomplete: "auch ein unvollständiges Ergebnis gelten lassen (sonst Rückgabewert 3)",
    archives: "auch die Dateien in Archiven (jar, whl, zip, tgz, …)",
    checkNotice:
      "stattdessen eine ausgelieferte Datei oder einen Ordner prüfen und Fehlendes nennen",
    artefactId:
      "Kennung eines Artefakts der Kontextdatei, für das allein geschrieben oder geprüft wird",
    noticeFor:
      "was aufgeführt wird: delivery (was weitergegeben wird; Vorgabe) oder inventory (alles)",
    groupBy: "Komponenten nach Lizenz oder nach Namen ordnen: license, component",
    noticeFormat: "Form der Ausgabe: text, html, markdown oder json",
    artefact: "was ausgeliefert wird: Ordner oder Archiv, in dem die Pflichten geprüft werden",
    bundle: "die gefundenen Quelltexte in ein Archiv schreiben: .tar, .tar.gz oder .tgz",
    letterContact:
      "wohin Anforderungen zu richten sind: Anschrift oder E-Mail-Adresse, Zeilen mit ; getrennt",
    into: "die gefundenen Quelltexte in einen neuen Ordner schreiben",
    offer:
      "schriftliches Angebot des Quelltextes schreiben: .md, .docx, .txt oder .json; mehrfach möglich",
    organisation: "Name der Stelle, die schreibt",
    by: "wer entscheidet; sonst die Umgebungsvariable LOTSE_AUTHOR",
    baseline: "Datei mit Verstößen, die vorerst hingenommen werden",
    cache:
      "gespeicherte Ergebnisse: trust (Dateistand glauben), verify (jede Datei neu lesen), off",
    color: "Farben: auto, always, never",
    columns:
      "was die Spalten einer CSV- oder XLSX-Liste bedeuten: name=Titel,version=Titel, oder eine Datei (siehe „lotse sbom columns“)",
    context:
      "Umstände: combine, modified, provide, recipient, use, licensee, secondary-notice, other-part, work",
    decisions:
      "Entscheidungen von anderswo: Ordner oder Datei; project: auch die des Projekts trotz --policy; mehrfach möglich",
    data: "eingelesene Datenpakete: none lässt sie weg, eine Datei kommt hinzu; mehrfach möglich",
    decisionsKey:
      "öffentlicher Ed25519-Schlüssel (PEM oder OpenSSH; auch eine allowed-signers-Datei), mit dem die Pakete von --decisions signiert sein müssen",
    contextFile:
      "was an wen weitergegeben wird: Kontextdatei oder none (Vorgabe: kontext.yml des Projekts)",
    useCaches:
      "auch die Lizenzen von Paketen in den Zwischenspeichern Ihrer Paketverwaltungen lesen (Maven, Gradle, Go, Cargo, NuGet, npm …)",
    depth:
      "manifest: nur Lock-Dateien und Paketangaben; files: dazu Lizenztexte und Quelltextköpfe; deep: jede Datei",
    detectFormat: "Form der Ausgabe: human, json oder ndjson (eine Zeile je Datei)",
    enrich: "Paketverzeichnisse im Netz zu Paketen ohne Lizenz befragen (nur Namen und Versionen)",
    enrichSettings:
      "Datei mit Spiegeln, Zertifikaten und Grenzen dafür; sonst LOTSE_ENRICH_SETTINGS",
    excerpts: "in -o json festhalten, was die Dateien zu den Befunden sagen",
    exclude: "Pfade auslassen (Schreibweise wie in .gitignore); mehrfach möglich",
    failOn: "ab welcher Einstufung „check“ durchfällt: error, warning, never",
    falsePositive: "die Fundstelle ist keine Lizenzangabe",
    for: "was SBOMs zeigen: inventory (alles) oder delivery (was weitergegeben wird)",
    force: "eine vorhandene kontext.yml ersetzen",
    format: "Form der Standardausgabe: human oder json",
    in: "Ordner des Projekts (sonst der aktuelle)",
    inbound: "Lizenzausdrücke der Bestandteile, mit Komma getrennt; auch NONE, NOASSERTION",
    jobs: "wie viele Dateien zugleich gelesen werden",
    key: "Ed25519-Schlüssel (PEM oder OpenSSH; auch eine allowed-signers-Datei): privat zum Signieren, öffentlich zum Prüfen",
    json: "ein JSON-Dokument auf der Standardausgabe",
    lang: "Sprache: de oder en",
    minScore: "unter diesem Wert durchfallen",
    license: "Lizenz als SPDX-Ausdruck",
    licenseTexts:
      "Lizenztexte in SBOMs: none (keine), unknown (die in keiner Liste stehen) oder all (alle)",
    newOnly: "nur bei Verstößen durchfallen, die die Baseline nicht kennt",
    noCache: "keine gespeicherten Ergebnisse verwenden",
    outbound:
      "Lizenz des Ganzen; auch LicenseRef-proprietary, LicenseRef-any-outbound (gibt es irgendeine?)",
    output:
      "Ausgabe, etwa html=bericht.html; mehrfach möglich; Formate: json, cyclonedx-json[@1.6|@1.7|@1.5|@1.4|@bsi|@gitlab|@dtrack], cyclonedx-xml[@1.6|@1.7|@1.5|@1.4|@bsi|@gitlab|@dtrack], spdx-json[@2.3|@3.0.1], html, human, docx, markdown, csv, sarif, junit, gitlab-code-quality, github-annotations, github-summary, markdown-comment, pdf[@ua-1|@a-2a]",
    profile: "Profil, an dem das Dokument gemessen wird: bsi oder ntia",
    policy: "Richtlinie: verwaltung, strict, permissive, opencode oder eine Datei",
    owner: "wer für die Ausnahme einsteht oder den Befund erledigt",
    project: "Projekt in Dependency-Track: name@version oder UUID",
    propose: "nur vorschlagen; wirkt erst, wenn eine zweite Person freigibt",
    scan: "gespeichertes Ergebnis, an dem die Richtlinie gemessen wird",
    serial: "Seriennummer von SBOMs: content (gleiche Prüfung, gleiche Nummer) oder random",
    preset:
      "üblicher Fall: fachverfahren-intern, webdienst, app-verteilung, veroeffentlichung-opencode, weitergabe-behoerde, beschaffung",
    quiet: "keine Zusammenfassung und kein Fortschritt",
    require: "durchfallen, wo eine dieser Angaben irgendwo fehlt",
    reason: "Begründung",
    sbomFormat: "Form der Ausgabe: human, json oder (check) html",
    rule: "nur Verstöße gegen diese Regel",
    signer: "wer signiert haben muss, nach der allowed-signers-Datei (sonst irgendwer daraus)",
    signature: "Datei der Signatur (sonst DATEI.sig)",
    sign: "privater Ed25519-Schlüssel (PEM oder OpenSSH), mit dem signiert wird",
    ticket: "Vorgangsnummer",
    trend: "frühere Prüfung, mit der verglichen wird (wiederholbar)",
    template:
      "Gestaltung und Kapitel der Behörde für Dokumente; sonst die Umgebungsvariable LOTSE_TEMPLATE",
    to: "Server von Dependency-Track (upload) oder Ordner (publish)",
    timeout: "Zeitgrenze, zum Beispiel 90s oder 5m; danach unvollständiges Ergebnis",
    unresolved: "nur Pakete ohne Lizenz",
    until: "letzter Tag, an dem die Ausnahme gilt: JJJJ-MM-TT, höchstens 12 Monate",
    updateBaseline:
      "Baseline neu schreiben: all (alles, was heute besteht), shrink (nur Erledigtes herausnehmen)",
    verbose: "mehr zum Ablauf",
    versions: "Versionsbereich, zum Beispiel vers:npm/>=1.2.0|<2.0.0 (sonst genau diese Version)",
    wait: "warten, bis der Server es verarbeitet hat",
    against: "Mängelliste (JSON), mit der diese Lieferung verglichen wird: behoben, offen, neu",
    contract: "Name oder Nummer des Vertrags",
    deadline: "Frist zur Nachbesserung: JJJJ-MM-TT",
    letter: "Schreiben an den Auftragnehmer: .md, .docx, .txt oder .json; mehrfach möglich",
    reference: "Aktenzeichen",
    supplier: "Name des Auftragnehmers",
    yes: "nichts fragen; braucht --preset",
  },
  help: {
    option: "Hilfe anzeigen",
    command: "Hilfe zu einem Befehl anzeigen",
    version: "Version anzeigen",
    titles: {
      "Usage:": "Aufruf:",
      "Arguments:": "Angaben:",
      "Options:": "Optionen:",
      "Commands:": "Befehle:",
    },
    default: "Vorgabe",
  },
  progress: {
    walk: (files) => `Dateien auflisten: ${number(files)}`,
    analyze: (analyzer, files) => `Paketangaben lesen (${analyzer}): ${number(files)}`,
    match: (done, total) => `Lizenztexte vergleichen: ${number(done)} von ${number(total)}`,
    ask: (source, done, total) =>
      `${source} befragen: ${number(done)} von ${number(total)} Paketen`,
    conclude: (components) => `Lizenzen feststellen: ${number(components)} Komponenten`,
  },
  explain: {
    lines: (first, last) =>
      first === last ? `Zeile ${String(first)}` : `Zeilen ${String(first)}–${String(last)}`,
    kinds: {
      text: "Lizenztext",
      tag: "Lizenzkennung",
      notice: "Lizenzhinweis",
      url: "Adresse einer Lizenz",
      name: "Name einer Lizenz",
      reference: "Verweis auf eine andere Datei",
      unknown: "lizenzähnlicher Text, der keiner bekannten Lizenz entspricht",
    },
    concludes: {
      detection: "gilt als Fundstelle",
      clue: "nur ein Anhaltspunkt, aus dem nichts geschlossen wird",
    },
    rule: (rule) => `Regel ${rule}`,
    fit: (coverage, confidence) => `${coverage} % der Wörter, Sicherheit ${confidence} %`,
    nearest: (license, similarity) =>
      `Am ähnlichsten ist ${license}: ${similarity} % der Wörter beider Texte stimmen überein.`,
    file: "Datei",
    licenseText: (licenseId) => `Lizenztext ${licenseId}`,
    same: (lines) =>
      lines === 1
        ? "… 1 weitere Zeile stimmt überein …"
        : `… ${String(lines)} weitere Zeilen stimmen überein …`,
    identical: "Die Datei stimmt Wort für Wort mit dem Lizenztext überein.",
    differences: (fileOnly, licenseOnly) =>
      `Unterschiede: ${words(fileOnly, "Wort", "Wörter")} nur in der Datei, ${words(licenseOnly, "Wort", "Wörter")} nur im Lizenztext.`,
    noComparison: "Die Stelle nennt die Lizenz, ohne ihren Text wiederzugeben:",
    pointsTo: (target) => `Sie verweist auf ${target}.`,
    copyright: (holder, years) =>
      `Urhebervermerk: ${holder === "" ? "Inhaber nicht genannt" : holder}${years === "" ? "" : ` (${years})`}`,
    nothing: (place) => `${place}: keine Fundstelle.`,
    elsewhere: "Fundstellen in derselben Datei:",
    legend: [
      "≠ Zeile mit Unterschied   = Zeile ohne Unterschied",
      "{+ nur in der Datei +}   [- nur im Lizenztext -]",
      "[~ nur im Lizenztext, darf fehlen ~]   ‹ frei wählbar, etwa Name und Jahr ›",
    ],
  },
  baseline: {
    counts: ({ fresh, known, gone }) =>
      `Baseline: ${number(fresh)} neu, ${number(known)} bekannt, ${number(gone)} erledigt`,
    more: (count) => `und ${number(count)} weitere`,
    notUpdated: "Die Baseline wurde nicht geändert, weil die Prüfung unvollständig ist.",
  },
  policy: {
    noEffect: (what) => `ohne Wirkung: ${what}`,
  },
  context: {
    emptyArtefact: (name) =>
      `Kontext: Das Artefakt „${name}“ enthält nichts; nennen roots und paths, was die Prüfung gefunden hat?`,
  },
  delivery: {
    missing: (option) => `Im Schreiben ist noch einzutragen: ${option}`,
    compared: ({ settled, open, fresh }) =>
      `Gegenüber der früheren Liste: ${number(settled)} erledigt, ${number(open)} weiterhin offen, ${number(fresh)} neu`,
  },
  notice: {
    severalArtefacts: (ids) =>
      `Die Kontextdatei nennt mehrere Artefakte; ohne --artefact gelten alle zusammen: ${ids.join(", ")}`,
  },
  wrote: (format, file) => `${format}: ${file}`,
  error: "Fehler",
  warning: "Warnung",
  hint: "Hinweis",
  internalError: "Das ist ein Fehler in Lizenzlotse. Bitte melden Sie ihn mit dieser Ausgabe.",
  errors: {
    BASELINE_INVALID: "Die Baseline ist ungültig.",
    CACHE_UNAVAILABLE: "Der Ergebnisspeicher lässt sich nicht öffnen.",
    CONFIGURATION_INVALID: "Die Konfiguration ist ungültig.",
    CONSULTATION_INVALID: "Die Beratungsdatei ist ungültig.",
    CONTEXT_INVALID: "Die Kontextdatei ist ungültig.",
    DECISIONS_INVALID: "Die Entscheidungen sind ungültig.",
    DOCUMENT_INVALID: "Das Dokument ist kein gültiges Ergebnis.",
    DOCUMENT_TOO_NEW: "Das Dokument stammt aus einer neueren Version.",
    FORMAT_UNAVAILABLE: "Das Format ist hier nicht verfügbar.",
    INDEX_INVALID: "Die Lizenzdaten sind beschädigt.",
    INDEX_MISSING: "Die Lizenzdaten fehlen.",
    INTERRUPTED: "Abgebrochen.",
    OUTPUT_FAILED: "Die Ausgabe konnte nicht geschrieben werden.",
    PACK_INVALID: "Das Nachweispaket ist ungültig.",
    POLICY_INVALID: "Die Richtlinie ist ungültig.",
    READ_FAILED: "Eine Datei konnte nicht gelesen werden.",
    ROOT_UNREADABLE: "Der Ordner kann nicht gelesen werden.",
    SBOM_INVALID: "Die Stückliste wäre ungültig und wurde nicht geschrieben.",
    TEMPLATE_INVALID: "Die Vorlage lässt sich nicht verwenden.",
    UPLOAD_FAILED: "Das Hochladen ist gescheitert.",
    USAGE: "Der Aufruf ist nicht richtig.",
    VALUE_INVALID: "Ein Wert ist ungültig.",
  },
};

function words(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
