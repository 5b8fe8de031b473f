import { OVERRULING_NAMES, PEER_NAMES } from "./peer-names.ts";

/**
 * How ids are compared. `strict`: after aliases and letter case, `GPL-2.0` being `GPL-2.0-only`. `lenient`: without
 * `-only` and `-or-later` of the GNU families. `loose`: also without ` WITH exception`.
 */
export type Mode = "strict" | "lenient" | "loose";

/** All {@link Mode}s, strictest first. */
export const MODES: readonly Mode[] = ["strict", "lenient", "loose"];

/** Other names for ids, as a map file holds them. */
export interface AliasFile {
  /** Any name → SPDX id. */
  readonly alias: Readonly<Record<string, string>>;
  /** Another list's keys → SPDX id; only the ids are used, for their letter case. */
  readonly key2spdx: Readonly<Record<string, string>>;
}

const GNU_ID = /^(A?L?GPL|GFDL)-?v?(\d)(\.\d)?(-only|-or-later|\+)?$/iu;
const GNU_WITH = /^(?:A?L?GPL|GFDL).*-with-/iu;
const GNU_SUFFIX = /^((?:A?L?GPL|GFDL)-[\d.]+)-(?:only|or-later)$/u;
const WITH = " WITH ";

/** Brings the ids of truth and answers to one form, so that different spellings are not counted as different licences. */
export class IdNormalizer {
  readonly #aliases: ReadonlyMap<string, string>;

  constructor(file: AliasFile = { alias: {}, key2spdx: {} }) {
    const aliases = new Map<string, string>();
    for (const [name, id] of Object.entries(file.alias)) aliases.set(name.toLowerCase(), id);
    for (const id of Object.values(file.key2spdx)) aliases.set(id.toLowerCase(), id);
    for (const [name, id] of PEER_NAMES) if (!aliases.has(name)) aliases.set(name, id);
    for (const [name, id] of OVERRULING_NAMES) aliases.set(name, id);
    this.#aliases = aliases;
  }

  normalize(given: string, mode: Mode): string {
    const peer = GNU_WITH.test(given) ? PEER_NAMES.get(given.toLowerCase()) : undefined;
    const id = peer ?? given;
    const at = id.indexOf(WITH);
    const license = this.#one(at === -1 ? id : id.slice(0, at));
    const plain = mode === "strict" ? license : license.replace(GNU_SUFFIX, "$1");
    if (at === -1 || mode === "loose") return plain;
    return `${plain}${WITH}${this.#one(id.slice(at + WITH.length))}`;
  }

  #one(given: string): string {
    const name = given.trim();
    const gnu = GNU_ID.exec(name);
    if (gnu !== null) return gnuId(gnu);
    const lower = name.toLowerCase();
    const known = this.#aliases.get(lower);
    if (known !== undefined) return known;
    return (lower.endsWith("+") ? this.#aliases.get(lower.slice(0, -1)) : undefined) ?? name;
  }
}

function gnuId([, family = "", major = "", minor = ".0", suffix = ""]: RegExpExecArray): string {
  const later = suffix === "+" || suffix.toLowerCase() === "-or-later";
  return `${family.toUpperCase()}-${major}${minor}${later ? "-or-later" : "-only"}`;
}
