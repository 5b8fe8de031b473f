import type { DeclaredStatement } from "@lizenzlotse/model";

import type { PackageLockEntryData } from "./schema.ts";

/** One entry of a package-lock, whatever its version. */
export interface LockedEntry extends PackageLockEntryData {
  /** Folder relative to the lockfile's: `node_modules/a`, a project's own folder, or `""` for the root. */
  readonly folder: string;
  readonly declared: readonly DeclaredStatement[];
  readonly line?: number | undefined;
}

/** A package-lock.json, npm-shrinkwrap.json or node_modules/.package-lock.json. */
export interface PackageLock {
  /** By folder, in the order of the file. */
  readonly entries: ReadonlyMap<string, LockedEntry>;
  /** Whether the lock names the root's own dependencies; version 1 leaves that to package.json. */
  readonly namesRootDependencies: boolean;
}
