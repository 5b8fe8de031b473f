import { z } from "zod";

const text = z.string().optional();

/** One `[[package]]` of a Cargo.lock. */
export interface LockedPackageData {
  readonly name: string;
  readonly version: string;
  /** Absent for packages of the tree. */
  readonly source?: string | undefined;
  readonly checksum?: string | undefined;
  /** `name`, `name version` or `name version (source)`. */
  readonly dependencies?: readonly string[] | undefined;
}

export const LockedPackage: z.ZodType<LockedPackageData> = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  source: text,
  checksum: text,
  dependencies: z.array(z.string()).optional(),
});

/** Everything of a Cargo.lock but its packages. */
export interface LockHeadData {
  readonly version?: number | undefined;
  /** Until version 1: checksums by `checksum name version (source)`. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

export const LockHead: z.ZodType<LockHeadData> = z.object({
  version: z.number().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
});

/** A field that a member may take from its workspace. */
export type Inheritable = string | { readonly workspace?: boolean | undefined };

const inheritable: z.ZodType<Inheritable> = z.union([
  z.string(),
  z.object({ workspace: z.boolean().optional() }),
]);

/** A dependency: its version alone, or a table. */
export type DependencyData =
  | string
  | {
      /** The real name, where the project calls it otherwise. */
      readonly package?: string | undefined;
      readonly version?: string | undefined;
      readonly path?: string | undefined;
      readonly git?: string | undefined;
      readonly optional?: boolean | undefined;
      readonly workspace?: boolean | undefined;
    };

const dependency: z.ZodType<DependencyData> = z.union([
  z.string(),
  z.object({
    package: text,
    version: text,
    path: text,
    git: text,
    optional: z.boolean().optional(),
    workspace: z.boolean().optional(),
  }),
]);

/** Dependencies by the name that the project uses. */
export type DependencyTable = Readonly<Record<string, DependencyData>>;

const dependencies: z.ZodType<DependencyTable> = z.record(z.string(), dependency);

/** The three kinds of dependencies, at the top or for a target. */
export interface DependencyTables {
  readonly dependencies?: DependencyTable | undefined;
  readonly "dev-dependencies"?: DependencyTable | undefined;
  readonly "build-dependencies"?: DependencyTable | undefined;
}

const tables = {
  dependencies: dependencies.optional(),
  "dev-dependencies": dependencies.optional(),
  "build-dependencies": dependencies.optional(),
};

/** Who a package is. */
export interface PackageTableData {
  readonly name?: string | undefined;
  readonly version?: Inheritable | undefined;
  readonly license?: Inheritable | undefined;
  readonly "license-file"?: Inheritable | undefined;
  readonly description?: Inheritable | undefined;
}

const packageTable: z.ZodType<PackageTableData> = z.object({
  name: text,
  version: inheritable.optional(),
  license: inheritable.optional(),
  "license-file": inheritable.optional(),
  description: inheritable.optional(),
});

/** The fields of a Cargo.toml that are read. */
export interface ManifestData extends DependencyTables {
  readonly package?: PackageTableData | undefined;
  readonly workspace?:
    | {
        readonly package?: PackageTableData | undefined;
        readonly dependencies?: DependencyTable | undefined;
      }
    | undefined;
  readonly target?: Readonly<Record<string, DependencyTables>> | undefined;
}

export const ManifestSchema: z.ZodType<ManifestData> = z.object({
  ...tables,
  package: packageTable.optional(),
  workspace: z
    .object({ package: packageTable.optional(), dependencies: dependencies.optional() })
    .optional(),
  target: z.record(z.string(), z.object(tables)).optional(),
});
