import type { Localized } from "@lizenzlotse/model";

import { isInRange, parseRange } from "../range/version-range.ts";

/** Longest range of a decision, in UTF-16 code units. */
const MAX_RANGE_LENGTH = 2_000;

/** The range of exactly one version; characters that mean something in a range are percent-encoded. */
export function exactRange(type: string, version: string): string {
  return `vers:${type}/${version.replace(/[%|,*!<>=/\s]/gu, encodeURIComponent)}`;
}

/** What is wrong with the range of a decision about a package of a type: only VERS is taken, the type's own. */
export function rangeProblem(type: string | undefined, text: string): Localized | undefined {
  if (type === undefined) return NO_VERSIONS;
  if (listedVersions(type, text) !== undefined) return undefined;
  const isRange =
    text.length <= MAX_RANGE_LENGTH &&
    text.startsWith(prefixOf(type)) &&
    parseRange(type, text) !== undefined;
  return isRange ? undefined : NO_RANGE(text.slice(0, MAX_RANGE_LENGTH), type);
}

/** Whether a decision reaches a version; one that cannot be compared is not reached. */
export function reachesVersion(type: string, text: string, version: string): boolean {
  const listed = listedVersions(type, text);
  if (listed?.includes(version) === true) return true;
  const range = parseRange(type, text);
  return range !== undefined && isInRange(range, version) === "inside";
}

/** Versions named one by one, `vers:npm/1.0|1.1`: these may be any text, such as a commit. */
function listedVersions(type: string, text: string): readonly string[] | undefined {
  const list = text.startsWith(prefixOf(type)) ? text.slice(prefixOf(type).length) : "";
  const versions = list.split("|");
  const named = versions.every((version) => /^[^<>=!*\s][^|]*$/u.test(version));
  return named && text.length <= MAX_RANGE_LENGTH ? versions.map(decoded) : undefined;
}

function prefixOf(type: string): string {
  return `vers:${type}/`;
}

/** The specification has versions percent-encoded; one that is not stays as it is. */
function decoded(version: string): string {
  try {
    return decodeURIComponent(version);
  } catch {
    return version;
  }
}

const NO_VERSIONS: Localized = {
  de: "Diese Komponente hat keine Versionen.",
  en: "This component has no versions.",
};

function NO_RANGE(text: string, type: string): Localized {
  return {
    de: `„${text}“ ist kein Versionsbereich wie vers:${type}/1.2.3 oder vers:${type}/>=1.2.0|<2.0.0.`,
    en: `"${text}" is no range of versions such as vers:${type}/1.2.3 or vers:${type}/>=1.2.0|<2.0.0.`,
  };
}
