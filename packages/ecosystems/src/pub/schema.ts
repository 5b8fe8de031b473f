import { z } from "zod";

const text = z.string().optional();

/** One package of a pubspec.lock. */
export interface LockedPackageData {
  /** `direct main`, `direct dev`, `direct overridden` or `transitive`. */
  readonly dependency?: string | undefined;
  /** `hosted`, `git`, `path` or `sdk`. */
  readonly source?: string | undefined;
  readonly version?: string | undefined;
  readonly description?:
    | string
    | {
        readonly url?: string | undefined;
        readonly sha256?: string | undefined;
        readonly path?: string | undefined;
        readonly "resolved-ref"?: string | undefined;
      }
    | undefined;
}

export const LockedPackage: z.ZodType<LockedPackageData> = z.object({
  dependency: text,
  source: text,
  version: text,
  description: z
    .union([z.string(), z.object({ url: text, sha256: text, path: text, "resolved-ref": text })])
    .optional(),
});

/** Dependencies of a pubspec.yaml: ranges, or tables. */
export type DependencyTable = Readonly<Record<string, unknown>>;

/** The fields of a pubspec.yaml that are read. */
export interface PubspecData {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  /** `workspace` where the lockfile of a folder above pins what it needs. */
  readonly resolution?: string | undefined;
  readonly dependencies?: DependencyTable | null | undefined;
  readonly dev_dependencies?: DependencyTable | null | undefined;
}

const table = z.record(z.string(), z.unknown());
/** Every scalar is a text here: an empty key is an empty text. */
const tableOrEmpty: z.ZodType<DependencyTable | null | undefined> = z
  .union([table, z.literal("").transform(() => null)])
  .nullish();

export const Pubspec: z.ZodType<PubspecData> = z.object({
  name: text,
  version: text,
  resolution: text,
  dependencies: tableOrEmpty,
  dev_dependencies: tableOrEmpty,
});
