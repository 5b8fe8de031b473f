import { COMBINES, PROVISIONS, RECIPIENTS } from "@lizenzlotse/knowledge";
import { z } from "zod";

import { isPolicyReference } from "./policy-reference.ts";
import type { PolicyFile } from "./policy-file.ts";

/** Most entries of one list of licences. The SPDX list itself has about 700. */
const MAX_LISTED = 2_000;
/** Most rules of one file. */
const MAX_RULES = 1_000;
/** Most entries of one condition. */
const MAX_CONDITION_ENTRIES = 500;
const MAX_NAME_LENGTH = 200;
const MAX_REASON_LENGTH = 1_000;

const Status = z.enum(["must-act", "check", "fine"]);
const Demand = z.enum(["must-act", "check"]);
const Severity = z.enum(["error", "warning", "note"]);
const Text = z.string().min(1).max(MAX_NAME_LENGTH);
const Leaves = z
  .array(Text)
  .max(MAX_LISTED)
  .describe(
    "SPDX ids, `ID WITH exception`, LicenseRef-*, or patterns with `*`; single licences, no AND and OR",
  );

const CATEGORY_NAMES = [
  "permissive",
  "public-domain",
  "weak-copyleft",
  "strong-copyleft",
  "network-copyleft",
  "content",
  "data",
  "share-alike-content",
  "source-available",
  "non-commercial",
  "proprietary",
] as const;
const Category = z.enum(CATEGORY_NAMES);

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

const Reason = z.string().min(1).max(MAX_REASON_LENGTH);

function oneOrMore<T extends z.ZodType>(entry: T): z.ZodUnion<[T, z.ZodArray<T>]> {
  return z.union([entry, z.array(entry).min(1).max(MAX_CONDITION_ENTRIES)]);
}

const When = z
  .strictObject({
    licenses: oneOrMore(Text).optional().describe("Ids or patterns with `*`"),
    categories: oneOrMore(Category).optional(),
    obligations: oneOrMore(Text)
      .optional()
      .describe("Ids of obligations that the licence brings in the circumstances"),
    osiApproved: z.boolean().optional(),
    fsfFree: z.boolean().optional(),
    openCode: oneOrMore(z.enum(["listed", "not-listed", "no-list"]))
      .optional()
      .describe("Whether the licence is on the openCode list of this policy"),
    provide: oneOrMore(z.enum(PROVISIONS)).optional(),
    recipient: oneOrMore(z.enum(RECIPIENTS)).optional(),
    combine: oneOrMore(z.enum(COMBINES)).optional(),
    modified: z.boolean().optional(),
    outbound: oneOrMore(Text).optional().describe("Licence that the project goes out under"),
    scopes: oneOrMore(z.enum(["required", "optional", "excluded"])).optional(),
    usages: oneOrMore(z.enum(["production", "development", "test", "build"])).optional(),
    paths: oneOrMore(Text)
      .optional()
      .describe("Places that name the component; `**` for folders, `*` inside a name"),
    packages: oneOrMore(Text)
      .optional()
      .describe("pkg:TYPE/NAME, with a range of versions behind @"),
    roles: oneOrMore(z.enum(["dependency", "own-file", "own-project"]))
      .optional()
      .describe("Default: dependency and own-file"),
  })
  .describe("All that are given must hold; of a list one is enough");

const Rule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/u)
    .describe("Lower-case letters, digits and `-`; unique in the file"),
  decide: z.enum(["allow", "review", "deny"]),
  reason: z
    .union([Reason, z.strictObject({ de: Reason, en: Reason })])
    .describe("Why, for those who meet the rule"),
  severity: Severity.optional(),
  when: When,
});

const MayLoosen = z
  .union([
    z.literal("all"),
    z.strictObject({
      licenses: Leaves.optional(),
      categories: z.array(Category).max(CATEGORY_NAMES.length).optional(),
      rules: z.array(Text).max(MAX_RULES).optional().describe("Ids of rules of this file"),
      settings: z
        .array(z.enum(["onUnknown", "reliefs", "severity"]))
        .max(3)
        .optional(),
    }),
  ])
  .describe("What those who extend this file may decide more mildly; absent: nothing");

const OpenCode = z
  .strictObject({
    asOf: z.iso.date().describe("Day on which the list was copied"),
    source: z.string().min(1).max(MAX_REASON_LENGTH).describe("Where it was copied from"),
    licenses: Leaves,
  })
  .describe("Licences that openCode accepts; none comes with the tool");

/** The policy file of versions 0 and 1. Unknown fields are refused: a misspelt rule must not be silently without effect. */
export const PolicyFileSchema: z.ZodType<PolicyFile> = z
  .strictObject({
    version: z.literal([1, 0]).describe("Version of this format"),
    name: Text.describe("Shown in reports"),
    extends: Text.refine(isPolicyReference)
      .optional()
      .describe(
        "Built-in policy (verwaltung, strict, permissive, opencode), or a file relative to this one; default verwaltung",
      ),
    mayLoosen: MayLoosen.optional(),
    categories: Categories.optional().describe("Status by licence category"),
    allow: Leaves.optional().describe("Fine by name, whatever the category"),
    review: Leaves.optional().describe("To be checked case by case"),
    deny: Leaves.optional().describe("Must not be delivered"),
    rules: z
      .array(Rule)
      .max(MAX_RULES)
      .optional()
      .describe("Decide before the lists; the first that matches decides for this file"),
    openCodeList: OpenCode.optional(),
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
  .meta({ title: "Lizenzlotse policy file, version 1" });

/** The JSON Schema of policy files as the text of `schema/policy-1.json`. */
export function policyJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(PolicyFileSchema), null, 2)}\n`;
}
