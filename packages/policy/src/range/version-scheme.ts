import { compareText } from "@lizenzlotse/model";
import {
  compare as comparePep440,
  satisfies as satisfiesPep440,
  valid,
  validRange as validPep440,
} from "@renovatebot/pep440";
import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import satisfies from "semver/functions/satisfies.js";
import validRange from "semver/ranges/valid.js";

/** How versions of a package type are ordered, and which ranges of their own its package managers write. */
export interface VersionScheme {
  /** Negative, zero, positive; `undefined` where one of the two is no version of the scheme. */
  compare(left: string, right: string): number | undefined;
  isNativeRange?(text: string): boolean;
  /** `undefined` where the version is none of the scheme. */
  satisfies?(version: string, range: string): boolean | undefined;
}

/** The scheme of a package type; types without one of their own are ordered part by part. */
export function schemeOf(type: string): VersionScheme {
  return SCHEMES[type] ?? BY_PARTS;
}

const SEMVER: VersionScheme = {
  compare: (left, right) => {
    const [one, other] = [parse(left, LOOSE), parse(right, LOOSE)];
    if (one !== null && other !== null) return compare(one, other);
    return BY_PARTS.compare(left, right);
  },
  isNativeRange: (text) => validRange(text, LOOSE) !== null,
  satisfies: (version, range) => {
    const parsed = parse(version, LOOSE);
    // What a rule says of a range holds for the pre-releases in it too.
    return parsed === null
      ? undefined
      : satisfies(parsed, range, { ...LOOSE, includePrerelease: true });
  },
};

const LOOSE = { loose: true } as const;

const PEP_440: VersionScheme = {
  compare: (left, right) =>
    valid(left) === null || valid(right) === null ? undefined : comparePep440(left, right),
  isNativeRange: (text) => /[<>=~!]/u.test(text) && validPep440(text),
  satisfies: (version, range) =>
    valid(version) === null ? undefined : satisfiesPep440(version, range, { prereleases: true }),
};

/** Numbers by value, words before nothing (`1.0-rc1` < `1.0`), as most schemes have it. */
const BY_PARTS: VersionScheme = {
  compare: (left, right) => {
    const [one, other] = [partsOf(left), partsOf(right)];
    return one === undefined || other === undefined ? undefined : compareParts(one, other);
  },
};

const SCHEMES: Readonly<Record<string, VersionScheme>> = {
  npm: SEMVER,
  cargo: SEMVER,
  golang: SEMVER,
  composer: SEMVER,
  pypi: PEP_440,
};

type Part = number | string;

/** Words that follow a release instead of preceding it. */
const AFTER_RELEASE: ReadonlySet<string> = new Set(["post", "patch", "sp", "p"]);
/** Words that are the release itself. */
const RELEASE: ReadonlySet<string> = new Set(["final", "ga", "release", "v"]);
/** Longest version, in UTF-16 code units. */
const MAX_LENGTH = 200;

function partsOf(version: string): readonly Part[] | undefined {
  if (version.length > MAX_LENGTH || !/\d/u.test(version)) return undefined;
  const [released = ""] = version.toLowerCase().split("+");
  return (released.match(/\d+|[a-z]+/gu) ?? [])
    .filter((part) => !RELEASE.has(part))
    .map((part) => (/^\d/u.test(part) ? Number(part) : part));
}

function compareParts(left: readonly Part[], right: readonly Part[]): number {
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const order = comparePart(left[index], right[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePart(left: Part | undefined, right: Part | undefined): number {
  if (typeof left === "string" && typeof right === "string") {
    return rankOf(left) - rankOf(right) || compareText(left, right);
  }
  if (typeof left === "string") return typeof right === "number" ? -1 : rankOf(left);
  if (typeof right === "string") return typeof left === "number" ? 1 : -rankOf(right);
  return (left ?? 0) - (right ?? 0);
}

/** Against nothing: before it, or after it. */
function rankOf(word: string): number {
  return AFTER_RELEASE.has(word) ? 1 : -1;
}
