import type { Release } from "./consultation.ts";

/** Two numbers without leading zeros. */
export const RELEASE_PATTERN = "^(?:0|[1-9][0-9]{0,3})[.](?:0|[1-9][0-9]{0,3})$";

/** Number of the first draft. */
const FIRST_DRAFT = "0.9";

/** Orders versions by their two numbers. */
export function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}

/**
 * The number of the next version where nobody names one: a draft is written again under its number until it is final; a
 * draft before 1.0 becomes final as 1.0; what comes after a final one gets the next number.
 */
export function nextVersion(releases: readonly Release[], status: Release["status"]): string {
  const last = releases.at(-1);
  if (last === undefined) return status === "final" ? "1.0" : FIRST_DRAFT;
  const [major = 0, minor = 0] = last.version.split(".").map(Number);
  if (last.status === "final") return `${String(major)}.${String(minor + 1)}`;
  return status === "final" && major === 0 ? "1.0" : last.version;
}

/** Why a version cannot be written under a number: a final one stays, and numbers only grow. */
export type ReleaseRefusal = "is-final" | "not-growing";

/** Whether a version may be written under a number; a draft may be written again. */
export function releaseRefusal(
  releases: readonly Release[],
  version: string,
): ReleaseRefusal | undefined {
  const same = releases.find((release) => release.version === version);
  if (same?.status === "final") return "is-final";
  const isBelow = releases.some((release) => compareVersions(version, release.version) < 0);
  return isBelow ? "not-growing" : undefined;
}

/** The version that a new one is compared with: the nearest with a lower number. */
export function releaseBefore(releases: readonly Release[], version: string): Release | undefined {
  return releases.filter((release) => compareVersions(release.version, version) < 0).at(-1);
}

/** The list with a version written, in the order of numbers. */
export function withRelease(releases: readonly Release[], release: Release): readonly Release[] {
  const others = releases.filter(({ version }) => version !== release.version);
  return [...others, release].sort((left, right) => compareVersions(left.version, right.version));
}

/** Whether a text is the number of a version. */
export function isVersion(text: string): boolean {
  return new RegExp(RELEASE_PATTERN, "u").test(text);
}
