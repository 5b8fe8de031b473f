/** One entry of a yarn.lock, of either generation. */
export interface YarnEntry {
  /** What asks for it, for example `isarray@~1.0.0` and `isarray@1.0.0`; the first names it. */
  readonly descriptors: readonly string[];
  readonly version?: string | undefined;
  /** Classic: URL of the archive. Berry: locator, for example `isarray@npm:1.0.0`. */
  readonly resolved?: string | undefined;
  readonly integrity?: string | undefined;
  readonly dependencies: Readonly<Record<string, string>>;
  /** Names among the dependencies that may be absent. */
  readonly optional: ReadonlySet<string>;
  readonly line?: number | undefined;
}

/** A yarn.lock. */
export interface YarnLock {
  readonly generation: "classic" | "berry";
  readonly entries: readonly YarnEntry[];
}

/** Splits `@scope/name@range`. */
export function splitDescriptor(descriptor: string): {
  readonly name: string;
  readonly range: string;
} {
  const at = descriptor.indexOf("@", 1);
  if (at === -1) return { name: descriptor, range: "" };
  return { name: descriptor.slice(0, at), range: descriptor.slice(at + 1) };
}
