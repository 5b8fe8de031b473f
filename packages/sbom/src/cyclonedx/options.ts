/** Versions of CycloneDX that can be written, the default first. 1.7 alone carries every licence apart. */
export const CYCLONEDX_VERSIONS = ["1.6", "1.7", "1.5", "1.4"] as const;

/** One of {@link CYCLONEDX_VERSIONS}. */
export type CycloneDxVersion = (typeof CYCLONEDX_VERSIONS)[number];

/** Profiles by name, each with the version it needs. */
export const PROFILE_VERSIONS: Readonly<Record<ProfileId, CycloneDxVersion>> = {
  bsi: "1.7",
  gitlab: "1.6",
  dtrack: "1.6",
};

/** The name of a profile: what one consumer expects besides the standard. */
export type ProfileId = "bsi" | "gitlab" | "dtrack";

/** Versions that are built; earlier ones are made of 1.6. */
export type BuildVersion = "1.6" | "1.7";

/** Versions whose published schema a document can be validated against. */
export type SchemaVersion = CycloneDxVersion | "1.2" | "1.3";

/** Whether a version has what came with another one. */
export function isAtLeast(version: SchemaVersion, since: string): boolean {
  return Number(version) >= Number(since);
}
