import { z } from "zod";

import type { PolicyFile } from "./policy-file.ts";

/** Most entries of one list of licences. The SPDX list itself has about 700. */
const MAX_LISTED = 2_000;
const MAX_NAME_LENGTH = 200;

const Status = z.enum(["must-act", "check", "fine"]);
const Demand = z.enum(["must-act", "check"]);
const Severity = z.enum(["error", "warning", "note"]);
const Leaves = z
  .array(z.string().min(1).max(MAX_NAME_LENGTH))
  .max(MAX_LISTED)
  .describe("SPDX ids, `ID WITH exception`, or LicenseRef-*; single licences, no AND and OR");

const Categories = z.strictObject({
  permissive: Status.optional(),
  "public-domain": Status.optional(),
  "weak-copyleft": Status.optional(),
  "strong-copyleft": Status.optional(),
  "network-copyleft": Status.optional(),
  content: Status.optional(),
  data: Status.optional(),
  "share-alike-content": Status.optional(),
  "source-available": Status.optional(),
  "non-commercial": Status.optional(),
  proprietary: Status.optional(),
});

/** The policy file of version 0. Unknown fields are refused: a misspelt rule must not be silently without effect. */
export const PolicyFileSchema: z.ZodType<PolicyFile> = z
  .strictObject({
    version: z.literal(0).describe("Version of this format"),
    name: z.string().min(1).max(MAX_NAME_LENGTH).describe("Shown in reports"),
    extends: z
      .enum(["verwaltung", "strict", "permissive"])
      .optional()
      .describe("Built-in policy that everything absent here comes from; default verwaltung"),
    categories: Categories.optional().describe("Status by licence category"),
    allow: Leaves.optional().describe("Fine by name, whatever the category"),
    review: Leaves.optional().describe("To be checked case by case"),
    deny: Leaves.optional().describe("Must not be delivered"),
    onUnknown: Demand.optional().describe("Status where the licence is not known; never fine"),
    reliefs: z
      .array(z.enum(["same-license", "separate-program"]))
      .max(2)
      .optional()
      .describe("Circumstances that turn must-act into check for strong and network copyleft"),
    severity: z
      .strictObject({ "must-act": Severity.optional(), check: Severity.optional() })
      .optional()
      .describe("How the gate counts a status"),
  })
  .meta({ title: "Lizenzlotse policy file, version 0" });

/** The JSON Schema of policy files as the text of `schema/policy-0.json`. */
export function policyJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(PolicyFileSchema), null, 2)}\n`;
}
