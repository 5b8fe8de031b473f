import { z } from "zod";

import {
  Category,
  Clause,
  Localized,
  Network,
  Restriction,
  REVIEW,
  reviewIsPlain,
  Scope,
} from "./common-schema.mjs";
import { ObligationId, ObligationReference } from "./obligation-schema.mjs";

const Copyleft = z.strictObject({
  strength: z.enum(["none", "file", "library", "module", "strong", "network", "content"]),
  scope: Localized.optional().describe("How far it reaches, in words."),
  clause: Clause.optional(),
});

const Patent = z.strictObject({
  grant: z.enum(["express", "none-stated", "excluded"]),
  retaliation: z
    .enum(["none", "patent-grant", "whole-license"])
    .describe("What a patent suit over the work ends."),
  clause: Clause.optional(),
  text: Localized.optional(),
});

const Versions = z.strictObject({
  upgrade: z
    .enum(["only", "or-later", "steward", "as-stated"])
    .describe(
      "`only`: this version; `or-later`: the recipient may take a later one; `steward`: whoever keeps the licence may publish later ones that then may be taken; `as-stated`: what the work's own notice says.",
    ),
  targets: z.array(z.string()).default([]),
  clause: Clause.optional(),
  text: Localized.optional(),
});

const Stated = z.strictObject({ text: Localized, clause: Clause });

const Note = z.strictObject({ ...Localized.shape, clause: Clause.optional() });

const FIELDS = {
  spdxId: z.string(),
  names: z.strictObject({ de: z.string().optional(), en: z.string().optional() }).default({}),
  aliases: z.array(z.string()).default([]),
  deprecatedIds: z.array(z.string()).default([]),
  fsfFree: z
    .literal(true)
    .nullable()
    .describe("`true` where the SPDX list says so; `null` where it does not."),
  category: Category,
  madeFor: z.enum(["software", "content", "data", "fonts"]).default("software"),
  numbering: z
    .enum(["article", "section", "item", "heading", "none"])
    .describe("How the licence numbers its parts; decides how a place is printed."),
  copyleft: Copyleft,
  patent: Patent.default({ grant: "none-stated", retaliation: "none" }),
  networkTrigger: z
    .strictObject({ kind: Network, text: Localized, clause: Clause })
    .nullable()
    .default(null),
  useRestriction: z
    .strictObject({ restricts: z.array(Restriction).min(1), text: Localized, clause: Clause })
    .nullable()
    .default(null),
  versions: Versions,
  relicenseTo: z
    .array(z.strictObject({ target: z.string(), condition: Localized, clause: Clause }))
    .default([]),
  lawVenue: Stated.nullable().default(null),
  warrantyDisclaimer: Clause.nullable().default(null),
  liabilityDisclaimer: Clause.nullable().default(null),
  termination: z
    .strictObject({
      auto: z.boolean(),
      cureDays: z.number().int().positive().nullable(),
      text: Localized.optional(),
      clause: Clause,
    })
    .nullable()
    .default(null),
  obligations: z.array(ObligationReference),
  prohibitions: z.array(Stated).default([]),
  notes: z.array(Note).default([]),
  germanLaw: z
    .array(z.string())
    .default([])
    .describe("Notes of `german-law.yaml` beyond those that follow from the record."),
  opinions: z
    .array(z.strictObject({ source: z.string(), says: z.string() }))
    .default([])
    .describe("How other lists class the licence, where they differ."),
  ...REVIEW,
};

/**
 * `data/licenses/<ID>.yaml`. A field that is absent has its default: the licence says nothing about it. With
 * `extends`, absent fields are those of the other record; names and review are never inherited.
 */
export const LicenseRecord = z
  .strictObject(FIELDS)
  .refine(reviewIsPlain, "review: a draft has no reviewer, a reviewed record has one and a date");

/**
 * A default would be read as something that the record says itself, and hide what it inherits: `partial` keeps it.
 *
 * @template {Record<string, import("zod").ZodType>} Fields
 * @param {Fields} fields
 * @returns {{ [Name in keyof Fields]: Fields[Name] extends import("zod").ZodDefault<infer Inner> ? Inner : Fields[Name] }}
 */
function withoutDefaults(fields) {
  const stripped = Object.entries(fields).map(([name, field]) => [
    name,
    field instanceof z.ZodDefault ? field.unwrap() : field,
  ]);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- `fromEntries` forgets the names
  return Object.fromEntries(stripped);
}

/** What a record with `extends` may leave out is everything but what makes it a licence of its own. */
export const LicenseFile = z
  .strictObject({
    extends: z.string().describe("The record that says everything this one does not.").optional(),
    ...z.strictObject(withoutDefaults(FIELDS)).partial().shape,
    spdxId: FIELDS.spdxId,
    fsfFree: FIELDS.fsfFree,
    ...REVIEW,
  })
  .describe("A licence: what it permits, asks and forbids, each with its clause.");

/** `data/exceptions/<ID>.yaml`. */
export const ExceptionFile = z
  .strictObject({
    spdxId: z.string(),
    names: z.strictObject({ de: z.string().optional(), en: z.string() }),
    numbering: FIELDS.numbering,
    textIn: z
      .string()
      .optional()
      .describe(
        "Deprecated SPDX id whose text contains the exception's; citations are checked there.",
      ),
    goesWith: z.array(z.string()).min(1).describe("Licences that it is made for."),
    becomes: z.partialRecord(Category, Category).describe("The category that it leads to."),
    scope: Scope.optional(),
    permission: Stated.describe("What it permits beyond the licence."),
    conditions: z.array(Stated).default([]),
    limits: z.array(Stated).default([]).describe("What it does not permit."),
    eases: z.array(ObligationId).describe("Duties of the licence that it lifts where it applies."),
    notes: z.array(Note).default([]),
    ...REVIEW,
  })
  .refine(reviewIsPlain, "review: a draft has no reviewer, a reviewed record has one and a date");

/** `data/german-law.yaml`: one statute, one sentence, the effect. */
export const GermanLaw = z.record(
  z.string(),
  z.strictObject({
    statute: z.string(),
    appliesTo: z.enum(["all", "copyleft", "termination", "disclaimer", "software", "named"]),
    sentence: Localized,
    effect: Localized,
    source: z.string(),
    date: z.string(),
  }),
);
