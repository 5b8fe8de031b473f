import { z } from "zod";

/** The shapes of `data/compatibility/*`. Unknown fields are refused: a misspelt fact must not vanish. */

const Cite = z.strictObject({ clause: z.string(), phrase: z.string() });
const Names = z.array(z.string()).min(1);

const Kind = z.enum([
  "notice",
  "permissive",
  "file",
  "module",
  "library",
  "work",
  "attribution",
  "share-alike",
  "database",
  "font",
  "restricted",
]);

const Term = z.enum([
  "acknowledgement",
  "advertising",
  "attribution-on-any-use",
  "keep-notice-file",
  "no-derivatives",
  "no-relicense",
  "non-commercial",
  "purpose-limit",
  "source-stays",
  "waives-notices",
]);

const When = z.enum([
  "adapted",
  "additionally",
  "doubtful",
  "irreversibly",
  "later-version",
  "non-software",
  "other-part",
  "same-terms",
  "secondary-notice",
  "stays-gpl-3",
]);

export const Records = z.array(
  z.strictObject({
    ids: Names,
    kind: Kind,
    links: z.enum(["covered", "disputed"]).optional(),
    network: z.enum(["any-access", "modified-only"]).optional(),
    contractor: z.literal("permitted").optional(),
    use: z
      .enum([
        "no-competing-use",
        "no-managed-service",
        "no-production",
        "no-sale",
        "non-commercial-or-government",
        "service-stack",
        "small-business",
      ])
      .optional(),
    terms: z.array(Term).default([]),
    cites: z.array(Cite),
    conflicts: z.array(Cite.extend({ with: Names })).default([]),
    becomes: z.array(Cite.extend({ to: Names, when: When })).default([]),
  }),
);

export const Sets = z.record(z.string(), Names);

export const Families = z.array(
  z.strictObject({ pattern: z.string(), kind: Kind, terms: z.array(Term) }),
);

export const Exceptions = z.record(
  z.string(),
  z.strictObject({
    permits: z.enum([
      "font",
      "gpl-2-linking",
      "headers",
      "linking",
      "open-source-linking",
      "openssl",
      "output",
      "system-calls",
    ]),
  }),
);

export const Matrix = z.strictObject({
  name: z.string(),
  copyright: z.string(),
  license: z.literal("CC-BY-4.0"),
  url: z.url(),
  package: z.string(),
  timestamp: z.iso.datetime({ offset: true }),
  retrieved: z.iso.date(),
  changes: z.string(),
  letters: z.record(z.string(), z.string()),
  licenses: Names,
  rows: z.array(z.string().regex(/^[YNUC=]+$/u)),
});
