/** Splits `@scope/name` as package URLs do; unscoped names have no namespace. */
export function splitPackageName(name: string): {
  readonly namespace?: string | undefined;
  readonly name: string;
} {
  const slash = name.indexOf("/");
  if (!name.startsWith("@") || slash === -1) return { name };
  return { namespace: name.slice(0, slash), name: name.slice(slash + 1) };
}

/**
 * The version in the address of an archive that lies where registries keep their own
 * (`https://registry.example/@scope/name/-/name-1.2.3.tgz`).
 */
export function versionOfRegistryArchive(url: string, name: string): string | undefined {
  const place = `/${name}/-/${splitPackageName(name).name}-`;
  const start = url.lastIndexOf(place);
  if (start === -1 || !url.endsWith(".tgz")) return undefined;
  const version = url.slice(start + place.length, -".tgz".length);
  return /^\d[\w.+-]*$/u.test(version) ? version : undefined;
}
