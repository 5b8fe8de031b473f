import type { ComponentHash } from "@lizenzlotse/model";

import type { PackageSource } from "../../shared/python/package-source.ts";
import type { ComputedUsage } from "../../shared/reachability.ts";
import type { CondaIdentity } from "../archive-address.ts";

/** A package of a lockfile, of conda or of Python's index. */
export interface LockedEntry {
  /** The same archive for several platforms is one entry. */
  readonly key: string;
  readonly package:
    | ({ readonly manager: "conda" } & CondaIdentity)
    | {
        readonly manager: "pip";
        readonly name: string;
        readonly version?: string | undefined;
        readonly source: PackageSource;
        /** Of the archive. */
        readonly url?: string | undefined;
      };
  /** The installations that it is part of: a platform, or an environment on a platform. */
  readonly cells: readonly string[];
  /** Names of what it needs; `undefined` where the file does not tell. */
  readonly dependencies?: readonly string[] | undefined;
  readonly license?: string | undefined;
  readonly hashes: readonly ComponentHash[];
  /** Where the file itself tells. */
  readonly usage?: ComputedUsage | undefined;
  readonly line?: number | undefined;
}

/** What a lockfile holds. */
export interface LockedEnvironment {
  readonly entries: readonly LockedEntry[];
  /** Files that it was made from, as it names them. */
  readonly sources: readonly string[];
}
