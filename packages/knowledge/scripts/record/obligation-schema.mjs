import { z } from "zod";

import { Clause, Localized } from "./common-schema.mjs";

export const ObligationId = z.string().regex(/^[A-Z]+(?:-[A-Z]+)*$/u);

/** Whose receiving or using it triggers the duty. */
const Recipient = z.enum(["any", "other-legal-entity", "user-of-service"]);

const TriggerSource = z
  .string()
  .describe(
    "When the duty arises: `use`, `internal`, `network`, `source-dist`, `binary-dist`, `modified`, `advertising`, `client-bundle`, `patent-suit`, joined by `and`, `or`, `not` and parentheses.",
  );

/** How a machine or a person tells that a duty is met. */
const CHECK_KINDS = /** @type {const} */ ([
  "acknowledgement-present",
  "attribution-complete",
  "change-notice-present",
  "copyright-lines-included",
  "human",
  "license-text-present",
  "network-source-link",
  "notice-content-included",
  "outbound-license",
  "source-available",
  "source-note-present",
  "source-offer-present",
  "terms-allow-reverse-engineering",
]);

const Evidence = z.strictObject({ kind: z.enum(CHECK_KINDS), check: Localized });

/** `data/obligations/<ID>.yaml`: a generic duty that many licences ask for. */
export const ObligationFile = z.strictObject({
  id: ObligationId,
  title: Localized,
  text: Localized.describe("What to do, in one or two sentences."),
  when: TriggerSource,
  recipient: Recipient,
  severity: z.enum(["must", "must-not", "should"]),
  evidence: z.array(Evidence).min(1),
  alternatives: z
    .array(ObligationId)
    .default([])
    .describe("Duties that some licences accept instead; the licence's record says which."),
  period: Localized.nullable().default(null),
  role: z
    .enum(["developer", "distributor", "operator", "legal-office", "user"])
    .describe("Who usually sees to it."),
});

/** How a licence asks for a generic duty: only what differs from the generic one is said again. */
const REFERENCE = {
  id: ObligationId,
  clause: Clause,
  when: TriggerSource.optional(),
  recipient: Recipient.optional(),
  text: Localized.optional().describe("What this licence asks in particular."),
  period: Localized.optional(),
};

/**
 * `- LICENSE-TEXT: 4(a) "a copy of this License"` for a duty with nothing of its own.
 *
 * @param {Record<string, z.infer<typeof Clause>>} entry
 */
const fromShort = (entry) =>
  Object.entries(entry).map(([id, clause]) => ({ id, clause, alternatives: [] }))[0];

const Short = z
  .record(ObligationId, Clause)
  .refine((entry) => Object.keys(entry).length === 1, "names more than one obligation");
const Alternative = z.strictObject(REFERENCE);
const Long = z.strictObject({
  ...REFERENCE,
  alternatives: z.array(Alternative).default([]).describe("Doing one of them is enough."),
});

export const ObligationReference = z.union([Long, Short]);

/** @typedef {z.infer<typeof Long>} ReferenceLong */

/**
 * @param {z.infer<typeof ObligationReference>} reference
 * @returns {ReferenceLong}
 */
export function toLongReference(reference) {
  const long = "clause" in reference ? reference : fromShort(reference);
  return /** @type {ReferenceLong} */ (long);
}
