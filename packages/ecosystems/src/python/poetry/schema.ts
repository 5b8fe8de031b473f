import { z } from "zod";

import { PoetryDependency, type PoetryDependencyData } from "../pyproject/schema.ts";

const text = z.string().optional();

/** A file of a package; Poetry keeps its name, not where it came from. */
export interface PoetryFileData {
  readonly hash?: string | undefined;
}

const files: z.ZodType<readonly PoetryFileData[]> = z.array(z.object({ hash: text }));

/** `[package.source]`; absent for PyPI. */
export interface PoetrySourceData {
  readonly type?: string | undefined;
  readonly url?: string | undefined;
  readonly reference?: string | undefined;
  readonly resolved_reference?: string | undefined;
}

/** One `[[package]]`. */
export interface PoetryPackageData {
  readonly name: string;
  readonly version?: string | undefined;
  readonly description?: string | undefined;
  /** Until Poetry 1.4: `main` or `dev`. */
  readonly category?: string | undefined;
  /** Since Poetry 2. */
  readonly groups?: readonly string[] | undefined;
  readonly optional?: boolean | undefined;
  readonly files?: readonly PoetryFileData[] | undefined;
  readonly dependencies?: Readonly<Record<string, PoetryDependencyData>> | undefined;
  readonly extras?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly source?: PoetrySourceData | undefined;
}

export const PoetryPackage: z.ZodType<PoetryPackageData> = z.object({
  name: z.string().min(1),
  version: text,
  description: text,
  category: text,
  groups: z.array(z.string()).optional(),
  optional: z.boolean().optional(),
  files: files.optional(),
  dependencies: z.record(z.string(), PoetryDependency).optional(),
  extras: z.record(z.string(), z.array(z.string())).optional(),
  source: z.object({ type: text, url: text, reference: text, resolved_reference: text }).optional(),
});

/** `[metadata]`: what the lockfile says about itself. */
export interface PoetryMetadataData {
  readonly "lock-version"?: string | undefined;
  /** Until Poetry 1.2: files by package name. */
  readonly files?: Readonly<Record<string, readonly PoetryFileData[]>> | undefined;
}

export const PoetryMetadata: z.ZodType<PoetryMetadataData> = z.object({
  "lock-version": text,
  files: z.record(z.string(), files).optional(),
});
