import type { PathRole } from "@lizenzlotse/model";
import { z } from "zod";

import type { Configuration } from "./configuration.ts";

const ROLES = [
  "source",
  "test",
  "example",
  "generated",
  "documentation",
  "third-party",
] as const satisfies PathRole[];
/** Most patterns of one kind, and most characters of one. */
const MAX_PATTERNS = 1_000;

const text = z.string().min(1).max(MAX_PATTERNS);
const exclude = z.strictObject({ pattern: text, reason: text });
const role = z.strictObject({ pattern: text, role: z.enum(ROLES), reason: text });

/** Most packs that a project takes over. */
const MAX_PACKS = 100;
const pack = z.strictObject({ path: text, publicKey: text.optional() });

/** The configuration file, strictly: an unknown key is an error, because a misspelt one would silently do nothing. */
export const configurationSchema: z.ZodType<Configuration> = z.strictObject({
  version: z.literal(1),
  policy: text.optional(),
  sbom: z
    .strictObject({
      creator: z
        .strictObject({
          name: text.optional(),
          email: z.email().optional(),
          url: z.url({ protocol: /^https?$/u }).optional(),
        })
        .optional(),
    })
    .optional(),
  scan: z
    .strictObject({
      exclude: z.array(exclude).max(MAX_PATTERNS).default([]),
      roles: z.array(role).max(MAX_PATTERNS).default([]),
      gitignore: z.enum(["respected", "ignored"]).default("respected"),
    })
    .prefault({}),
  decisions: z
    .strictObject({
      extends: z.array(pack).max(MAX_PACKS).default([]),
      fourEyes: z.boolean().default(false),
    })
    .optional(),
});
