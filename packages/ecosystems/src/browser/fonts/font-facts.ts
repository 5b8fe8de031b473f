/** What a font says of itself in its name table. */
export interface FontFacts {
  readonly family: string;
  /** The number out of "Version 1.200;…". */
  readonly version: string | undefined;
  readonly copyright: string | undefined;
  readonly manufacturer: string | undefined;
  readonly vendorUrl: string | undefined;
  readonly license: string | undefined;
  readonly licenseUrl: string | undefined;
}
