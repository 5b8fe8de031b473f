/** A package that dpkg has installed. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** `amd64`, `all`. */
  readonly architecture: string | undefined;
  /** Source package, where it has another name or version. */
  readonly source: SourcePackage | undefined;
  readonly section: string | undefined;
  readonly maintainer: string | undefined;
  readonly homepage: string | undefined;
  /** First line. */
  readonly description: string | undefined;
  /** Names that it answers to besides its own. */
  readonly provides: readonly string[];
  /** What it needs before it works: of each group one name is enough. */
  readonly needs: readonly (readonly string[])[];
  readonly line: number;
}

/** What a binary package was built from. */
export interface SourcePackage {
  readonly name: string;
  readonly version: string | undefined;
}
