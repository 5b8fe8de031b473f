/** How a licence is recognised in a language in which no text of it is at hand. */
export interface TranslatedText {
  /** Last part of the rule id, for example `eupl/de`. */
  readonly id: string;
  /** What the text calls itself; patterns as in a family rule, words without accents. */
  readonly title: string;
  /** Headings and terms of the text, each telling for its language. */
  readonly anchors: readonly string[];
  /** Expression by version as written behind the title. */
  readonly versions: Readonly<Record<string, string>>;
  /** Words that stand in one version alone. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
}

const EUPL_VERSIONS = { "1.1": "EUPL-1.1", "1.2": "EUPL-1.2" } as const;

/** The list of compatible licences came to its present form with 1.2; the copyright line names the years. */
const MARKS_OF_1_2 = ["2007 2016", "liliq r"] as const;

/**
 * The European Union Public Licence in the languages that German and neighbouring authorities use. Titles, headings
 * and terms were read off the Commission's versions; all of them have the same value (article 13).
 */
export const TRANSLATED_TEXTS: readonly TranslatedText[] = [
  {
    id: "eupl/de",
    title: "open source lizenz fur die europaische union",
    anchors: [
      "umfang der lizenzrechte",
      "zuganglichmachung des quellcodes",
      "einschrankungen des urheberrechts",
      "pflichten des lizenznehmers",
      "urheber und bearbeiter",
      "gewahrleistungsausschluss",
      "haftungsausschluss",
      "zusatzvereinbarungen",
      "annahme der lizenz",
      "informationspflichten",
      "beendigung der lizenz",
      "gerichtsstand",
      "anwendbares recht",
      "der lizenzgeber",
      "kompatiblen lizenz",
      "mitgliedstaats|mitgliedstaat der europaischen union",
      "dem belgischen recht",
      "neuen version der eupl",
    ],
    versions: EUPL_VERSIONS,
    marks: { "1.1": ["europaische gemeinschaft 2007"], "1.2": MARKS_OF_1_2 },
  },
  {
    id: "eupl/fr",
    title: "licence publique de l union europeenne",
    anchors: [
      "donneur de licence",
      "code executable",
      "communication du code source",
      "obligations du licencie",
      "exclusion de garantie",
      "exclusion de responsabilite",
      "accords additionnels",
      "acceptation de la licence",
      "information du|au public",
      "fin de la licence",
      "droit applicable",
      "clause de compatibilite",
      "licences compatibles",
      "etat membre de l union europeenne",
      "droit|loi belge",
      "la commission europeenne",
    ],
    versions: EUPL_VERSIONS,
    marks: { "1.1": ["communaute europeenne 2007"], "1.2": MARKS_OF_1_2 },
  },
  {
    id: "eupl/es",
    title: "licencia publica de la union europea",
    anchors: [
      "derechos otorgados por la licencia",
      "comunicacion del codigo fuente",
      "obligaciones del licenciatario",
      "secuencia de autoria",
      "exclusion de garantia",
      "exclusion de responsabilidad",
      "acuerdos adicionales",
      "aceptacion de la licencia",
      "informacion al publico",
      "extincion de la licencia",
      "tribunales competentes",
      "legislacion aplicable",
      "clausula de compatibilidad",
      "licencias compatibles",
      "estado miembro de la union europea",
      "derecho belga",
      "con arreglo a la eupl",
    ],
    versions: EUPL_VERSIONS,
    marks: { "1.1": ["comunidad europea 2007"], "1.2": MARKS_OF_1_2 },
  },
  {
    id: "eupl/it",
    title: "licenza pubblica dell unione europea",
    anchors: [
      "il licenziante",
      "il licenziatario",
      "opera originaria",
      "opere derivate",
      "codice sorgente",
      "codice oggetto",
      "obblighi del licenziatario",
      "clausola di compatibilita",
      "accettazione della licenza",
      "esclusione di|della garanzia|responsabilita",
      "licenze compatibili",
      "stato membro dell unione europea",
      "diritto|legge belga",
      "la commissione europea",
    ],
    versions: EUPL_VERSIONS,
    marks: { "1.1": ["comunita europea 2007"], "1.2": MARKS_OF_1_2 },
  },
  {
    id: "eupl/nl",
    title: "openbare licentie van de europese unie",
    anchors: [
      "de licentiegever",
      "de licentiehouder|licentienemer",
      "oorspronkelijke|oorspronkelijk werk",
      "verplichtingen van de licentiehouder",
      "uitvoerbare code",
      "de broncode",
      "aanvaarding van de licentie",
      "beeindiging van de licentie",
      "uitsluiting van garantie|aansprakelijkheid",
      "toepasselijk recht",
      "verenigbare licentie|licenties",
      "lidstaat van de europese unie",
      "belgisch|belgische recht",
      "de europese commissie",
    ],
    versions: EUPL_VERSIONS,
    marks: { "1.1": ["europese gemeenschap 2007"], "1.2": MARKS_OF_1_2 },
  },
];

/** What stands at the end of every version: licences that are named there and do not apply. */
export const TRANSLATED_CLOSINGS: readonly string[] = [
  "liliq r",
  "cecill v 2.0",
  "cecill v 2.1",
  "cecill v 2.0 v 2.1",
];
