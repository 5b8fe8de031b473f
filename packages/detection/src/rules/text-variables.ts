/** A place in licence texts where every publisher writes an own name. */
export interface TextVariable {
  /** Must occur for the pattern to be tried at all; quick to search for. */
  readonly anchor: RegExp;
  /** The first group may be there or not, and anything may stand in its place. */
  readonly pattern: RegExp;
}

/** Applied to all texts when the index is compiled: to trusted text, never to scanned files. */
export const TEXT_VARIABLES: readonly TextVariable[] = [
  {
    anchor: /neither\s+the\s+name/iu,
    pattern: /neither\s+the\s+names?\s+of\s+([^.;]{1,160}?)\s*,?\s+nor\s+the\s+names?/giu,
  },
  {
    anchor: /nor\s+the\s+name/iu,
    pattern: /nor\s+the\s+names?\s+of\s+([^.;]{1,100}?)\s+(?:contributors\s+)?may\s+be\s+used/giu,
  },
  {
    anchor: /not\s+be\s+used/iu,
    pattern:
      /\bthe\s+names?\s+(?:of\s+)?([^.;]{1,160}?)\s+(?:shall|may|must|should|will)?\s*not\s+be\s+used/giu,
  },
  {
    anchor: /in\s+no\s+event\s+(?:shall|will)/iu,
    pattern: /in\s+no\s+event\s+(?:shall|will)\s+([^.;]{1,160}?)\s+be\s+liable/giu,
  },
  {
    anchor: /provided\s+by/iu,
    pattern: /\bprovided\s+by\s+([^.;]{1,160}?)\s*["'`“]+as\s+is/giu,
  },
  {
    anchor: /disclaims?\s+all\s+warrant/iu,
    pattern: /(?:as\s+is["'`”]*\s+and|[.]\s)\s*([^.;]{1,120}?)\s+disclaims?\s+all\s+warrant/giu,
  },
  {
    anchor: /specifically\s+disclaims/iu,
    pattern: /[.]\s+([^.;]{1,120}?)\s+specifically\s+disclaims/giu,
  },
  {
    anchor: /has\s+no\s+obligations?/iu,
    pattern: /["'`”]\s+basis,?\s+and\s+([^.;]{1,120}?)\s+has\s+no\s+obligations?/giu,
  },
  {
    anchor: /no\s+representations/iu,
    pattern: /[.]\s+([^.;]{1,120}?)\s+makes?\s+no\s+representations/giu,
  },
  {
    anchor: /prior\s+written/iu,
    pattern:
      /prior\s+written\s+(?:permission|authorization|consent)\s+(?:of|from)\s+([^.;]{1,120}?)[.]/giu,
  },
];
