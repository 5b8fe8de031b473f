import { sortedUnique } from "@lizenzlotse/model";
import { allLicenses } from "../spdx-list/spdx-list.ts";
import type { LicenseFamily } from "./license-family.ts";

/** What a name says about version, country and other versions. */
export interface NamedVersion {
  readonly version?: string | undefined;
  /** Country of a Creative Commons licence: `DE` in `CC-BY-3.0-DE`. */
  readonly port?: string | undefined;
  readonly range?: "only" | "later" | undefined;
}

/**
 * The licences of a family that a version may mean, as the SPDX list writes them: one where it says enough,
 * several where it is open ("2" is 2.0 of the GPL, but 2.0 or 2.1 of the LGPL), none where there is no such version.
 */
export function licensesOfVersion(
  family: LicenseFamily,
  { version = "", port, range }: NamedVersion,
): readonly string[] {
  const versions =
    family.versions === undefined ? listedVersions(family) : Object.keys(family.versions);
  return versionsLike(version, port === undefined ? "" : `-${port}`, versions).map((each) => {
    const id = family.versions?.[each] ?? `${family.prefix}-${each}`;
    if (family.isGnu === true) return `${id}-${range === "later" ? "or-later" : "only"}`;
    return range === "later" ? `${id}+` : id;
  });
}

/** What a name without a version may mean, sorted. */
export function candidatesOf(
  family: LicenseFamily,
  range: NamedVersion["range"],
): readonly string[] {
  const all = family.candidates ?? allIds(family);
  const ending = range === "later" ? "-or-later" : "-only";
  const fitting = range === undefined ? [] : all.filter((id) => id.endsWith(ending));
  return sortedUnique(fitting.length > 0 ? fitting : all);
}

function versionsLike(version: string, suffix: string, versions: readonly string[]): string[] {
  for (let wanted = version; ; wanted = wanted.slice(0, -2)) {
    if (versions.includes(wanted + suffix)) return [wanted + suffix];
    // "2.0.0" is 2.0, and "1.0" is 1.
    if (!wanted.endsWith(".0")) break;
  }
  return versions.filter((each) => {
    const longer = each.endsWith(suffix) ? each.slice(0, each.length - suffix.length) : "";
    return longer.startsWith(version) && /^(?:\.\d+)+$|^[a-z]$/u.test(longer.slice(version.length));
  });
}

const GNU_RANGE = /-(?:only|or-later)$/u;
/** 2.0, 1.3c, 3.0-DE; not 1.0-Perl. */
const VERSION_AND_PORT = /^\d+(?:\.\d+)*[a-z]?(?:-[A-Z]{2,3})?$/u;

function listedVersions(family: LicenseFamily): readonly string[] {
  const versions = allIds(family).map((id) =>
    id.slice(family.prefix.length + 1).replace(GNU_RANGE, ""),
  );
  return sortedUnique(versions).filter((version) => VERSION_AND_PORT.test(version));
}

function allIds({ prefix }: LicenseFamily): readonly string[] {
  const ids: string[] = [];
  for (const { id, deprecated } of allLicenses()) {
    if (!deprecated && id.startsWith(`${prefix}-`) && /\d/u.test(id.charAt(prefix.length + 1)))
      ids.push(id);
  }
  return ids;
}
