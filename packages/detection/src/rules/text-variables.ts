/**
 * Places in licence texts where every publisher writes an own name. What the expression's first group matches
 * may be there or not, and anything may stand in its place. Applied to all texts when the index is compiled
 * (to trusted text, never to scanned files).
 */
export const TEXT_VARIABLES: readonly RegExp[] = [
  /neither\s+the\s+names?\s+of\s+([^.;]{1,160}?)\s*,?\s+nor\s+the\s+names?/giu,
  /nor\s+the\s+names?\s+of\s+([^.;]{1,100}?)\s+(?:contributors\s+)?may\s+be\s+used/giu,
  /\bthe\s+names?\s+(?:of\s+)?([^.;]{1,160}?)\s+(?:shall|may|must|should|will)?\s*not\s+be\s+used/giu,
  /in\s+no\s+event\s+(?:shall|will)\s+([^.;]{1,160}?)\s+be\s+liable/giu,
  /\bprovided\s+by\s+([^.;]{1,160}?)\s*["'`“]+as\s+is/giu,
  /(?:as\s+is["'`”]*\s+and|[.]\s)\s*([^.;]{1,120}?)\s+disclaims?\s+all\s+warrant/giu,
  /[.]\s+([^.;]{1,120}?)\s+makes?\s+no\s+representations/giu,
  /prior\s+written\s+(?:permission|authorization|consent)\s+(?:of|from)\s+([^.;]{1,120}?)[.]/giu,
];
