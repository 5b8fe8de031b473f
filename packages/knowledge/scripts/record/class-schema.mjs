import { z } from "zod";

import { Category, Day, Network, Restriction, Scope } from "./common-schema.mjs";

/** The shapes of `data/*.yaml`. Unknown fields are refused: a misspelt fact must not vanish. */

export const Sources = z.record(
  z.string(),
  z.strictObject({
    name: z.string(),
    nameDe: z.string().optional(),
    url: z.url(),
    retrieved: Day,
    dataLicense: z.string(),
  }),
);

/** @typedef {z.infer<typeof ClassEntrySchema>} ClassEntry */
const ClassEntrySchema = z.strictObject({
  id: z.string(),
  scope: Scope.optional(),
  network: Network.optional(),
  restrictions: z.array(Restriction).min(1).optional(),
  clause: z.string().optional(),
  phrase: z.string().optional(),
  note: z.string().optional(),
});

/**
 * @param {string | ClassEntry} entry
 * @returns {ClassEntry}
 */
const toEntry = (entry) => (typeof entry === "string" ? { id: entry } : entry);

export const Classes = z.partialRecord(
  Category,
  z.array(z.union([z.string(), ClassEntrySchema]).transform(toEntry)),
);

export const Families = z.array(
  z.strictObject({
    pattern: z.string(),
    category: Category,
    restrictions: z.array(Restriction).min(1).optional(),
  }),
);

export const Exceptions = z.record(
  z.string(),
  z.strictObject({
    becomes: z.partialRecord(Category, Category),
    scope: Scope.optional(),
    note: z.string().optional(),
  }),
);

/** What is read of `spdx-license-list`. */
export const SpdxList = z.record(
  z.string(),
  z.object({ name: z.string(), osiApproved: z.boolean(), licenseText: z.string() }),
);

/** What is read of `@blueoak/list`. */
export const BlueOakList = z.array(
  z.object({ name: z.string(), licenses: z.array(z.object({ id: z.string() })) }),
);
