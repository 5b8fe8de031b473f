import { parsePurl } from "@lizenzlotse/model";

import { parseRange, type VersionRange } from "./version-range.ts";

/** Packages by name, with a range of versions where not all of them are meant. */
export interface PackagePattern {
  /** As it was written. */
  readonly text: string;
  /** Package type of the purl: `npm`, `pypi`, … */
  readonly type: string;
  /** Namespace and name, with `*` for any text. */
  readonly name: string;
  readonly range?: VersionRange | undefined;
}

/** Longest pattern, in UTF-16 code units. */
const MAX_PACKAGE_PATTERN_LENGTH = 500;

/**
 * Reads `pkg:TYPE/NAME`, with a range behind `@`: a version, a range as the package manager writes it
 * (`pkg:npm/chalk@>=5 <6`), or a VERS range (`pkg:npm/chalk@vers:npm/>=5|<6`). `*` in a name stands for any text.
 *
 * @returns `undefined` where it is none of these.
 * @see https://github.com/package-url/purl-spec and https://github.com/package-url/vers-spec
 */
export function parsePackagePattern(text: string): PackagePattern | undefined {
  if (text.length > MAX_PACKAGE_PATTERN_LENGTH) return undefined;
  const match = /^pkg:([a-z][a-z0-9.+-]*)\/([^?#]+?)(?:(?<!\/)@([^/@]*(?:\/.*)?))?$/u.exec(text);
  const [, type = "", name = "", range] = match ?? [];
  if (name === "") return undefined;
  const readName = canonicalName(type, name);
  if (readName === undefined) return undefined;
  if (range === undefined) return { text, type, name: readName };
  const readRange = parseRange(type, decoded(range));
  return readRange && { text, type, name: readName, range: readRange };
}

/** The name as scans write it; a pattern keeps its stars, which no package's name contains. */
function canonicalName(type: string, name: string): string | undefined {
  const parts = parsePurl(`pkg:${type}/${name.replaceAll("*", STAR)}`);
  if (parts === undefined) return undefined;
  const full = parts.namespace === undefined ? parts.name : `${parts.namespace}/${parts.name}`;
  return full.replaceAll(STAR, "*");
}

/** A word that survives the normalisation of every package type. */
const STAR = "any-text-000";

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
