import { z } from "zod";

import type { EvidenceExcerpt } from "../evidence/evidence-excerpt.ts";
import { exactly } from "./exactly.ts";
import { matchKindSchema } from "./file-findings-schema.ts";
import {
  countSchema,
  expressionSchema,
  lineSchema,
  sha256Schema,
  sourceLocationSchema,
} from "./values-schema.ts";

const partSchema = z
  .strictObject({
    kind: z.enum(["equal", "added", "missing", "optional", "variable"]),
    file: z.string(),
    license: z.string(),
  })
  .meta({ id: "ExcerptPart", description: "A stretch of a line, as both texts have it." });

const excerptLineSchema = z
  .strictObject({
    line: lineSchema,
    omittedBefore: countSchema.meta({ description: "Lines left out that say the same." }),
    parts: z.array(partSchema),
  })
  .meta({ id: "ExcerptLine", description: "A line of the file beside the words of the licence." });

export const evidenceExcerptSchema: z.ZodType<EvidenceExcerpt> = exactly<EvidenceExcerpt>()(
  z
    .strictObject({
      location: sourceLocationSchema,
      endLine: lineSchema,
      sha256: sha256Schema,
      expression: expressionSchema,
      kind: matchKindSchema,
      rule: z.string(),
      beside: z.string().optional().meta({
        description: "The licence whose text stands beside; absent where it is only named.",
      }),
      addedWords: countSchema,
      missingWords: countSchema,
      lines: z.array(excerptLineSchema),
      omittedLines: countSchema,
    })
    .meta({
      id: "EvidenceExcerpt",
      description: "What a file says at a match, beside the text of the licence.",
    }),
);
