import type { ComponentHash } from "@lizenzlotse/model";

import type { ComputedUsage } from "../shared/reachability.ts";

/** A module of a repository of Maven or Ivy. */
export interface ModuleName {
  readonly organization: string;
  readonly name: string;
}

/** A module that a lockfile or a report of a resolution names. */
export interface ResolvedModule extends ModuleName {
  readonly version: string;
  readonly usage: ComputedUsage;
  readonly hashes: readonly ComponentHash[];
  readonly line?: number | undefined;
}

/** A module that a build asks for. */
export interface DeclaredModule extends ModuleName {
  /** Absent for ranges, and for what the build computes. */
  readonly version?: string | undefined;
  /** Absent where nothing tells. */
  readonly configuration?: string | undefined;
  readonly line?: number | undefined;
}
