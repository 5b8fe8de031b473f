/**
 * Finds the key of a package from a dependency's name and what it resolved to: a version with peers
 * (`8.3.0(react@19.2.8)`), another package's key where the name is an alias (`string-width@4.2.3`), or a URL.
 *
 * @returns `undefined` for `link:`, a folder that has no package of its own.
 * @see refToRelative in pnpm's package "@pnpm/dependency-path"
 */
export function pnpmPackageKey(name: string, reference: string): string | undefined {
  if (reference.startsWith("link:")) return undefined;
  if (reference.startsWith("@")) return reference;
  const at = reference.indexOf("@");
  const colon = reference.indexOf(":");
  const bracket = reference.indexOf("(");
  const isKey = at !== -1 && (colon === -1 || at < colon) && (bracket === -1 || at < bracket);
  return isKey ? reference : `${name}@${reference}`;
}

/** The key without peers and patch hash, as `packages` has it: `react-router@8.3.0`. */
export function withoutPeers(key: string): string {
  const bracket = key.indexOf("(");
  return bracket === -1 ? key : key.slice(0, bracket);
}

/** Splits `@scope/name@rest`. */
export function splitPnpmKey(key: string): { readonly name: string; readonly rest: string } {
  const at = key.indexOf("@", 1);
  return at === -1 ? { name: key, rest: "" } : { name: key.slice(0, at), rest: key.slice(at + 1) };
}
