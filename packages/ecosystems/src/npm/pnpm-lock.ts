import type { ParsedEntry } from "../shared/parse-entries.ts";
import type { PnpmImporterData, PnpmPackageData, PnpmSnapshotData } from "./pnpm-schema.ts";

/** A pnpm-lock.yaml, in the layout of version 9. */
export interface PnpmLock {
  /** By folder relative to the lockfile's; `.` is its own. */
  readonly importers: readonly ParsedEntry<PnpmImporterData>[];
  /** By name and version, without peers. */
  readonly packages: readonly ParsedEntry<PnpmPackageData>[];
  /** By name, version and peers. */
  readonly snapshots: readonly ParsedEntry<PnpmSnapshotData>[];
}
