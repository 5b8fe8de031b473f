import type { Registry } from "./facts.ts";

/** A package by registry and name, with the rest of what names it. */
export interface PackageSpecifier {
  readonly registry: Registry;
  readonly name: string;
  /** A version or a range; absent where any will do. */
  readonly range?: string | undefined;
}

const SPECIFIER = /^(jsr|npm):\/?((?:@[^/@]+\/)?[^/@]+)(?:@([^/]+(?:\/.*)?))?/u;

/** Reads `jsr:@std/path@^1/posix` or `npm:vite@7`; `undefined` where it is neither. */
export function parseSpecifier(text: string): PackageSpecifier | undefined {
  const found = SPECIFIER.exec(text);
  if (found === null) return undefined;
  const [, registry = "", name = "", rest] = found;
  if (registry !== "jsr" && registry !== "npm") return undefined;
  // What follows the version is a place in the package.
  return { registry, name, range: rest?.split("/", 1)[0] };
}

/** Splits a key of the lockfile; `undefined` where it has no version. */
export function splitKey(
  key: string,
): { readonly name: string; readonly version: string } | undefined {
  const at = key.indexOf("@", 1);
  if (at === -1) return undefined;
  // Versions have no underscore: what follows one is what the package was resolved with.
  const [version = ""] = key.slice(at + 1).split("_", 1);
  return version === "" ? undefined : { name: key.slice(0, at), version };
}
