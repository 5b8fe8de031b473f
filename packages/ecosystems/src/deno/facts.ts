/** A package of a deno.lock, of JSR or npm. */
export interface LockedPackage {
  readonly registry: Registry;
  /** As the file has it: `@std/path@1.0.0`, `vite@7.3.1_@types+node@24.0.0`. */
  readonly key: string;
  readonly name: string;
  /** Without what it was resolved with. */
  readonly version: string;
  readonly integrity?: string | undefined;
  readonly dependencies: readonly Dependency[];
  /** Address of the archive where it is not what the registry's usual rule gives. */
  readonly tarball?: string | undefined;
  readonly line?: number | undefined;
}

export type Registry = "jsr" | "npm";

/** What a package needs, as the file writes it. */
export interface Dependency {
  readonly specifier: string;
  readonly isOptional: boolean;
}

/** A module that is loaded by its address. */
export interface RemoteModule {
  readonly url: string;
  /** SHA-256 of the file. */
  readonly checksum: string;
  readonly line?: number | undefined;
}

/** A folder of the workspace. */
export interface Member {
  /** Relative to the lockfile; `""` is its own. */
  readonly folder: string;
  readonly dependencies: readonly string[];
}

/** What a deno.lock holds. */
export interface DenoLock {
  /** `jsr:@std/path@^1` to the package's key with its registry: `jsr:@std/path@1.0.0`. */
  readonly specifiers: ReadonlyMap<string, string>;
  readonly packages: readonly LockedPackage[];
  readonly remote: readonly RemoteModule[];
  readonly members: readonly Member[];
}

/** What a deno.json says. */
export interface DenoProject {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly license?: { readonly value: string; readonly line?: number | undefined } | undefined;
  readonly imports: readonly Import[];
}

/** Something that is loaded from elsewhere. */
export interface Import {
  readonly specifier: string;
  readonly line?: number | undefined;
}
