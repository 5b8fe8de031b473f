/** One way in which a document breaks the format. */
export interface CycloneDxProblem {
  /** JSON pointer to the offending value; empty for the whole document. */
  readonly path: string;
  readonly message: string;
}
