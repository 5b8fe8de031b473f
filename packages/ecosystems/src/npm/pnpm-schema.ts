import { z } from "zod";

import { textMap, type TextMap } from "../shared/text-map.ts";

const text = z.string().optional();

/** A direct dependency of an importer: what was asked for, and what it resolved to. */
export interface PnpmReference {
  readonly specifier?: string | undefined;
  readonly version: string;
}

type References = Readonly<Record<string, PnpmReference>>;

const references: z.ZodType<References> = z.record(
  z.string(),
  z.object({ specifier: text, version: z.string() }),
);

/** One project of the workspace. */
export interface PnpmImporterData {
  readonly dependencies?: References | undefined;
  readonly devDependencies?: References | undefined;
  readonly optionalDependencies?: References | undefined;
  /** Packages with settings of pnpm, and pnpm itself: both only run while the project is built. */
  readonly configDependencies?: References | undefined;
  readonly packageManagerDependencies?: References | undefined;
}

export const PnpmImporter: z.ZodType<PnpmImporterData> = z.object({
  dependencies: references.optional(),
  devDependencies: references.optional(),
  optionalDependencies: references.optional(),
  configDependencies: references.optional(),
  packageManagerDependencies: references.optional(),
});

/** Where the content of a package comes from. */
export interface PnpmResolutionData {
  readonly integrity?: string | undefined;
  readonly tarball?: string | undefined;
  readonly type?: string | undefined;
  readonly repo?: string | undefined;
  readonly commit?: string | undefined;
  readonly directory?: string | undefined;
}

/** One value of `packages`. */
export interface PnpmPackageData {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly resolution?: PnpmResolutionData | undefined;
  /** Before version 9: whether it is for development only, as text. */
  readonly dev?: string | undefined;
}

export const PnpmPackage: z.ZodType<PnpmPackageData> = z.object({
  name: text,
  version: text,
  dev: text,
  resolution: z
    .object({
      integrity: text,
      tarball: text,
      type: text,
      repo: text,
      commit: text,
      directory: text,
    })
    .optional(),
});

/** One value of `snapshots`: a package together with one choice of its peers. */
export interface PnpmSnapshotData {
  readonly dependencies?: TextMap | undefined;
  readonly optionalDependencies?: TextMap | undefined;
}

export const PnpmSnapshot: z.ZodType<PnpmSnapshotData> = z.object({
  dependencies: textMap.optional(),
  optionalDependencies: textMap.optional(),
});
