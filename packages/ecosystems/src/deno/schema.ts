import { z } from "zod";

import { type TextMap, textMap } from "../shared/text-map.ts";

/** A package of a deno.lock. */
export interface PackageData {
  readonly integrity?: string | undefined;
  /** Until version 3 of npm packages a map of names to keys. */
  readonly dependencies?: readonly string[] | TextMap | undefined;
  readonly optionalDependencies?: readonly string[] | undefined;
  readonly tarball?: string | undefined;
}

const texts = z.array(z.string()).optional();

export const PackageEntry: z.ZodType<PackageData> = z.object({
  integrity: z.string().optional(),
  dependencies: z.union([z.array(z.string()), textMap]).optional(),
  optionalDependencies: texts,
  tarball: z.string().optional(),
});

/** What a folder of a workspace needs. */
export interface MemberData {
  readonly dependencies?: readonly string[] | undefined;
  readonly packageJson?: { readonly dependencies?: readonly string[] | undefined } | undefined;
}

export const MemberEntry: z.ZodType<MemberData> = z.object({
  dependencies: texts,
  packageJson: z.object({ dependencies: texts }).optional(),
});

/** The fields of a deno.json that are read. */
export interface ProjectData {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly imports?: TextMap | undefined;
}

export const ProjectFile: z.ZodType<ProjectData> = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  license: z.string().optional(),
  imports: textMap.optional(),
});
