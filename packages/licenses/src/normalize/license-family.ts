/**
 * Licences that exist in several versions: how people call them, and what stands before the version in the
 * SPDX identifier. Only `family name + version` is a licence; the version must be on the SPDX list.
 */
export interface LicenseFamily {
  /** `EPL` for `EPL-1.0`, `EPL-2.0`. */
  readonly prefix: string;
  /** Case, punctuation, accents and the word "license" do not matter. */
  readonly names: readonly string[];
  /** What the version numbers lead to where it is not `prefix-version`. */
  readonly versions?: Readonly<Record<string, string>> | undefined;
  /** The version that is meant where none is named, because there never was another. */
  readonly onlyVersion?: string | undefined;
  /** Whether identifiers end in `-only` or `-or-later`. */
  readonly isGnu?: true | undefined;
  /** What a bare name may mean, where that is not "every version on the SPDX list". */
  readonly candidates?: readonly string[] | undefined;
}
