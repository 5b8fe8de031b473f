/** Splits `@scope/name` as package URLs do; unscoped names have no namespace. */
export function splitPackageName(name: string): {
  readonly namespace?: string | undefined;
  readonly name: string;
} {
  const slash = name.indexOf("/");
  if (!name.startsWith("@") || slash === -1) return { name };
  return { namespace: name.slice(0, slash), name: name.slice(slash + 1) };
}
