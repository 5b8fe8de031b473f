import { z } from "zod";

import { textMap, type TextMap } from "../shared/text-map.ts";

const text = z.string().optional();
const flag = z.boolean().optional();
const peerMeta = z
  .record(z.string(), z.looseObject({ optional: z.boolean().optional() }))
  .optional();

/** Which peer dependencies may be absent. */
type PeerMeta = Readonly<Record<string, { readonly optional?: boolean | undefined }>>;

/** The fields of a package.json that are read; licence fields are judged elsewhere. */
export interface PackageManifestData {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly private?: boolean | undefined;
  readonly description?: string | undefined;
  readonly author?: unknown;
  readonly homepage?: string | undefined;
  readonly repository?: string | { readonly url?: string | undefined } | undefined;
  readonly license?: unknown;
  readonly licenses?: unknown;
  readonly dependencies?: TextMap | undefined;
  readonly devDependencies?: TextMap | undefined;
  readonly optionalDependencies?: TextMap | undefined;
  readonly peerDependencies?: TextMap | undefined;
  readonly peerDependenciesMeta?: PeerMeta | undefined;
  readonly resolutions?: TextMap | undefined;
  readonly workspaces?:
    readonly string[] | { readonly packages?: readonly string[] | undefined } | undefined;
}

export const PackageManifest: z.ZodType<PackageManifestData> = z.object({
  name: text,
  version: text,
  private: flag,
  description: text,
  author: z.unknown().optional(),
  homepage: text,
  repository: z.union([z.string(), z.object({ url: text })]).optional(),
  license: z.unknown().optional(),
  licenses: z.unknown().optional(),
  dependencies: textMap.optional(),
  devDependencies: textMap.optional(),
  optionalDependencies: textMap.optional(),
  peerDependencies: textMap.optional(),
  peerDependenciesMeta: peerMeta,
  resolutions: textMap.optional(),
  workspaces: z
    .union([z.array(z.string()), z.object({ packages: z.array(z.string()).optional() })])
    .optional(),
});

/** One value of `packages` in a package-lock of version 2 or 3. */
export interface PackageLockEntryData {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly resolved?: string | undefined;
  readonly integrity?: string | undefined;
  readonly license?: unknown;
  readonly link?: boolean | undefined;
  readonly dev?: boolean | undefined;
  readonly optional?: boolean | undefined;
  readonly devOptional?: boolean | undefined;
  readonly dependencies?: TextMap | undefined;
  readonly devDependencies?: TextMap | undefined;
  readonly optionalDependencies?: TextMap | undefined;
  readonly peerDependencies?: TextMap | undefined;
  readonly peerDependenciesMeta?: PeerMeta | undefined;
}

export const PackageLockEntry: z.ZodType<PackageLockEntryData> = z.object({
  name: text,
  version: text,
  resolved: text,
  integrity: text,
  license: z.unknown().optional(),
  link: flag,
  dev: flag,
  optional: flag,
  devOptional: flag,
  dependencies: textMap.optional(),
  devDependencies: textMap.optional(),
  optionalDependencies: textMap.optional(),
  peerDependencies: textMap.optional(),
  peerDependenciesMeta: peerMeta,
});

/** One value of `dependencies` in a package-lock of version 1; nested ones are read one by one. */
export interface OldPackageLockEntryData {
  readonly version?: string | undefined;
  readonly resolved?: string | undefined;
  readonly integrity?: string | undefined;
  readonly dev?: boolean | undefined;
  readonly optional?: boolean | undefined;
  readonly requires?: TextMap | boolean | undefined;
  readonly dependencies?: unknown;
}

export const OldPackageLockEntry: z.ZodType<OldPackageLockEntryData> = z.object({
  version: text,
  resolved: text,
  integrity: text,
  dev: flag,
  optional: flag,
  requires: z.union([textMap, z.boolean()]).optional(),
  dependencies: z.unknown().optional(),
});
