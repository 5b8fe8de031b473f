/** Characters of a README in which its title is looked for. */
const HEAD_LENGTH = 4_000;

const SETEXT = /^([\w.+-]{3,40})[ \t]*\r?\n[=]{3,}[ \t]*$/mu;
const HASH = /^#[ \t]+([\w.+-]{3,40})[ \t]*#*[ \t]*\r?$/mu;

/**
 * The name that a README gives the project in its title, where that is one word: whole titles are about a project, not its
 * name.
 */
export function titleOf(readme: string): string | undefined {
  const head = readme.slice(0, HEAD_LENGTH).replaceAll(/<!--[\s\S]*?-->/gu, "");
  const [, setext] = SETEXT.exec(head) ?? [];
  const [, hash] = HASH.exec(head) ?? [];
  // The first of the two that stands there.
  if (setext === undefined || hash === undefined) return setext ?? hash;
  return head.indexOf(setext) < head.indexOf(`# ${hash}`) ? setext : hash;
}

/** Files in which a project says what it is. */
export const README_FILES: readonly string[] = ["README.md", "README.rst", "README.txt", "README"];

/** Characters of a source file in which its opening comment gives an address. */
const OPENING_LENGTH = 2_000;

/**
 * Whether a file outside the folders for others' source is the project's own by the README's title: it is called like it, as
 * `stb_image` is of `stb`, or its opening gives the project's own address, `…/stb`.
 */
export function isTitled(title: string, library: string, text: string): boolean {
  const [own, name] = [plain(title), plain(library)];
  if (own.length < SHORTEST_TITLE) return false;
  if (name.startsWith(own)) return true;
  const addresses = text.slice(0, OPENING_LENGTH).matchAll(ADDRESS);
  return [...addresses].some(([, last = ""]) => last.toLowerCase() === title.toLowerCase());
}

const SHORTEST_TITLE = 3;

/** `nothings.org/stb`, `https://code.example/amt/akte.git`: host, path, and the last part of it. */
const ADDRESS =
  /\b(?:[\w-]{1,60}\.){1,4}[a-z]{2,12}\/(?:[\w.-]{1,60}\/){0,3}([\w+-]{3,40})(?:\.git)?(?![\w/.-])/gu;

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/gu, "");
}
