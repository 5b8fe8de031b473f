import {
  type DeclaredStatement,
  EXTERNAL_REFERENCE_TYPES,
  type ExternalReference,
} from "@lizenzlotse/model";
import { z } from "zod";

import type { PackageAnswer } from "../contract.ts";
import { DATA_PACK_VERSION, type DataPack } from "./data-pack.ts";

/** Most packages of one pack. */
const MAX_PACKAGES = 200_000;
/** Most statements, values or links of one answer. */
const MAX_ENTRIES = 100;
/** Longest text: a licence text in the field of its name. */
const MAX_TEXT = 200_000;
const MAX_SOURCES = 100;

const text = z.string().max(MAX_TEXT);
const purl = z.string().startsWith("pkg:").max(MAX_TEXT);

const statement: z.ZodType<DeclaredStatement> = z.strictObject({
  values: z.array(text).max(MAX_ENTRIES),
  operator: z.enum(["AND", "OR", "unstated"]),
  toConfirm: z.boolean().optional(),
  form: z.enum(["expression", "name", "url", "file", "text", "classifier"]),
  source: z.enum(["registry", "aggregator"]),
  field: text,
  location: z.strictObject({
    path: z.url({ protocol: /^https?$/u }).max(MAX_TEXT),
    line: z.int().positive().optional(),
  }),
  askedOn: z.iso.date(),
});

const reference: z.ZodType<ExternalReference> = z.strictObject({
  type: z.enum(EXTERNAL_REFERENCE_TYPES),
  url: z.url({ protocol: /^https?$/u }).max(MAX_TEXT),
});

const answerShape = {
  purl,
  statements: z.array(statement).max(MAX_ENTRIES),
  creator: z
    .strictObject({ name: text.optional(), email: text.optional(), url: text.optional() })
    .optional(),
  references: z.array(reference).max(MAX_ENTRIES),
};

/** An answer as it is kept. What it says is foreign and stays so: it is stated, never concluded. */
export const packageAnswerSchema: z.ZodType<PackageAnswer> = z.strictObject(answerShape);

/** A data pack, strictly. */
export const dataPackSchema: z.ZodType<DataPack> = z.strictObject({
  kind: z.literal("lizenzlotse/data-pack"),
  schemaVersion: z.literal(DATA_PACK_VERSION),
  createdAt: z.iso.datetime(),
  toolVersion: text,
  sources: z
    .array(
      z.strictObject({
        id: text,
        title: text,
        origin: z.url({ protocol: /^https?$/u }),
        failed: z.int().nonnegative(),
      }),
    )
    .max(MAX_SOURCES),
  answers: z
    .array(z.strictObject({ source: text, ...answerShape }))
    .max(MAX_PACKAGES * MAX_SOURCES),
  unanswered: z.array(purl).max(MAX_PACKAGES),
});
