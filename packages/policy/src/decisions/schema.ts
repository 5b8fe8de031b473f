import { z } from "zod";

import type {
  Choice,
  Curation,
  Decisions,
  FalsePositive,
  LogHead,
  TextCuration,
  Waiver,
} from "./decision.ts";
import { DECISIONS_VERSION } from "./decision.ts";

/** Most decisions of one kind in a file. */
const MAX_DECISIONS = 10_000;
/** Most digests that one decision rests on. */
const MAX_EVIDENCE = 1_000;
const MAX_TEXT_LENGTH = 2_000;

const text = z.string().trim().min(1).max(MAX_TEXT_LENGTH);
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .describe("SHA-256 in lower-case hex");
const date = z.iso.date().describe("RFC 3339 date, YYYY-MM-DD");

const recorded = {
  id: z
    .string()
    .regex(/^D-[0-9a-f]{16}$/u)
    .describe("Depends on what is decided about"),
  reason: text,
  by: text.describe("The author"),
  on: date,
  status: z
    .enum(["proposed", "approved"])
    .optional()
    .describe("Absent: decided by its author alone. Only what is not proposed has an effect"),
  approvedBy: text.optional().describe("A second person; never the author"),
  approvedOn: date.optional(),
  assignee: text.optional().describe("Who is to look at it"),
  ticket: text.optional(),
};

const aboutPackage = {
  ...recorded,
  component: text.describe("Package URL without version, or the ref of a first-party component"),
  versions: text.optional().describe("VERS range, for example vers:npm/>=1.2.0|<2.0.0"),
  evidence: z
    .array(z.string().regex(/^(?:declared|detected|text):[0-9a-f]{64}$/u))
    .max(MAX_EVIDENCE)
    .describe("Digests of what spoke about the licence when it was decided"),
};

const license = text.describe("SPDX expression");

const curation: z.ZodType<Curation> = z.strictObject({ ...aboutPackage, license });
const textCuration: z.ZodType<TextCuration> = z.strictObject({
  ...recorded,
  text: sha256.describe("SHA-256 of the normalised licence text"),
  license,
});
const choice: z.ZodType<Choice> = z.strictObject({
  ...aboutPackage,
  among: license.describe("The concluded licence that offers the choice"),
  license: license.describe("The chosen branch"),
});
const waiver: z.ZodType<Waiver> = z.strictObject({
  ...aboutPackage,
  rule: text.describe("Code of the rule that is broken"),
  license: license.describe("The licence that breaks it"),
  owner: text.describe("Who answers for it"),
  until: date.describe("The last day on which it holds; at most 12 months after `on`"),
});
const falsePositive: z.ZodType<FalsePositive> = z.strictObject({
  ...recorded,
  file: text,
  license: license.describe("The licence that was wrongly recognised"),
  text: sha256.describe("SHA-256 of the matched text, normalised"),
});
const log: z.ZodType<LogHead> = z
  .strictObject({ entries: z.int().positive(), sha256 })
  .describe("The end of the log when the file was written");

/** A decisions file as written. */
export type DecisionsFile = { readonly version: typeof DECISIONS_VERSION } & {
  readonly [Part in keyof Decisions]?: Decisions[Part] | undefined;
};

/** The decisions file of version 0. Unknown fields are refused: a misspelt one would silently decide nothing. */
export const DecisionsFileSchema: z.ZodType<DecisionsFile> = z
  .strictObject({
    version: z.literal(DECISIONS_VERSION).describe("Version of this format"),
    log: log.optional(),
    curations: z.array(curation).max(MAX_DECISIONS).optional().describe("What a package is"),
    texts: z.array(textCuration).max(MAX_DECISIONS).optional().describe("What a text is"),
    choices: z.array(choice).max(MAX_DECISIONS).optional().describe("Branches of an OR"),
    waivers: z.array(waiver).max(MAX_DECISIONS).optional().describe("Accepted violations"),
    falsePositives: z
      .array(falsePositive)
      .max(MAX_DECISIONS)
      .optional()
      .describe("Matches that are no licence statement"),
  })
  .meta({ title: "Lizenzlotse decisions file, version 0" });

/** The JSON Schema of decisions files as the text of `schema/decisions-0.json`. */
export function decisionsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(DecisionsFileSchema), null, 2)}\n`;
}
