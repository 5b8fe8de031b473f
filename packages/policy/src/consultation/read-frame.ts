import {
  CONFIDENTIALITIES,
  type ConsultationFrame,
  LotseError,
  TRACKING_STATES,
} from "@lizenzlotse/model";
import { z } from "zod";

/** Longest text of a field. */
const MAX_TEXT_LENGTH = 4_000;
/** Most entries of a list. */
const MAX_ENTRIES = 1_000_000;

const text = z.string().max(MAX_TEXT_LENGTH);
const date = z.iso.date();
const localized = z.strictObject({ de: text, en: text });
const count = z.int().nonnegative();

const changedFinding = z.strictObject({
  id: text,
  title: localized,
  componentsBefore: count,
  componentsAfter: count,
});

function listOf<T extends z.ZodType>(entry: T): z.ZodArray<T> {
  return z.array(entry).max(MAX_ENTRIES);
}

const changes = z.strictObject({
  since: text,
  fresh: listOf(changedFinding),
  gone: listOf(changedFinding),
  changed: listOf(changedFinding),
  components: z.strictObject({
    added: listOf(text),
    removed: listOf(text),
    relicensed: listOf(z.strictObject({ name: text, from: text, to: text })),
  }),
});

const FrameSchema: z.ZodType<ConsultationFrame> = z.strictObject({
  agency: text,
  reference: text,
  procedure: text,
  client: text.optional(),
  editor: text,
  contact: text.optional(),
  confidentiality: z.enum(CONFIDENTIALITIES),
  language: z.enum(["de", "en"]),
  release: z.strictObject({ version: text, status: z.enum(["draft", "final"]) }),
  defaults: z.strictObject({ owner: text.optional(), due: date.optional() }),
  tracking: listOf(
    z.strictObject({
      finding: text,
      owner: text.optional(),
      due: date.optional(),
      state: z.enum(TRACKING_STATES),
      note: text.optional(),
    }),
  ),
  plainLanguage: z.boolean(),
  changes: changes.optional(),
  annexes: listOf(z.strictObject({ path: text, title: localized, sha256: text })),
});

/**
 * Reads the stored frame of a report.
 *
 * @throws {LotseError} `CONSULTATION_INVALID`.
 */
export function readFrame(json: string, origin: string): ConsultationFrame {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new LotseError("CONSULTATION_INVALID", origin, { cause });
  }
  const read = FrameSchema.safeParse(value);
  if (!read.success) throw new LotseError("CONSULTATION_INVALID", origin, { cause: read.error });
  return read.data;
}
