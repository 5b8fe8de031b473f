import { z } from "zod";

/** What several shapes of `data/` share. Unknown fields are refused everywhere: a misspelt fact must not vanish. */

export const Category = z.enum([
  "permissive",
  "public-domain",
  "weak-copyleft",
  "strong-copyleft",
  "network-copyleft",
  "share-alike-content",
  "content",
  "data",
  "source-available",
  "non-commercial",
  "proprietary",
]);
export const Scope = z.enum(["file", "module", "library", "work"]);
export const Restriction = z.enum(["use", "commercial-use", "derivatives"]);
export const Network = z.enum(["any-access", "modified-only", "service-stack"]);
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/** A text in both languages of the user interface. */
export const Localized = z
  .strictObject({ de: z.string().min(1), en: z.string().min(1) })
  .describe("The same text in German and English.");

const Citation = z
  .string()
  .min(1)
  .describe(
    'A place in the licence text, and words that stand there: `3(b) "valid for at least three years"`. `GPL-3.0-only:6` cites another licence; an unnumbered text is cited by its words alone.',
  );

/** One place, or several. */
export const Clause = z.union([Citation, z.array(Citation).min(1)]);

/** Review is a human act: only a named person's own commit sets it. */
export const REVIEW = {
  status: z.enum(["entwurf", "geprüft"]),
  reviewedBy: z.string().nullable(),
  reviewedOn: Day.nullable(),
};

/**
 * @param {{ status: string, reviewedBy: string | null, reviewedOn: string | null }} record
 * @returns whether a draft names no reviewer, and a reviewed record names who and when
 */
export const reviewIsPlain = ({ status, reviewedBy, reviewedOn }) =>
  status === "geprüft"
    ? reviewedBy !== null && reviewedOn !== null
    : reviewedBy === null && reviewedOn === null;
