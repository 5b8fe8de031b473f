import { z } from "zod";

const text = z.string().optional();
const texts = z.array(z.string()).optional();

/** A file of a package; `url` only with PDM's strategy `static_urls`. */
export interface PdmFileData {
  readonly url?: string | undefined;
  readonly hash?: string | undefined;
}

const files: z.ZodType<readonly PdmFileData[]> = z.array(z.object({ url: text, hash: text }));

/** One `[[package]]`; a package with extras has an entry of its own for them. */
export interface PdmPackageData {
  readonly name: string;
  readonly version?: string | undefined;
  readonly extras?: readonly string[] | undefined;
  readonly summary?: string | undefined;
  /** Since PDM 2.11: the groups that need it. */
  readonly groups?: readonly string[] | undefined;
  /** Requirements as PEP 508 writes them. */
  readonly dependencies?: readonly string[] | undefined;
  readonly files?: readonly PdmFileData[] | undefined;
  readonly git?: string | undefined;
  readonly ref?: string | undefined;
  readonly revision?: string | undefined;
  readonly url?: string | undefined;
  readonly path?: string | undefined;
}

export const PdmPackage: z.ZodType<PdmPackageData> = z.object({
  name: z.string().min(1),
  version: text,
  extras: texts,
  summary: text,
  groups: texts,
  dependencies: texts,
  files: files.optional(),
  git: text,
  ref: text,
  revision: text,
  url: text,
  path: text,
});

/** What the lockfile says about itself. */
export interface PdmMetadataData {
  readonly lock_version?: string | undefined;
  /** Until PDM 2.8: files by `name version`. */
  readonly files?: Readonly<Record<string, readonly PdmFileData[]>> | undefined;
}

export const PdmMetadata: z.ZodType<PdmMetadataData> = z.object({
  lock_version: text,
  files: z.record(z.string(), files).optional(),
});
