/** A locked package of Mix or Rebar. */
export interface LockedPackage {
  /** What the project calls it. */
  readonly app: string;
  /** Its name on Hex, or the app's where it comes from elsewhere. */
  readonly name: string;
  readonly version?: string | undefined;
  /** `hexpm`, or `hexpm:organization`. */
  readonly repository?: string | undefined;
  /** Address and commit of a git source. */
  readonly git?: { readonly url: string; readonly revision: string | undefined } | undefined;
  /** SHA-256 of the archive. */
  readonly checksum?: string | undefined;
  readonly dependencies: readonly { readonly app: string; readonly optional: boolean }[];
  /** Whether the file tells edges at all. */
  readonly hasEdges: boolean;
  /** Whether the project itself asks for it; `undefined` where the file does not tell. */
  readonly isDirect?: boolean | undefined;
  readonly line: number;
}
