import { z } from "zod";

import type { SourceLocation } from "../diagnostic/diagnostic.ts";
import type { Localized } from "../text/localized.ts";
import type { ToolIdentity } from "../document/scan-result.ts";
import { exactly } from "./exactly.ts";

export const refSchema: z.ZodType<string> = z.string().min(1).meta({
  description: "Names a component inside one document. Opaque: compare it, never take it apart.",
});

export const treePathSchema: z.ZodType<string> = z.string().min(1).meta({
  description:
    "Relative to the scan root, `/` between segments; `outer.jar!/inner` inside archives.",
});

export const expressionSchema: z.ZodType<string> = z
  .string()
  .min(1)
  .meta({ description: "SPDX licence expression, or NONE, or NOASSERTION." });

export const sha256Schema: z.ZodType<string> = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .meta({ description: "SHA-256 in lower-case hex." });

export const timestampSchema: z.ZodType<string> = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u)
  .meta({ description: "RFC 3339, UTC." });

export const dateSchema: z.ZodType<string> = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .meta({ description: "RFC 3339 date." });

/** A share or a confidence. */
export const ratioSchema: z.ZodType<number> = z.number().min(0).max(1);

export const countSchema: z.ZodType<number> = z.int().nonnegative();

/** 1-based. */
export const lineSchema: z.ZodType<number> = z.int().positive();

export const sourceLocationSchema: z.ZodType<SourceLocation> = exactly<SourceLocation>()(
  z
    .strictObject({
      path: treePathSchema,
      line: lineSchema.optional(),
    })
    .meta({
      id: "SourceLocation",
      description:
        "A place in the scanned tree. `line` is absent where the whole file is meant; `.` is the root.",
    }),
);

export const localizedSchema: z.ZodType<Localized> = exactly<Localized>()(
  z
    .strictObject({ de: z.string(), en: z.string() })
    .meta({ id: "Localized", description: "A text in German and English." }),
);

export const toolIdentitySchema: z.ZodType<ToolIdentity> = exactly<ToolIdentity>()(
  z
    .strictObject({
      name: z.literal("lizenzlotse"),
      version: z.string(),
      spdxListVersion: z.string().meta({ description: "Version of the SPDX licence list." }),
      detectionVersion: z.string().meta({ description: "Digest of the detection index." }),
    })
    .meta({ id: "ToolIdentity", description: "The tool that wrote the document and its data." }),
);
