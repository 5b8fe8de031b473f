import { CONFIDENTIALITIES, TRACKING_STATES } from "@lizenzlotse/model";
import { z } from "zod";

import { CONSULTATION_VERSION, type Consultation } from "./consultation.ts";
import { RELEASE_PATTERN } from "./releases.ts";

/** Longest text of one field. */
const MAX_TEXT_LENGTH = 500;
/** Most scans of one consultation. */
const MAX_SCANS = 100;
/** Most findings that are tracked, and most versions. */
const MAX_ENTRIES = 10_000;

const text = z.string().trim().min(1).max(MAX_TEXT_LENGTH);
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .describe("SHA-256 in lower-case hex");
const date = z.iso.date().describe("RFC 3339 date, YYYY-MM-DD");

const scan = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/u)
    .describe("Names its files; lower-case letters, digits, hyphens"),
  source: text.describe("What was scanned, as the call named it"),
  sha256,
});

const finding = z.strictObject({
  finding: z
    .string()
    .regex(/^G-[0-9a-f]{16}$/u)
    .describe("Id of the finding, as reports show it"),
  owner: text.optional().describe("Who settles it"),
  due: date.optional(),
  state: z.enum(TRACKING_STATES),
  note: text.optional(),
});

const release = z.strictObject({
  version: z
    .string()
    .regex(new RegExp(RELEASE_PATTERN, "u"))
    .describe("Two numbers, for example 0.9"),
  status: z.enum(["draft", "final"]).describe("A final one is never written over"),
  createdAt: z.iso.datetime(),
  by: text,
  manifest: sha256,
});

/** The consultation file of version 0. Unknown fields are refused: a misspelt one would silently be none. */
export const ConsultationSchema: z.ZodType<Consultation> = z
  .strictObject({
    version: z.literal(CONSULTATION_VERSION).describe("Version of this format"),
    agency: text.describe("Behörde"),
    reference: text.describe("Aktenzeichen"),
    procedure: text.describe("Verfahren: what is advised on"),
    client: text.optional().describe("Auftraggeber"),
    editor: text.describe("Bearbeitung"),
    contact: text.optional().describe("Kontakt"),
    confidentiality: z.enum(CONFIDENTIALITIES),
    language: z.enum(["de", "en"]).describe("Language of the reports"),
    plainLanguage: z.boolean().optional().describe("Add a summary in plain language"),
    defaults: z
      .strictObject({ owner: text.optional(), due: date.optional() })
      .optional()
      .describe("For findings that are not tracked by themselves"),
    internalHosts: z
      .array(text)
      .max(MAX_SCANS)
      .optional()
      .describe("Hosts that a copy for the public must not name; `*.` and a domain for all below"),
    scans: z.array(scan).max(MAX_SCANS).optional(),
    findings: z.array(finding).max(MAX_ENTRIES).optional().describe("Who settles what by when"),
    releases: z.array(release).max(MAX_ENTRIES).optional().describe("Written by the tool"),
  })
  .meta({ title: "Lizenzlotse consultation file, version 0" });

/** The JSON Schema of consultation files as the text of `schema/consultation-0.json`. */
export function consultationJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(ConsultationSchema), null, 2)}\n`;
}
