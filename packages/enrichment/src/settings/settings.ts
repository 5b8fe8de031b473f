import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";
import { z } from "zod";

import { licenseSources } from "../registry.ts";

/** How sources are asked; a person's own file, never one of a scanned project. */
export interface EnrichmentSettings {
  readonly version: 1;
  /** By id; what is not named is asked where it is by default. */
  readonly sources: Readonly<Record<string, SourceSettings | false | undefined>>;
  /** Patterns of package URLs that are never sent anywhere; `*` stands for any signs. */
  readonly exclude: readonly string[];
  /** Hosts besides those of the sources that redirects may lead to. */
  readonly allowHosts: readonly string[];
  /** File with certificates (PEM), relative to the settings. */
  readonly certificateAuthority?: string | undefined;
  readonly maximumAgeDays: number;
  readonly timeoutSeconds: number;
}

/** One source in place of its defaults. */
export interface SourceSettings {
  /** A mirror, for example of Nexus or Artifactory, with the path up to the packages. */
  readonly origin?: string | undefined;
  /** Name of the environment variable that holds the whole `Authorization` header. */
  readonly authorizationVariable?: string | undefined;
  readonly requestsPerSecond?: number | undefined;
}

const MAX_PATTERNS = 1_000;
const MAX_PATTERN_LENGTH = 500;
const pattern = z.string().min(1).max(MAX_PATTERN_LENGTH);

const sourceSchema: z.ZodType<SourceSettings> = z.strictObject({
  origin: z.url({ protocol: /^https?$/u }).optional(),
  authorizationVariable: z
    .string()
    .regex(/^[A-Z_][A-Z0-9_]{0,99}$/iu)
    .optional(),
  requestsPerSecond: z.number().positive().max(1_000).optional(),
});

/** The settings file, strictly: a misspelt key would silently ask somebody else. */
const enrichmentSettingsSchema: z.ZodType<EnrichmentSettings> = z.strictObject({
  version: z.literal(1),
  sources: z
    .partialRecord(
      z.enum(licenseSources.map(({ id }) => id)),
      z.union([z.literal(false), sourceSchema]),
    )
    .default({}),
  exclude: z.array(pattern).max(MAX_PATTERNS).default([]),
  allowHosts: z.array(pattern).max(MAX_PATTERNS).default([]),
  certificateAuthority: z.string().min(1).optional(),
  maximumAgeDays: z.number().nonnegative().max(3_650).default(365),
  timeoutSeconds: z.number().positive().max(600).default(20),
});

/** What holds without a settings file. */
export const DEFAULT_SETTINGS: EnrichmentSettings = enrichmentSettingsSchema.parse({ version: 1 });

/**
 * Reads a settings file.
 *
 * @param name - for messages.
 * @throws {LotseError} `CONFIGURATION_INVALID`.
 */
export function parseSettings(name: string, text: string): EnrichmentSettings {
  const parsed = enrichmentSettingsSchema.safeParse(valueOf(name, text));
  if (parsed.success) return parsed.data;
  const [problem = ""] = z.prettifyError(parsed.error).split("\n");
  throw invalid(name, inBoth(problem));
}

function valueOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(name, { de: "Das ist kein JSON.", en: "This is no JSON." });
  }
}

function invalid(name: string, problem: Localized): LotseError {
  return new LotseError("CONFIGURATION_INVALID", localize`${inBoth(name)}: ${problem}`, {
    hint: SEE,
  });
}

const SEE: Localized = {
  de: "Was in der Datei stehen darf: docs/formats/enrichment-settings.md",
  en: "What the file may hold: docs/formats/enrichment-settings.md",
};
