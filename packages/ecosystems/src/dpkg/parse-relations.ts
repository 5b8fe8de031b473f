const NAME = /^[a-z\d][a-z\d+.-]*/u;

/**
 * Reads a field that relates a package to others (`Depends`, `Provides`): groups between commas, of each of which one
 * name is enough. Versions and architectures are left out: dpkg has seen to it that they fit.
 *
 * @see https://www.debian.org/doc/debian-policy/ch-relationships.html
 */
export function parseRelations(field: string): readonly (readonly string[])[] {
  const groups = field
    .split(",")
    .map((group) =>
      group.split("|").flatMap((alternative) => NAME.exec(alternative.trim())?.[0] ?? []),
    );
  return groups.filter((group) => group.length > 0);
}
