import type { NearestLicense, StatusCounts } from "@lizenzlotse/model";

import type { KnowledgeUsed } from "../content/picture-content.ts";
import { localeFormat, type LocaleFormat } from "./locale-format.ts";
import { sentence } from "./sentence.ts";

const format: LocaleFormat = localeFormat("de-DE", {
  percentSign: "\u00a0%",
  standardTime: "MEZ",
  summerTime: "MESZ",
  joinDate: ({ day, month, year }) => `${day}. ${month} ${year}`,
  join: ({ day, month, year, time, zone }) => `${day}. ${month} ${year}, ${time} Uhr (${zone})`,
});

const COMPONENTS = { one: "Komponente", other: "Komponenten" };
const FINDINGS = { one: "Befund", other: "Befunde" };
const FILES = { one: "Datei", other: "Dateien" };

const components = (count: number): string => format.count(count, COMPONENTS);
const findings = (count: number): string => format.count(count, FINDINGS);
const files = (count: number): string => format.count(count, FILES);

/** The largest category of the licence mix. */
export interface LargestShare {
  readonly category: string;
  readonly count: number;
  /** 0–1. */
  readonly share: number;
  readonly total: number;
}

/** What a report says of the knowledge base. */
export interface KnowledgeCounts {
  readonly version: string;
  readonly records: number;
  readonly reviewed: number;
}

