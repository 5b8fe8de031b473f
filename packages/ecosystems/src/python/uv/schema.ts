import { z } from "zod";

const text = z.string().optional();

/** Where uv takes a package from: exactly one of these is set. */
export interface UvSourceData {
  readonly registry?: string | undefined;
  readonly git?: string | undefined;
  readonly url?: string | undefined;
  readonly path?: string | undefined;
  readonly directory?: string | undefined;
  readonly editable?: string | undefined;
  readonly virtual?: string | undefined;
}

const UvSource: z.ZodType<UvSourceData> = z.object({
  registry: text,
  git: text,
  url: text,
  path: text,
  directory: text,
  editable: text,
  virtual: text,
});

/** An edge; version and source are given where the name alone would be ambiguous. */
export interface UvDependencyData {
  readonly name: string;
  readonly version?: string | undefined;
  readonly source?: UvSourceData | undefined;
  readonly extra?: readonly string[] | undefined;
}

const UvDependency: z.ZodType<UvDependencyData> = z.object({
  name: z.string().min(1),
  version: text,
  source: UvSource.optional(),
  extra: z.array(z.string()).optional(),
});

/** A file of a package; `path` and `filename` occur for local indexes. */
export interface UvFileData {
  readonly url?: string | undefined;
  readonly hash?: string | undefined;
}

const UvFile: z.ZodType<UvFileData> = z.object({ url: text, hash: text });

type UvGroups = Readonly<Record<string, readonly UvDependencyData[]>>;

const groups: z.ZodType<UvGroups> = z.record(z.string(), z.array(UvDependency));

/** One `[[package]]`. */
export interface UvPackageData {
  readonly name: string;
  /** Absent for projects whose version is dynamic. */
  readonly version?: string | undefined;
  readonly source?: UvSourceData | undefined;
  readonly dependencies?: readonly UvDependencyData[] | undefined;
  readonly "optional-dependencies"?: UvGroups | undefined;
  readonly "dev-dependencies"?: UvGroups | undefined;
  readonly sdist?: UvFileData | undefined;
  readonly wheels?: readonly UvFileData[] | undefined;
}

export const UvPackage: z.ZodType<UvPackageData> = z.object({
  name: z.string().min(1),
  version: text,
  source: UvSource.optional(),
  dependencies: z.array(UvDependency).optional(),
  "optional-dependencies": groups.optional(),
  "dev-dependencies": groups.optional(),
  sdist: UvFile.optional(),
  wheels: z.array(UvFile).optional(),
});

/** Everything but the packages. */
export interface UvLockHeadData {
  readonly version?: number | undefined;
  readonly manifest?: UvManifestData | undefined;
}

/** What a workspace without a project of its own asks for. */
export interface UvManifestData {
  readonly "dependency-groups"?: UvGroups | undefined;
}

export const UvLockHead: z.ZodType<UvLockHeadData> = z.object({
  version: z.number().optional(),
  manifest: z.object({ "dependency-groups": groups.optional() }).optional(),
});
