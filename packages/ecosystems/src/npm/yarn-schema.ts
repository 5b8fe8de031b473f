import { z } from "zod";

import { textMap, type TextMap } from "../shared/text-map.ts";

const text = z.string().optional();

/** One entry of a yarn.lock of version 1. */
export interface YarnClassicEntryData {
  readonly version?: string | undefined;
  readonly resolved?: string | undefined;
  readonly integrity?: string | undefined;
  readonly dependencies?: TextMap | undefined;
  readonly optionalDependencies?: TextMap | undefined;
}

export const YarnClassicEntry: z.ZodType<YarnClassicEntryData> = z.object({
  version: text,
  resolved: text,
  integrity: text,
  dependencies: textMap.optional(),
  optionalDependencies: textMap.optional(),
});

/** One entry of a yarn.lock of yarn 2 and later; every scalar is text. */
export interface YarnBerryEntryData {
  readonly version?: string | undefined;
  readonly resolution: string;
  readonly dependencies?: TextMap | undefined;
  readonly dependenciesMeta?:
    Readonly<Record<string, { readonly optional?: string | undefined }>> | undefined;
}

export const YarnBerryEntry: z.ZodType<YarnBerryEntryData> = z.object({
  version: text,
  resolution: z.string(),
  dependencies: textMap.optional(),
  dependenciesMeta: z.record(z.string(), z.looseObject({ optional: text })).optional(),
});
