import type { DeclaredStatement, TreePath, Usage } from "@lizenzlotse/model";

/** Where a section of a lockfile takes its gems from. */
export interface GemSource {
  readonly kind: "registry" | "git" | "path";
  readonly remote?: string | undefined;
  readonly revision?: string | undefined;
}

/** A gem of a lockfile. */
export interface LockedGem {
  readonly name: string;
  readonly version: string;
  /** `x86_64-linux`; absent for gems that run everywhere. */
  readonly platform?: string | undefined;
  readonly source: GemSource;
  /** Names. */
  readonly dependencies: readonly string[];
  readonly line: number;
}

/** What a Gemfile.lock says. */
export interface GemLock {
  readonly gems: readonly LockedGem[];
  /** Names of direct dependencies. */
  readonly dependencies: readonly string[];
  /** SHA-256 by `name@version` with the platform. */
  readonly checksums: ReadonlyMap<string, string>;
}

/** A `gem` line of a Gemfile, or a dependency of a gemspec. */
export interface RequestedGem {
  readonly name: string;
  /** One for each group; `undefined` for a group that says nothing. */
  readonly usages: readonly (Usage | undefined)[];
  readonly line: number;
}

/** A Gemfile as far as it can be read without running it. */
export interface Gemfile {
  readonly path: TreePath;
  readonly gems: readonly RequestedGem[];
  /** Whether it takes the dependencies of a gemspec beside it. */
  readonly usesGemspec: boolean;
}

/** What a gemspec says in plain words. */
export interface Gemspec {
  readonly path: TreePath;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly platform?: string | undefined;
  readonly summary?: string | undefined;
  readonly homepage?: string | undefined;
  readonly authors?: string | undefined;
  readonly declared: readonly DeclaredStatement[];
  /** Gems that it needs, and those for developing it. */
  readonly dependencies: readonly RequestedGem[];
}