/** German, the language that the others are checked against: a key that is missing elsewhere does not compile. */
export const de = {
  get format(): LocaleFormat {
    return format;
  },

  words: {
    status: { "must-act": "Handeln", check: "Prüfen", fine: "In Ordnung" },
    overall: {
      "must-act": "Handeln",
      check: "Prüfen",
      fine: "In Ordnung",
      incomplete: "Prüfen",
      "nothing-found": "Nichts gefunden",
      "not-assessed": "Nicht bewertet",
    },
    notAssessed: "Nicht bewertet",
    accepted: "hingenommen",
    decisionState: {
      "in-force": "wirkt",
      expiring: "läuft bald ab",
      expired: "abgelaufen",
      unused: "ohne Gegenstand",
      reopened: "wieder offen",
      proposed: "vorgeschlagen",
      conflicting: "im Widerspruch",
      "not-permitted": "nicht zugelassen",
    },
    severity: { error: "Fehler", warning: "Warnung", note: "Hinweis" },
    usage: {
      production: "Betrieb",
      development: "Entwicklung",
      test: "Test",
      build: "Bau",
    },
    role: {
      source: "Quelltext",
      test: "Test",
      example: "Beispiel",
      generated: "erzeugt",
      documentation: "Dokumentation",
      "third-party": "Fremdcode",
      dependency: "Abhängigkeit",
    },
    depth: {
      manifest:
        "manifest: nur Lock-Dateien, Manifeste und Paketdatenbanken; Lizenztexte wurden nicht gelesen",
      files:
        "files: Lock-Dateien, Manifeste und Paketdatenbanken, dazu Lizenz-, Hinweis- und Readme-Dateien sowie die Köpfe der eigenen Quelltexte",
      deep: "deep: jede Datei",
    },
    archives: { open: "geöffnet", closed: "nicht geöffnet" },
    gitignore: {
      respected: "Von Git ignorierte Pfade wurden ausgelassen",
      ignored: "Auch von Git ignorierte Pfade wurden geprüft",
    },
    exclusionOrigin: {
      "command-line": "Aufruf",
      configuration: "Konfiguration",
      gitignore: ".gitignore",
      "built-in": "fest eingebaut",
    },
    policySource: { "built-in": "mitgeliefert", file: "eigene Datei" },
    responsible: {
      development: "Entwicklung",
      management: "Projektleitung",
      legal: "Rechtsstelle",
    },
    licenseState: {
      concluded: "festgestellt",
      review: "zu klären",
      none: "keine Lizenz gefunden",
      "no-assertion": "Lizenz unbekannt",
    },
    basis: {
      curation: "Festlegung durch eine Person",
      "declared-and-detected": "Angabe und Dateien",
      declared: "Angabe",
      detected: "Dateien",
      nothing: "kein Beleg",
    },
    statementSource: {
      manifest: "laut Manifest",
      lockfile: "laut Lock-Datei",
      "installed-metadata": "laut installiertem Paket",
      "repository-metadata": "laut Paketverzeichnis",
      "bill-of-materials": "laut Stückliste",
      "file-declaration": "laut Angabe des Projekts zur Datei",
      registry: "laut Paketverzeichnis",
      aggregator: "laut Auskunftsdienst",
    },
    match: {
      text: "Lizenztext",
      tag: "SPDX-Kennung",
      notice: "Lizenzhinweis",
      url: "Verweis auf eine Lizenzadresse",
      name: "Lizenzname",
      reference: "Verweis auf eine Datei",
      unknown: "unbekannter lizenzähnlicher Text",
    },
    components: (count: number): string => components(count),
    who: (names: string): string => `Wer: ${names}`,
    owner: (name: string): string => `Verantwortlich: ${name}`,
    ownerMissing: (usual: string): string =>
      `Verantwortlich: noch nicht benannt (üblich: ${usual})`,
    due: (date: string): string => `Frist: ${date}`,
    dueMissing: "Frist: noch nicht gesetzt",
    trackingState: (state: string): string => `Stand: ${state}`,
    tracking: {
      open: "offen",
      "in-progress": "in Arbeit",
      done: "erledigt",
      accepted: "hingenommen",
    },
    confidentiality: {
      public: "öffentlich",
      internal: "intern",
      restricted: "nur für den Dienstgebrauch",
    },
    releaseStatus: { draft: "Entwurf", final: "Endfassung" },
    more: (count: number): string => `und ${format.number(count)} weitere`,
  },

  document: {
    kind: "Lizenzprüfbericht",
    title: (subject: string): string => `Lizenzprüfbericht: ${subject}`,
    skipLink: "Zum Inhalt springen",
    contents: "Inhalt",
    createdAt: "Erstellt am",
    policy: "Richtlinie",
    cover: {
      reference: "Aktenzeichen",
      agency: "Behörde",
      subject: "Prüfgegenstand",
      client: "Auftraggeber",
      editor: "Bearbeitung",
      editorWithContact: "Bearbeitung und Kontakt",
      version: "Fassung",
      confidentiality: "Vertraulichkeit",
    },
    /** Stands around the numbers at the foot of a page. */
    pageOf: { page: "Seite", of: "von" },
    createdWith: (version: string): string => `Erstellt mit Lizenzlotse ${version}`,
  },

  summary: {
    title: "Zusammenfassung",
    overallLabel: "Gesamtergebnis",
    headline: {
      "must-act": "Noch nicht freigeben: Es besteht Handlungsbedarf.",
      check: "Erst freigeben, wenn die genannten Punkte geprüft sind.",
      fine: "Es wurde nichts gefunden, was einer Freigabe entgegensteht.",
      incomplete: "Noch nicht freigeben: Nichts fiel auf, aber nicht alles wurde gelesen.",
      "nothing-found": "Noch keine Aussage: Es wurde keine Komponente gefunden.",
      "not-assessed": "Noch keine Aussage: Die Komponenten sind erfasst, aber nicht bewertet.",
    },
    explanation: {
      "must-act": (affected: number, total: number, causes: number): string =>
        `Bei ${format.number(affected)} von ${components(total)} ist eine Entscheidung oder Maßnahme nötig. ${format.plural(causes, { one: "Dahinter steht eine einzige Ursache, die unten als Befund beschrieben ist.", other: `Dahinter stehen ${format.number(causes)} Ursachen; jede ist unten als ein Befund beschrieben.` })}`,
      check: (affected: number, total: number, causes: number): string =>
        `${format.number(affected)} von ${components(total)} ${format.plural(affected, { one: "ist", other: "sind" })} zu prüfen. ${format.plural(causes, { one: "Dahinter steht eine einzige Ursache", other: `Dahinter stehen ${format.number(causes)} Ursachen` })}.`,
      fine: (total: number): string =>
        `${components(total)} ${format.plural(total, { one: "erfüllt", other: "erfüllen" })} die Richtlinie.`,
      incomplete: (total: number): string =>
        `${components(total)} ${format.plural(total, { one: "erfüllt", other: "erfüllen" })} die Richtlinie; was nicht gelesen wurde, kann weitere Befunde verbergen.`,
      "nothing-found": (): string =>
        "Bitte prüfen, ob der richtige Ordner angegeben ist und ob seine Lock-Dateien und Manifeste zu den Paketsystemen gehören, die gelesen werden.",
      "not-assessed": (total: number): string =>
        `${components(total)} ${format.plural(total, { one: "wurde", other: "wurden" })} gefunden. Eine Bewertung nach einer Richtlinie liegt nicht vor.`,
    },
    countsLabel: "Ergebnis nach Komponenten",
    statusDetail: (total: number): string =>
      `von ${format.count(total, { one: "Komponente", other: "Komponenten" })}`,
    statusFindings: (count: number): string => findings(count),
    /** Stands under the number of components to check. */
    inFindingsToActOn: (count: number): string =>
      `davon ${format.number(count)} in Befunden mit Handlungsbedarf`,
    incomplete: "Unvollständig geprüft",
    incompleteDetail: (gaps: number): string =>
      `An ${format.count(gaps, { one: "Stelle", other: "Stellen" })} konnte nicht alles gelesen werden. Weitere Komponenten und Befunde sind möglich; dieser Bericht ist nicht abschließend.`,
    incompleteLink: "Welche Stellen das sind",
    certaintyTitle: "Wie belastbar das Ergebnis ist",
    certainty: {
      scan: "Prüfung",
      complete: "vollständig: Alle vorgesehenen Dateien wurden gelesen.",
      incomplete: (gaps: number): string =>
        `unvollständig an ${format.count(gaps, { one: "Stelle", other: "Stellen" })}`,
      licenses: "Lizenzen",
      allCertain: "bei allen Komponenten eindeutig",
      unclear: (count: number, total: number): string =>
        `bei ${format.number(count)} von ${components(total)} unklar`,
      context: "Einsatz",
      noContext: "keine Angaben",
      assumed: (assumed: number, total: number): string =>
        assumed === 0
          ? "alle Fragen beantwortet"
          : `${format.number(assumed)} von ${format.count(total, { one: "Angabe", other: "Angaben" })} nur angenommen`,
      outbound: "Eigene Lizenz des Projekts",
      noOutbound: "keine angegeben",
    },
    tasksTitle: "Was jetzt zu tun ist",
    noTasks: "Aus dieser Prüfung ergibt sich keine Aufgabe.",
    task: {
      completeScan: "Prüfung vervollständigen",
      completeScanDetail: (gaps: number): string =>
        `Beheben, was laut ${format.count(gaps, { one: "Meldung", other: "Meldungen" })} nicht gelesen werden konnte, und erneut prüfen.`,
      supplyEvidence: (count: number): string => `Lizenzbelege für ${components(count)} beschaffen`,
      supplyEvidenceDetail: (projects: number): string =>
        `${format.plural(projects, { one: "Ein Befehl im Projekt genügt", other: `Je ein Befehl in ${format.number(projects)} Projekten genügt` })}; danach erneut prüfen.`,
      answerQuestions: (count: number): string =>
        format.plural(count, {
          one: "Eine Frage zum Einsatz der Software beantworten",
          other: `${format.number(count)} Fragen zum Einsatz der Software beantworten`,
        }),
      answerQuestionsDetail: (count: number): string =>
        `Die Antworten könnten ${findings(count)} klären.`,
    },
    furtherFindings: (count: number): string =>
      `${format.plural(count, { one: "Ein weiterer Befund", other: `${format.number(count)} weitere Befunde` })} mit Handlungsbedarf: siehe Abschnitt „Befunde“.`,
    responsibleNote:
      "Wer etwas erledigt, ist ein Vorschlag; Ihre Behörde regelt die Zuständigkeit.",
  },

  plain: {
    title: "Kurzfassung in einfacher Sprache",
    what: (procedure: string): string => `Wir haben die Software „${procedure}“ geprüft.`,
    parts: (count: number): string =>
      format.plural(count, {
        one: "Die Software besteht aus einem Teil.",
        other: `Die Software besteht aus ${format.number(count)} Teilen.`,
      }),
    license:
      "Jedes Teil braucht eine Lizenz. Eine Lizenz ist eine Erlaubnis. Darin steht, was man mit dem Teil machen darf.",
    overall: {
      "must-act":
        "Das Ergebnis: Die Software darf so noch nicht benutzt oder weitergegeben werden.",
      check:
        "Das Ergebnis: Einige Fragen sind noch offen. Erst danach darf die Software benutzt oder weitergegeben werden.",
      fine: "Das Ergebnis: Wir haben nichts gefunden, was gegen die Software spricht.",
      incomplete:
        "Das Ergebnis: Wir konnten nicht alles lesen. Deshalb steht das Ergebnis noch nicht fest.",
      "nothing-found":
        "Das Ergebnis: Wir haben keine Teile gefunden. Vielleicht haben wir an der falschen Stelle gesucht.",
      "not-assessed":
        "Das Ergebnis: Wir haben die Teile gezählt. Wir haben sie noch nicht beurteilt.",
    },
    tasks: (count: number): string =>
      format.plural(count, {
        one: "Es gibt eine Aufgabe, die jemand erledigen muss. Sie steht im Abschnitt „Befunde“.",
        other: `Es gibt ${format.number(count)} Aufgaben, die jemand erledigen muss. Sie stehen im Abschnitt „Befunde“.`,
      }),
    noTasks: "Niemand muss jetzt etwas tun.",
    owner: (name: string): string => `Zuständig ist: ${name}.`,
    due: (date: string): string => `Alles soll fertig sein bis zum ${date}.`,
    unclear: (count: number): string =>
      format.plural(count, {
        one: "Bei einem Teil wissen wir die Lizenz nicht sicher.",
        other: `Bei ${format.number(count)} Teilen wissen wir die Lizenz nicht sicher.`,
      }),
    unread: "Einige Dateien konnten wir nicht lesen. Darin können weitere Probleme stecken.",
    noAdvice: "Dieser Text ist keine Rechtsberatung.",
  },

  scope: {
    title: "Prüfgegenstand und Umfang",
    factsCaption: "Was geprüft wurde",
    fact: "Angabe",
    value: "Wert",
    subject: "Gegenstand",
    outbound: "Eigene Lizenz des Projekts",
    outboundMissing: "Das Projekt gibt keine eigene Lizenz an.",
    depth: "Tiefe der Prüfung",
    archives: "Archive",
    gitignore: "Ignorierte Pfade",
    files: "Dateien",
    filesValue: (listed: number, read: number, bytes: number): string =>
      `${files(listed)} gefunden, ${format.number(read)} gelesen (${format.megabytes(bytes)})`,
    components: "Komponenten",
    byEcosystem: "nach Paketsystem",
    byUsage: "nach Verwendung",
    usageNote: "Eine Komponente kann mehreren Verwendungen dienen.",
    projectsCaption: (count: number): string =>
      `Eigene Projekte im Prüfgegenstand (${format.number(count)})`,
    project: "Projekt",
    place: "Fundstelle",
    notLookedAtTitle: "Was nicht angesehen wurde",
    nothingExcluded: "Es wurden keine Pfade von der Prüfung ausgenommen.",
    excludedCaption: "Ausgenommene Pfade",
    pattern: "Muster",
    excludedBy: "Ausgenommen durch",
    reason: "Begründung",
    noReason: "ohne Begründung",
    excludedFiles: "Dateien",
    rolesCaption: "Pfade mit festgelegter Rolle",
    role: "Rolle",
    limits: {
      manifest:
        "Lizenztexte und Quelltexte wurden nicht gelesen. Lizenzen beruhen allein auf den Angaben in Manifesten und Lock-Dateien.",
      files:
        "Quelltexte fremder Komponenten wurden nicht Datei für Datei gelesen; abweichende Lizenzen einzelner Dateien darin bleiben unbemerkt.",
      deep: "Jede lesbare Datei wurde angesehen.",
    },
    archivesClosed: "Inhalte von Archiven (etwa JAR- oder ZIP-Dateien) wurden nicht angesehen.",
    notDoneTitle: "Was keine Prüfung mit Lizenzlotse leistet",
    notDone: [
      "Einzelne Codeabschnitte wurden nicht mit fremden Quellen abgeglichen (kein Snippet-Vergleich).",
      "Binärdateien wurden nicht untersucht.",
      "Ob erzeugter Code, etwa aus KI-Werkzeugen, fremde Rechte berührt, wurde nicht beurteilt.",
      "Patente, Marken, Exportrecht und Sicherheitslücken wurden nicht geprüft.",
    ] as readonly string[],
    knowledge: ({ licenses, records, reviewed }: KnowledgeUsed): string =>
      `Zu ${format.number(records)} von ${format.count(licenses, { one: "vorkommenden Lizenz", other: "vorkommenden Lizenzen" })} gibt es einen Wissenseintrag; juristisch geprüft ${format.plural(reviewed, { one: "ist", other: "sind" })} davon ${format.number(reviewed)} von ${format.number(records)}.`,
  },

  context: {
    title: "Annahmen zum Einsatz",
    intro:
      "Welche Pflichten eine Lizenz auslöst, hängt davon ab, wie die Software eingesetzt und weitergegeben wird. Wo niemand geantwortet hat, gilt die hier genannte Annahme.",
    questionsTitle: "Offene Fragen, deren Antwort Befunde klären kann",
    currentAssumption: "Bis dahin angenommen:",
    wouldClear: "Könnte klären:",
    noQuestions: "Es sind keine Fragen offen, deren Antwort Befunde klären würde.",
    caption: "Antworten und Annahmen",
    captionOf: (artefact: string): string => `Antworten und Annahmen: ${artefact}`,
    question: "Frage",
    answer: "Antwort",
    state: "Stand",
    assumed: "angenommen",
    answered: "beantwortet",
    notAssessed: "Ohne Bewertung gibt es keine Annahmen.",
  },

  outbound: {
    title: "Vereinbarkeit und mögliche Ausgangslizenzen",
    notAssessed: "Ohne Bewertung gibt es keine Aussage zur Vereinbarkeit.",
  },

  compatibility: {
    title: "Vereinbarkeit: Klauseln und Quellen",
    intro:
      "Alle Teile eines Artefakts müssen sich mit der einen Lizenz vertragen, unter der es weitergegeben wird. Die Tabellen zeigen, welche Lizenzen möglich wären und was den anderen entgegensteht; die EUPL-1.2 steht am Anfang.",
    verdicts: {
      compatible: "möglich",
      conditional: "möglich unter Bedingungen",
      incompatible: "nicht möglich",
      review: "zu prüfen",
    },
    conditions: "Bedingungen:",
    clauses: "Klauseln:",
    sources: "Quellen:",
    conflict: "Die Quellen widersprechen sich.",
    artefact: (name: string, count: number): string => `${name} (${components(count)})`,
    goesOut: "Wird weitergegeben unter:",
    served: (count: number): string => `Browser laden ${components(count)}; das zeigen`,
    candidatesCaption: (artefact: string): string => `Mögliche Ausgangslizenzen: ${artefact}`,
    license: "Lizenz",
    possible: "Für das Ganze",
    against: "Entgegen steht",
    blocker: (count: number, verdict: "incompatible" | "review"): string =>
      verdict === "review" ? `(${components(count)}, zu prüfen)` : `(${components(count)})`,
    more: (count: number): string => `und ${format.number(count)} weitere`,
    candidates: (artefact: string, list: string): string =>
      `Mögliche Ausgangslizenzen (${artefact}): ${list}`,
    nothing: "keine ohne Klärung",
    standsAgainst: (license: string, list: string): string => `${license} steht entgegen: ${list}`,
  },

  findings: {
    title: "Befunde",
    intro:
      "Eine Ursache ist ein Befund, auch wenn sie viele Komponenten betrifft. Das Dringendste steht zuerst.",
    none: "Es liegen keine Befunde vor.",
    notAssessed: "Es wurde nichts bewertet; deshalb gibt es keine Befunde.",
    number: (position: number): string => `Befund ${format.number(position)}`,
    why: "Warum",
    holdsFor: "Gilt für:",
    action: "Was zu tun ist",
    noAction: "Für diesen Befund ist keine Maßnahme hinterlegt; bitte im Einzelfall entscheiden.",
    restsOn: (total: number, assumed: number): string =>
      `Beruht auf ${format.count(total, { one: "Angabe", other: "Angaben" })} zum Einsatz, davon ${format.number(assumed)} angenommen`,
    affected: (count: number): string => `Betroffen: ${components(count)}`,
    component: "Komponente",
    license: "Lizenz und Beleg",
    origin: "Herkunft",
    requiredBy: "über",
    noEvidence: "Kein Beleg für eine Lizenz gefunden.",
    evidence: {
      declared: "angegeben",
      detected: "gefunden",
      bundled: "mitgeliefert",
    },
    coverage: (share: number): string => `${format.percent(share)} Übereinstimmung`,
    nearest: ({ license, similarity, addedWords, missingWords }: NearestLicense): string =>
      `am ähnlichsten ist ${license}: ${format.percent(similarity)} der Wörter gleich, ${format.count(addedWords, { one: "Wort", other: "Wörter" })} mehr, ${format.number(missingWords)} weniger`,
    nothingNear: "keiner bekannten Lizenz ähnlich",
    moreEvidence: (count: number): string =>
      `und ${format.count(count, { one: "weiterer Beleg", other: "weitere Belege" })} im gespeicherten Prüfergebnis`,
    site: "Projektseite",
    wording: "im Wortlaut",
    copyrights: "Urhebervermerke:",
    categories: {
      sentence: {
        "must-act": (category: string, count: number, total: number): string =>
          `Handlungsbedarf besteht vor allem in der Kategorie „${category}“: ${format.number(count)} von ${format.count(total, { one: "betroffenen Komponente", other: "betroffenen Komponenten" })}.`,
        check: (category: string, count: number, total: number): string =>
          `Zu prüfen ist vor allem die Kategorie „${category}“: ${format.number(count)} von ${format.count(total, { one: "betroffenen Komponente", other: "betroffenen Komponenten" })}.`,
      },
      chartTitle:
        "Betroffene Komponenten nach Lizenzkategorie; die Tabelle darunter nennt die Zahlen",
      caption: "Befunde nach Lizenzkategorie",
      category: "Kategorie",
      findings: "Befunde",
    },
    graph: {
      summary: (ways: number): string =>
        `Wie es in das Projekt gelangt: ${format.count(ways, { one: "Weg", other: "Wege" })}`,
      sentence:
        "Links steht das eigene Projekt, rechts mit starkem Rahmen die betroffene Komponente; jeder Pfeil führt zu dem, was eingebunden wird.",
      chartTitle: (finding: string): string =>
        `${finding}: Abhängigkeitsgraph; die Tabelle darunter nennt dieselben Wege`,
      caption: (finding: string): string => `${finding}: Wege vom Projekt zur Komponente`,
      number: "Nr.",
      way: "Weg",
      moreComponents: (count: number): string =>
        `Für ${format.count(count, { one: "weitere betroffene Komponente", other: "weitere betroffene Komponenten" })} sind keine Wege gezeichnet.`,
      moreWays: "Es gibt weitere, gleich lange oder längere Wege.",
    },
    rule: "Regel",
    severity: "Einstufung",
    id: "Kennung",
  },

  duties: {
    title: "Pflichten",
    notChecked:
      "Ob die Pflichten aus den Lizenzen erfüllt sind, wurde nicht geprüft. Dazu wird angegeben, was ausgeliefert wird: lotse check . --artefact ORDNER|ARCHIV.",
    intro: (artefacts: string): string =>
      `Geprüft wurde, ob die Auslieferung (${artefacts}) tut, was die Lizenzen ihrer Bestandteile verlangen. Erfüllt heißt: Es gibt eine Stelle, die es zeigt. Gezählt ist jede Pflicht für jede Komponente.`,
    records: (reviewed: number, used: number): string =>
      `Juristisch geprüft sind ${format.number(reviewed)} von ${format.number(used)} verwendeten Wissenseinträgen.`,
    state: {
      open: "Offen",
      "needs-human": "Von Menschen zu prüfen",
      fulfilled: "Erfüllt, mit Nachweis",
      "not-applicable": "Nicht anwendbar",
    },
    countOf: (count: number): string => format.count(count, { one: "Pflicht", other: "Pflichten" }),
    caption: "Pflichten",
    duty: "Pflicht",
    components: "Komponenten",
    why: "Stand und Nachweis",
    action: "Was zu tun ist:",
  },

  mix: {
    title: "Lizenzverteilung",
    sentence: ({ category, count, share, total }: LargestShare): string =>
      `Am häufigsten ist die Kategorie „${category}“ mit ${format.number(count)} von ${components(total)} (${format.percent(share)}).`,
    chartTitle: "Anteile der Lizenzkategorien an allen Komponenten",
    caption: "Komponenten nach Lizenzkategorie",
    key: "Nr.",
    category: "Kategorie",
    components: "Komponenten",
    share: "Anteil",
    expressions: "Häufigste Lizenzen",
    allExpressions: (count: number): string =>
      `Alle vorkommenden Lizenzen (${format.number(count)})`,
    expressionsCaption: "Komponenten nach festgestellter Lizenz",
    expression: "Lizenz",
    empty: "Es wurden keine Komponenten gefunden.",
    notAssessed:
      "Kategorien gibt es erst nach einer Bewertung; die Lizenzen selbst sind aufgeführt.",
  },

  trend: {
    title: "Entwicklung",
    none: "Es wurde keine frühere Prüfung angegeben, mit der verglichen werden könnte.",
    intro: (scans: number): string =>
      `Verglichen werden ${format.count(scans, { one: "Prüfung", other: "Prüfungen" })}; alle sind nach derselben Richtlinie und denselben Angaben zum Einsatz bewertet wie dieser Bericht.`,
    sentence: (series: string, first: number, last: number): string =>
      `${series}: ${first === last ? `unverändert ${format.number(last)}` : `von ${format.number(first)} auf ${format.number(last)}`}.`,
    chartTitle: (series: string): string =>
      `${series} je Prüfung als Linie; die Tabelle darunter nennt die Zahlen`,
    series: {
      "must-act": "Befunde mit Handlungsbedarf",
      check: "Befunde zu prüfen",
      unknown: "Komponenten ohne bekannte Lizenz",
      components: "Komponenten",
    },
    caption: "Prüfungen im Vergleich",
    scannedAt: "Geprüft am",
    version: "Version",
    state: "Prüfung",
    complete: "vollständig",
    incomplete: "unvollständig",
    current: "dieser Bericht",
  },

  unclear: {
    title: "Unklare Lizenzen",
    intro:
      "Eine unklare Lizenz gilt nie als in Ordnung: Ohne erteilte Lizenz darf fremde Software grundsätzlich nicht vervielfältigt, verändert oder weitergegeben werden (§\u00a069c\u00a0UrhG). Jede Komponente steht hier einmal, unter ihrem gewichtigsten Grund.",
    none: "Zu jeder Komponente ist die Lizenz eindeutig festgestellt.",
    reason: {
      "no-assertion": "Lizenz unbekannt: Es lag keine Angabe vor, die gelesen werden konnte",
      none: "Keine Lizenz: Es wurde nachgesehen und nichts gefunden",
      contradiction: "Widerspruch: Angabe und Dateien sagen Verschiedenes",
      "operator-unstated":
        "Mehrere Lizenzen, ohne dass gesagt ist, ob sie gemeinsam gelten oder zur Wahl stehen",
      "operator-to-confirm": "Wahl zwischen mehreren Lizenzen, die zu bestätigen ist",
      "name-ambiguous": "Mehrdeutiger Lizenzname",
      "name-not-understood": "Nicht verstandene Lizenzangabe",
      "only-weak-evidence": "Nur schwache Belege",
      "unknown-text": "Unbekannter Lizenztext",
      "file-reference-unresolved": "Verweis auf eine Lizenzdatei, die nicht vorliegt",
      "version-unstated": "Lizenz ohne Angabe der Version",
    },
    caption: (reason: string): string => `${reason}: betroffene Komponenten`,
    component: "Komponente",
    readings: "Lesarten",
    evidence: "Belege",
    furtherReasons: "Außerdem:",
    evidenceStepsTitle: "Fehlende Belege beschaffen",
    evidenceStepsIntro:
      "Die Lock-Dateien dieser Projekte nennen keine Lizenzen. Der Befehl legt die Pakete auf dem Datenträger ab; eine erneute Prüfung liest die Lizenzen dann von dort. Fehlt eine Komponente in mehreren Projekten, genügt eines davon. Lizenzlotse führt solche Befehle nie selbst aus.",
    stepsCaption: "Befehl je Projekt",
    project: "Projekt",
    manifest: "Manifest",
    command: "Befehl im Ordner des Manifests",
    missing: "Komponenten ohne Beleg",
  },

  evidence: {
    title: "Belege im Wortlaut",
    none: "Auszüge aus den Dateien wurden nicht aufbewahrt. Ein Bericht, der zusammen mit der Prüfung entsteht, enthält sie; für einen späteren hält „lotse scan --excerpts“ sie im Prüfergebnis fest.",
    intro: (count: number): string =>
      `${format.count(count, { one: "Auszug", other: "Auszüge" })} aus Dateien, auf denen Befunde und unklare Lizenzen beruhen: links der Text der Datei, rechts der Text der Lizenz, als die er erkannt wurde. Zeilen, die auf beiden Seiten dasselbe sagen, sind bis auf die ersten weggelassen und gezählt.`,
    legend: "So sind Unterschiede gekennzeichnet:",
    addedExample: "steht nur in der Datei",
    missingExample: "steht nur in der Lizenz",
    variableExample: "darf abweichen oder fehlen",
    added: "nur in der Datei",
    missing: "fehlt in der Datei",
    variable: "darf abweichen",
    differs: "weicht ab",
    line: "Zeile",
    file: "Datei",
    license: (id: string): string => `Text von ${id}`,
    lines: (first: number, last: number): string =>
      first === last
        ? `Zeile ${format.number(first)}`
        : `Zeilen ${format.number(first)} bis ${format.number(last)}`,
    onlyNamed: "die Stelle nennt die Lizenz, ohne ihren Text wiederzugeben.",
    difference: (added: number, missing: number): string =>
      added + missing === 0
        ? "Wort für Wort gleich."
        : `${format.count(added, { one: "Wort", other: "Wörter" })} mehr, ${format.number(missing)} weniger als im Lizenztext.`,
    omitted: (count: number): string =>
      format.count(count, { one: "weitere Zeile", other: "weitere Zeilen" }),
    rule: "Regel",
    digest: "SHA-256 der Datei",
  },

  inventory: {
    title: "Komponentenverzeichnis",
    intro: (count: number): string =>
      `${format.plural(count, { one: "Die eine gefundene Komponente", other: `Alle ${components(count)}` })}, auch solche, die nur der Entwicklung dienen. „Angegeben“ ist, was das Paket selbst erklärt; „gefunden“ ist, was in seinen Dateien steht; „Lizenz“ ist der Schluss daraus.`,
    caption: "Alle Komponenten mit Lizenz und Bewertung",
    name: "Komponente",
    version: "Version",
    usage: "Verwendung",
    license: "Lizenz",
    declared: "Angegeben",
    detected: "Gefunden",
    status: "Bewertung",
    place: "Fundstelle",
    effective: "bewertet als",
    firstParty: "eigenes Projekt",
    empty: "Es wurden keine Komponenten gefunden.",
    filter: "Verzeichnis durchsuchen und filtern",
    search: "Suche nach Name, Version, Lizenz oder Pfad",
    statusFilter: "Bewertung",
    usageFilter: "Verwendung",
    all: "alle",
    reset: "Zurücksetzen",
    /** Filled in by the script of the page; `{shown}` and `{total}` are its placeholders. */
    shown: "{shown} von {total} Komponenten werden angezeigt.",
  },

  decisions: {
    title: "Ausnahmen und Entscheidungen",
    intro:
      "Was Menschen entschieden haben: wer, warum und bis wann. Was hingenommen ist, bleibt ein Verstoß; es zählt nur nicht als offen.",
    none: "Es liegen keine Entscheidungen vor.",
    acceptedCaption: "Hingenommene Verstöße",
    allCaption: "Alle Entscheidungen",
    component: "Komponente",
    rule: "Regel und Lizenz",
    reason: "Begründung",
    responsible: "Verantwortlich",
    until: "bis",
    subject: "Gegenstand",
    decided: "Entschieden",
    state: "Stand",
  },

  changes: {
    title: "Änderungen gegenüber der vorigen Fassung",
    intro: (since: string): string => `Verglichen wurde mit Fassung ${since}.`,
    summary: (since: string, fresh: number, gone: number): string =>
      `Gegenüber Fassung ${since}: ${findings(fresh)} neu, ${findings(gone)} nicht mehr offen.`,
    none: "Befunde und Komponenten sind dieselben.",
    fresh: "Neue Befunde",
    gone: "Nicht mehr offene Befunde",
    changed: "Befunde, die andere Komponenten betreffen",
    finding: "Befund",
    before: "Komponenten vorher",
    after: "Komponenten jetzt",
    added: "Neue Komponenten",
    removed: "Weggefallene Komponenten",
    relicensed: "Komponenten mit anderer Lizenz",
    component: "Komponente",
    license: "Lizenz vorher und jetzt",
  },

  annexes: {
    title: "Anlagen",
    intro:
      "Diese Dateien gehören zum Bericht. Mit der Prüfsumme (SHA-256) lässt sich später zeigen, dass sie dieselben sind: Ihre Integrität ist nachweisbar.",
    none: "Dieser Bericht hat keine Anlagen. „lotse consult report“ legt Stückliste, Lückenbericht, Hinweistexte und Prüfsummen bei.",
    caption: "Anlagen mit Prüfsummen",
    document: "Dokument",
    file: "Datei",
    digest: "SHA-256",
    sums: "Die Prüfsummen des Berichts selbst stehen in der Datei SHA256SUMS.",
  },

  diagnostics: {
    title: "Meldungen",
    intro:
      "Alles, was beim Lesen auffiel. Meldungen der Art „unvollständig“ bedeuten, dass etwas nicht angesehen werden konnte.",
    none: "Beim Lesen ist nichts aufgefallen.",
    effect: { incomplete: "unvollständig", none: "Hinweis" },
    countOf: (count: number): string => format.count(count, { one: "Meldung", other: "Meldungen" }),
    caption: (code: string): string => `Meldungen ${code}`,
    place: "Stelle",
    message: "Meldung",
    more: (count: number): string =>
      `${format.count(count, { one: "weitere Meldung", other: "weitere Meldungen" })} dieser Art im gespeicherten Prüfergebnis.`,
  },

  method: {
    title: "Methode und Grenzen",
    caption: "Womit geprüft wurde",
    fact: "Angabe",
    value: "Wert",
    tool: "Werkzeug",
    toolValue: (version: string): string => `Lizenzlotse ${version}`,
    spdxList: "SPDX-Lizenzliste",
    detection: "Erkennungsdaten",
    knowledge: "Wissensbasis",
    knowledgeValue: ({ version, records, reviewed }: KnowledgeCounts): string =>
      `Stand ${version}; ${format.count(records, { one: "Eintrag", other: "Einträge" })} verwendet, davon ${format.number(reviewed)} juristisch geprüft`,
    policy: "Richtlinie",
    policyDigest: "Prüfsumme der Richtlinie (SHA-256)",
    scannedAt: "Geprüft am",
    assessedAt: "Bewertet am",
    documents: "Datenformate",
    documentsValue: (scan: number, assessment: number | undefined): string =>
      assessment === undefined
        ? `ScanResult ${format.number(scan)}`
        : `ScanResult ${format.number(scan)}, Assessment ${format.number(assessment)}`,
    howTitle: "Wie eine Lizenz festgestellt wird",
    how: [
      "Angaben des Pakets (Manifest, Lock-Datei) und Funde in seinen Dateien werden getrennt erfasst und bleiben getrennt sichtbar.",
      "Stimmen beide überein oder liegt nur eines vor, gilt die Lizenz als festgestellt. Widersprechen sie sich, wird die vorsichtigere Lesart bewertet und die Komponente unter „Unklare Lizenzen“ aufgeführt.",
      "Stehen Lizenzen zur Wahl (OR), wird diejenige bewertet, die die Richtlinie vorzieht.",
    ] as readonly string[],
    nothingRun: "Nichts aus dem Prüfgegenstand wurde ausgeführt.",
    noNetwork: "Es wurde keine Netzverbindung aufgebaut.",
    askedNetwork:
      "Zu Paketen, für die der Prüfgegenstand keine Lizenz hergibt, wurden auf ausdrücklichen Wunsch Auskünfte aus dem Netz eingeholt. Übermittelt wurden Namen und Versionen dieser Pakete.",
    askedPacks:
      "Zu Paketen, für die der Prüfgegenstand keine Lizenz hergibt, wurden früher eingeholte Auskünfte aus eingelesenen Datenpaketen verwendet.",
    askedCaption: "Auskünfte von außerhalb des Prüfgegenstands",
    askedSource: "Auskunft von",
    askedThrough: "Weg",
    askedPackages: "Pakete befragt",
    askedAnswered: "Lizenz genannt",
    askedFailed: "ohne Auskunft",
    throughNetwork: (origin: string): string => `Netz: ${origin}`,
    throughPack: (at: string): string => `Datenpaket vom ${at}`,
  },

  hints: {
    title: "Hinweise",
    /** Stands before the fixed German wording in reports of another language. */
    originalWording: "Maßgeblicher Wortlaut:",
    whyTitle: "Warum das wichtig ist",
    why: "Auch öffentliche Stellen haften für Lizenzverstöße. Eine Hochschule hatte ein Programm unter der GPL auf ihrer Website angeboten, ohne den Lizenztext und den Quelltext mitzugeben. Das Gericht bejahte den Unterlassungsanspruch und die Erstattung der Abmahnkosten; Schadensersatz nach Lizenzanalogie gab es nicht.",
    whySource:
      "Oberlandesgericht Hamm, Urteil vom 13.\u00a0Juni 2017, Az.\u00a04\u00a0U\u00a072/16",
  },

  terminal: {
    answer: {
      "must-act": (affected: number, total: number, causes: number): string =>
        `Bei ${format.number(affected)} von ${components(total)} besteht Handlungsbedarf (${findings(causes)}).`,
      check: (affected: number, total: number, causes: number): string =>
        `${format.number(affected)} von ${components(total)} ${format.plural(affected, { one: "ist", other: "sind" })} zu prüfen (${findings(causes)}).`,
      fine: (total: number): string =>
        `${components(total)} ${format.plural(total, { one: "erfüllt", other: "erfüllen" })} die Richtlinie.`,
      incomplete: (total: number): string =>
        `${components(total)} ohne Befund, aber nicht alles wurde gelesen.`,
      "nothing-found": (): string =>
        "Es wurde keine Komponente gefunden. Ist es der richtige Ordner?",
      "not-assessed": (total: number): string => `${components(total)} gefunden, nicht bewertet.`,
    },
    incomplete: "UNVOLLSTÄNDIG",
    incompleteDetail: (gaps: number): string =>
      `An ${format.count(gaps, { one: "Stelle", other: "Stellen" })} konnte nicht alles gelesen werden; weitere Befunde sind möglich.`,
    diagnosticsOf: (code: string, count: number): string => `${code} (${format.number(count)})`,
    heading: (status: string, causes: number, affected: number): string =>
      `${status}: ${findings(causes)}, ${components(affected)}`,
    headingShared: (heading: string, shared: number): string =>
      `${heading} (davon ${format.number(shared)} in den Befunden oben)`,
    headingOf: (status: string, affected: number): string => `${status}: ${components(affected)}`,
    moreFindings: (count: number): string =>
      format.count(count, { one: "weiterer Befund", other: "weitere Befunde" }),
    accepted: (count: number): string =>
      `Hingenommen: ${format.count(count, { one: "Verstoß", other: "Verstöße" })}`,
    acceptedBy: (name: string, until: string, owner: string, reason: string): string =>
      `${name} bis ${until}, ${owner}: ${reason}`,
    openDecisions: (count: number): string =>
      `${format.count(count, { one: "Entscheidung", other: "Entscheidungen" })} zu prüfen:`,
    evidenceSteps: "Fehlende Lizenzbelege:",
    evidenceStep: (command: string, manifest: string, missing: number): string =>
      `${command} (${manifest}) liefert Belege für ${components(missing)}; danach erneut prüfen`,
    moreSteps: (count: number): string =>
      `und ${format.count(count, { one: "weiteres Projekt", other: "weitere Projekte" })}`,
    questions: (count: number): string =>
      format.plural(count, {
        one: "Eine Frage zum Einsatz ist offen; die Antwort könnte Befunde klären.",
        other: `${format.number(count)} Fragen zum Einsatz sind offen; die Antworten könnten Befunde klären.`,
      }),
    details: "Alle Einzelheiten stehen im Bericht: -o html=bericht.html",
  },

  pipeline: {
    finding: (component: string, license: string, title: string): string =>
      `${component} (${license}): ${sentence(title)}`,
    action: (step: string): string => `Was zu tun ist: ${step}`,
    gap: (code: string, count: number): string =>
      `Unvollständig geprüft: ${code} an ${format.count(count, { one: "Stelle", other: "Stellen" })}.`,
    notAssessed: "Die Prüfung wurde nicht bewertet; ob etwas zu tun ist, ist nicht bekannt.",
    wholeScan: "gesamte Prüfung",
    decision: (id: string, state: string, subject: string): string =>
      `Entscheidung ${id} (${subject}): ${state}.`,
    decisionRule: {
      title: (state: string): string => `Entscheidung: ${state}`,
      explanation:
        "Eine Entscheidung über eine Lizenz wirkt nicht oder nicht mehr lange. Keine Entscheidung bleibt still ohne Wirkung.",
    },
    acceptedSuite: "Hingenommen",
    scanSuite: "Prüfung",
    fineSuite: "In Ordnung",
    completeCase: "Alles Vorgesehene wurde gelesen und bewertet.",
    diagnostics: (count: number, code: string, first: string): string =>
      `${format.count(count, { one: "Meldung", other: "Meldungen" })} ${code}: ${first}`,
    omitted: (count: number): string =>
      `${format.count(count, { one: "weiterer Befund wird", other: "weitere Befunde werden" })} hier nicht gezeigt; der Bericht enthält alle.`,
    counts: (counts: StatusCounts, total: number): string =>
      `${components(total)}: ${format.number(counts["must-act"])} Handeln, ${format.number(counts.check)} Prüfen, ${format.number(counts.fine)} in Ordnung.`,
    furtherFindings: (count: number): string =>
      `${format.count(count, { one: "weiterer Befund", other: "weitere Befunde" })}: siehe Bericht`,
    columns: {
      severity: "Einstufung",
      subject: "Komponente",
      place: "Fundstelle",
      message: "Befund",
    },
    incompleteRule: {
      title: "Unvollständig geprüft",
      explanation:
        "Etwas konnte nicht gelesen werden. Was darin steht, ist nicht bekannt und gilt nie als in Ordnung.",
    },
    notAssessedRule: {
      title: "Nicht bewertet",
      explanation: "Die Komponenten sind erfasst, aber nach keiner Richtlinie bewertet.",
    },
  },

  csv: {
    identity: "Kennung (purl)",
    effective: "Bewertet als",
    state: "Stand der Lizenz",
    findings: "Befunde",
    line: "Zeile",
    scan: "Prüfung",
    complete: "vollständig",
    incomplete: "UNVOLLSTÄNDIG",
  },
};

/** All words of the reports in one language. */
export type Messages = typeof de;
