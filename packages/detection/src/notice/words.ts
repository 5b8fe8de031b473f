/** Sets of words that the grammar of notices knows, by what they do in a sentence. */
export const GRAMMAR_WORDS = {
  /** Announce a version number. */
  version: ["version", "versions", "v", "ver", "vers", "verson", "revision", "release", "edition"],
  /** May stand between a licence's name and its version. */
  beforeVersion: [
    "the", "a", "an", "as", "published", "by", "free", "software", "foundation", "fsf", "inc", "either", "at",
    "your", "option", "any", "of", "license", "licenses", "public", "general", "gnu", "gpl", "lgpl", "agpl",
    "mpl", "epl", "cddl", "eupl", "apl", "asl", "terms", "under", "its", "in", "this", "with", "lesser",
    "library", "affero", "agreement", "to", "be", "it", "is", "that", "s", "or", "org", "specifically", "namely",
    "unported", "international", "generic", "herausgegeben", "von", "der", "entweder", "gemass", "foundations",
    "documentation", "international", "conditions", "and", "dated", "also", "found", "cpl", "osl", "afl",
  ],
  /** May stand between the version and "or later". */
  beforeLater: [
    "of", "the", "license", "licenses", "gnu", "general", "public", "lesser", "library", "affero", "free",
    "software", "foundation", "inc", "as", "published", "by", "at", "your", "option", "choice", "gpl", "lgpl",
    "agpl", "opinion", "if", "you", "prefer", "it", "like", "wish", "fsf", "dated", "june", "january",
    "february", "july", "november", "march", "documentation", "or", "and", "any", "version", "versions", "a",
    "der", "lizenz", "oder", "nach", "ihrer", "wahl", "optional", "either", "desired", "option", "this", "that",
    "respectively", "1989", "1991", "1999", "2007", "1", "29", "19", "2", "terms", "license", "eupl", "gewahlten",
    "its", "also", "even", "sont", "jeder", "spateren", "spatere", "mitteilung", "genehmigt", "sobald", "sie", "von", "s",
  ],
  /** Say that later versions are allowed. */
  later: [
    "later", "newer", "higher", "above", "greater", "subsequent", "successor", "upward", "upwards", "up",
    "latter", "later", "spatere", "spateren", "spaterer", "neuere", "neueren", "hoher", "hohere", "latest", "beyond", "future", "over",
  ],
  only: ["only", "exactly", "strictly", "exclusively", "nur", "ausschliesslich"],
  /** Tie a version to the name behind it: "version 2 of the GPL". */
  of: ["of", "der", "du", "de"],
  or: ["or", "oder", "ou"],
  and: ["and", "und", "et"],
  /** May stand between two names that belong to one choice or list. */
  between: [
    "or", "and", "oder", "und", "the", "a", "license", "licenses", "licensed", "under", "either", "of", "terms",
    "both", "version", "versions", "v", "later", "newer", "any", "at", "your", "option", "gnu", "it", "der", "die",
    "style", "also", "to", "conditions", "with", "compatible", "by", "published", "as", "free", "software",
    "foundation", "alternatively", "alternately", "one", "public", "in", "if", "you", "wish", "prefer",
    "1", "2", "3", "0", "only", "inc", "general", "lesser", "library",
  ],
  /** Speak of licensing: a short name near one of them is a licence's name. */
  licensing: [
    "license", "licenses", "licensed", "licensing", "relicensed", "copyleft", "lizenz", "lizenzen", "lizenziert",
    "lizenzbedingungen", "licencia", "licenza", "copying", "copyright", "sublicense", "dual", "duallicensed",
    "unterliegt", "freigegeben", "redistributable", "opensource",
  ],
  /** Weaker: grant verbs and the like. */
  granting: [
    "under", "terms", "released", "release", "distributed", "distribute", "redistribute", "redistributed",
    "governed", "covered", "available", "conditions", "subject", "published", "provided", "permitted",
    "veroffentlicht", "unter", "gemass", "bedingungen", "modify", "copied", "used", "use", "according",
  ],
  /** Turn two names into a choice. */
  choice: [
    "dual", "dually", "either", "choice", "choose", "alternatively", "alternately", "alternative", "option",
    "options", "disjunctive", "tri", "triple", "multi", "wahlweise", "alternativ",
  ],
  /** Offer what follows instead of what stood before. */
  instead: ["alternatively", "alternately", "wahlweise", "alternativ"],
  /** Compare with a licence instead of granting it. */
  comparing: [
    "compatible", "incompatible", "compatibility", "similar", "unlike", "than", "instead", "versus", "vs",
    "resembles", "equivalent", "kompatibel", "contrary", "conflicts", "conflict", "identical",
  ],
  not: ["not", "never", "isn", "aren", "neither", "nicht", "kein", "keine"],
  /** Before "not", make it a condition: "if not, see <http://www.gnu.org/licenses/>". */
  conditions: ["if", "falls", "wenn"],
  /** After "not", make a sentence positive again: "not use … except in compliance with". */
  clears: ["except", "unless", "only", "but", "use", "sondern", "ausser", "merely"],
  /** Before a name, mark the closing sentences of a notice: "see the … for more details". */
  pointing: ["see", "received", "copy", "copies", "siehe"],
} as const;

export type GrammarSet = keyof typeof GRAMMAR_WORDS;
