/** Files at the root in which a project states its licence and whose it is. */
export const LICENSE_FILES: readonly string[] = [
  "LICENSE",
  "LICENSE.md",
  "LICENSE.txt",
  "LICENCE",
  "COPYING",
];

/** Most holders that are read; a file with more is a list of what others made. */
const MAX_HOLDERS = 3;
/** Shorter names are in every text. */
const SHORTEST_HOLDER = 5;

const CLAIM =
  /^\W{0,8}Copyright(?:[ \t]+\(c\)|[ \t]*©)?[ \t]+\d{4}[\d, \t–-]{0,40}(?:by[ \t]+)?([^\d\s<(][^<(\n]{0,100})/gimu;

/** Who wrote the licence itself claims a copyright of its text in it. */
const STEWARDS = /free software foundation|apache software foundation|creative commons/iu;

/** The holders that a project's own licence file names; none where the file is a list of many. */
export function holdersIn(license: string): readonly string[] {
  const names = Array.from(license.matchAll(CLAIM), ([, name = ""]) =>
    name
      .replace(/[\s.,]*(?:all rights reserved.*)?$/iu, "")
      .replaceAll(/\s+/gu, " ")
      .toLowerCase(),
  );
  const holders = new Set(
    names.filter((name) => name.length >= SHORTEST_HOLDER && !STEWARDS.test(name)),
  );
  return holders.size > MAX_HOLDERS ? [] : [...holders];
}

/** Characters of a source file in which its opening comment claims a copyright. */
const OPENING_LENGTH = 8_000;

/** Whether one of the holders claims the copyright of a source file, in its head. */
export function isHeldBy(holders: readonly string[], text: string): boolean {
  const claims = text
    .slice(0, OPENING_LENGTH)
    .split("\n")
    .filter((line) => /copyright|©|\(c\)/iu.test(line))
    .map((line) => line.replaceAll(/\s+/gu, " ").toLowerCase());
  return holders.some((holder) => claims.some((claim) => claim.includes(holder)));
}
