import { z } from "zod";

import { textMap, type TextMap } from "../shared/text-map.ts";

const text = z.string().optional();

/** One package of a packages.lock.json. */
export interface LockedPackageData {
  readonly type: string;
  readonly resolved?: string | undefined;
  readonly contentHash?: string | undefined;
  readonly dependencies?: TextMap | undefined;
}

export const LockedPackage: z.ZodType<LockedPackageData> = z.object({
  type: z.string(),
  resolved: text,
  contentHash: text,
  dependencies: textMap.optional(),
});

/** One package of a target in project.assets.json; the key is `name/version`. */
export interface AssetData {
  readonly type: string;
  readonly dependencies?: TextMap | undefined;
}

export const Asset: z.ZodType<AssetData> = z.object({
  type: z.string(),
  dependencies: textMap.optional(),
});

/** What a project.assets.json says apart from its targets. */
export interface AssetsHeadData {
  readonly version?: number | undefined;
  readonly libraries?:
    Readonly<Record<string, { readonly sha512?: string | undefined }>> | undefined;
  /** `name >= version` by framework. */
  readonly projectFileDependencyGroups?: Readonly<Record<string, readonly string[]>> | undefined;
}

export const AssetsHead: z.ZodType<AssetsHeadData> = z.object({
  version: z.number().optional(),
  libraries: z.record(z.string(), z.object({ sha512: text })).optional(),
  projectFileDependencyGroups: z.record(z.string(), z.array(z.string())).optional(),
});

/** A tool of a dotnet-tools.json. */
export const DotnetTool: z.ZodType<{ readonly version: string }> = z.object({
  version: z.string(),
});
