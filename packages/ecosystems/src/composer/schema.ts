import { z } from "zod";

import { textMap, type TextMap } from "../shared/text-map.ts";

const text = z.string().optional();
// PHP writes an empty map as an empty list.
const phpMap: z.ZodType<TextMap> = z.preprocess(
  (value) => (Array.isArray(value) && value.length === 0 ? {} : value),
  textMap,
);
/** Repositories of plugins date their versions, and some write the date as a number. */
const version = z.union([z.string(), z.int().transform(String)]).optional();
const licenses = z.union([z.string(), z.array(z.string())]).optional();

/** Where an archive or a checkout of a package comes from. */
export interface ComposerLocationData {
  readonly type?: string | undefined;
  readonly url?: string | undefined;
  readonly reference?: string | null | undefined;
  readonly shasum?: string | null | undefined;
}

const location: z.ZodType<ComposerLocationData> = z.object({
  type: text,
  url: text,
  reference: z.string().nullish(),
  shasum: z.string().nullish(),
});

/** One package of a composer.lock or installed.json. */
export interface ComposerPackageData {
  readonly name: string;
  readonly version?: string | undefined;
  readonly type?: string | undefined;
  readonly description?: string | null | undefined;
  readonly homepage?: string | null | undefined;
  readonly license?: string | readonly string[] | undefined;
  /** Whoever is named first counts as the creator; the shape is not relied on. */
  readonly authors?: unknown;
  readonly source?: ComposerLocationData | null | undefined;
  readonly dist?: ComposerLocationData | null | undefined;
  readonly support?: { readonly issues?: string | undefined } | undefined;
  readonly require?: TextMap | undefined;
  readonly provide?: TextMap | undefined;
  readonly replace?: TextMap | undefined;
  /** Of installed packages only: relative to the folder of installed.json. */
  readonly "install-path"?: string | null | undefined;
}

export const ComposerPackage: z.ZodType<ComposerPackageData> = z.object({
  name: z.string(),
  version,
  type: text,
  description: z.string().nullish(),
  homepage: z.string().nullish(),
  license: licenses,
  authors: z.unknown().optional(),
  source: location.nullish(),
  dist: location.nullish(),
  support: z.object({ issues: text }).optional(),
  require: phpMap.optional(),
  provide: phpMap.optional(),
  replace: phpMap.optional(),
  "install-path": z.string().nullish(),
});

/** The fields of a composer.json that are read. */
export interface ComposerManifestData {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly license?: string | readonly string[] | undefined;
  readonly require?: TextMap | undefined;
  readonly "require-dev"?: TextMap | undefined;
  readonly provide?: TextMap | undefined;
  readonly replace?: TextMap | undefined;
  readonly extra?: { readonly patches?: PatchLists | undefined } | undefined;
}

/** By package: descriptions with files or addresses, or a list of objects. */
type PatchLists = Readonly<
  Record<string, Readonly<Record<string, PatchEntry>> | readonly PatchEntry[]>
>;

type PatchEntry = string | { readonly url: string };

const patchEntry = z.union([z.string(), z.object({ url: z.string() })]);

/** What plug-ins are told; an empty list where there is nothing, and whatever else a plug-in likes. */
const extra = z
  .object({
    patches: z
      .record(z.string(), z.union([z.array(patchEntry), z.record(z.string(), patchEntry)]))
      .optional(),
  })
  .optional()
  .catch(undefined);

export const ComposerManifest: z.ZodType<ComposerManifestData> = z.object({
  name: text,
  version: text,
  license: licenses,
  require: phpMap.optional(),
  "require-dev": phpMap.optional(),
  provide: phpMap.optional(),
  replace: phpMap.optional(),
  extra,
});
