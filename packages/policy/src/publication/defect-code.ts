/** Permanent codes of defects. */
export type DefectCode =
  | "empty"
  | "incomplete"
  | "format"
  | "license-missing"
  | "license-unclear"
  | "version-missing"
  | "identifier-missing"
  | "dependencies-missing"
  | "policy";
