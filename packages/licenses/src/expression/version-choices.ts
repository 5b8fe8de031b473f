import { allLicenses } from "../spdx-list/spdx-list.ts";
import { lazy } from "../lazy.ts";

/** `EPL-2.0`, `GPL-2.0-only`, `GFDL-1.3-no-invariants-or-later`: family, version, what the GNU licences add. */
const VERSIONED_ID = /^(.+?)-(\d+(?:\.\d+)*)((?:-no-invariants|-invariants)?-(?:only|or-later))?$/u;

interface VersionedId {
  readonly id: string;
  readonly version: readonly number[];
}

/**
 * What "or any later version" lets one choose from: for `GPL-2.0-or-later` or `EPL-1.0+` the leaf itself
 * and the same version and every later one that the SPDX list holds, each with the leaf's exception.
 *
 * @returns the leaf alone where it offers no later version.
 * @example versionChoices("EPL-1.0+") // ['EPL-1.0+', 'EPL-1.0', 'EPL-2.0']
 */
export function versionChoices(leaf: string): readonly string[] {
  const [license = leaf, ...exception] = leaf.split(" WITH ");
  const offer = offerOf(license);
  if (offer === undefined) return [leaf];
  const choices = (familyMembers().get(offer.family) ?? [])
    .filter(({ id, version }) => id !== license && !isEarlier(version, offer.version))
    .map(({ id }) => [id, ...exception].join(" WITH "));
  return [leaf, ...choices];
}

/** Family and first version of "this or any later"; undefined where that is not what a licence says. */
function offerOf(license: string): { family: string; version: readonly number[] } | undefined {
  const hasPlus = license.endsWith("+");
  const match = VERSIONED_ID.exec(hasPlus ? license.slice(0, -1) : license);
  if (match === null || !(hasPlus || license.endsWith("-or-later"))) return undefined;
  return { family: familyOf(match), version: numbersOf(match[2] ?? "") };
}

const familyMembers = lazy(() => {
  const families = new Map<string, VersionedId[]>();
  for (const { id, deprecated } of allLicenses()) {
    const match = deprecated ? null : VERSIONED_ID.exec(id);
    if (match === null) continue;
    const family = familyOf(match);
    const members = families.get(family) ?? [];
    members.push({ id, version: numbersOf(match[2] ?? "") });
    families.set(family, members);
  }
  return families;
});

/** The documentation licences with and without invariant sections are different families. */
function familyOf(match: RegExpExecArray): string {
  const variant = (match[3] ?? "").replace(/-(?:only|or-later)$/u, "");
  return `${match[1] ?? ""} ${variant}`;
}

function numbersOf(version: string): readonly number[] {
  return version.split(".").map(Number);
}

function isEarlier(version: readonly number[], limit: readonly number[]): boolean {
  for (let index = 0; index < Math.max(version.length, limit.length); index += 1) {
    const difference = (version[index] ?? 0) - (limit[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
