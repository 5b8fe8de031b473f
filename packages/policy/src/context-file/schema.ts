import { COMBINES, PROVISIONS, RECIPIENTS } from "@lizenzlotse/knowledge";
import { MAX_PATTERN_LENGTH } from "@lizenzlotse/model";
import { z } from "zod";

import type { ContextFile } from "./context-file.ts";
import { PRESET_NAMES } from "./presets.ts";

/** Most artefacts of one file. */
const MAX_ARTEFACTS = 100;
/** Most paths, roots or exceptions of one artefact. */
const MAX_PATTERNS = 500;
const MAX_TEXT_LENGTH = 500;

const COMBINATIONS = COMBINES.filter(
  (combine) =>
    combine !== "merge-same-file" && combine !== "data-produced-work" && combine !== "none",
);

const Text = z.string().min(1).max(MAX_TEXT_LENGTH);
const Pattern = z.string().min(1).max(MAX_PATTERN_LENGTH);
const Modified = z
  .enum(["yes", "no"])
  .describe("Whether third-party components were changed; what the scan shows to be changed is");
const Combination = z
  .enum(COMBINATIONS)
  .describe("How third-party code and the project's own are combined");

const Exception = z.strictObject({
  component: Pattern.describe(
    "Package URL or path with `*` for any text; the first that fits decides",
  ),
  combine: Combination.optional(),
  modified: Modified.optional(),
  reason: Text.optional().describe("For whoever reads it later"),
});

const answers = {
  preset: z.enum(PRESET_NAMES).optional().describe("Fills the answers of a usual case"),
  outbound: Text.optional().describe(
    "SPDX expression under which it goes out; LicenseRef-proprietary for none",
  ),
  provide: z
    .array(z.enum(PROVISIONS))
    .min(1)
    .max(PROVISIONS.length)
    .optional()
    .describe("How it reaches those who use it"),
  recipient: z.enum(RECIPIENTS).optional().describe("Who receives or uses it"),
  modified: Modified.optional(),
  combine: Combination.optional(),
  medium: z
    .enum(["download", "physical", "image-registry", "preinstalled"])
    .optional()
    .describe("On what copies are handed out"),
  use: z
    .enum(["production", "managed-service"])
    .optional()
    .describe("managed-service: a component itself is the service that others get"),
  licensee: z
    .enum(["government"])
    .optional()
    .describe("Some source-available licences allow the use by government institutions"),
  exceptions: z.array(Exception).max(MAX_PATTERNS).optional(),
};

const Artefact = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/u)
    .optional()
    .describe("Names it in results; made from the name where it is absent"),
  name: Text.describe("Shown in reports"),
  roots: z
    .array(Pattern)
    .max(MAX_PATTERNS)
    .optional()
    .describe("Manifests or folders of projects of the scan; all that they use belongs to it"),
  paths: z
    .array(Pattern)
    .max(MAX_PATTERNS)
    .optional()
    .describe("Globs of manifests, files and folders: `*` within a folder, `**` across folders"),
  ...answers,
});

/** The context file of version 0. Unknown fields are refused: a misspelt answer must not silently be none. */
export const ContextFileSchema: z.ZodType<ContextFile> = z
  .strictObject({
    version: z.literal(0).describe("Version of this format"),
    ...answers,
    artefacts: z
      .array(Artefact)
      .max(MAX_ARTEFACTS)
      .optional()
      .describe("What is passed on or run; each has what it does not say from the top of the file"),
  })
  .meta({ title: "Lizenzlotse context file, version 0" });

/** The JSON Schema of context files as the text of `schema/context-0.json`. */
export function contextJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(ContextFileSchema), null, 2)}\n`;
}
