import type { z } from "zod";

import { LotseError } from "../error/lotse-error.ts";

/** Longest piece of a foreign document that is repeated in a message. */
const MAX_EXCERPT_LENGTH = 120;

/**
 * One value of a document as JSON.
 *
 * @param place - where it stands, for the message: `components[17]`.
 * @throws {LotseError} `DOCUMENT_INVALID`.
 */
export function parseDocumentValue(bytes: Uint8Array, place: string): unknown {
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch (cause) {
    const problem = cause instanceof SyntaxError ? "is malformed JSON" : "is not UTF-8";
    throw invalidDocument(place, problem, cause);
  }
}

/**
 * The value as its schema knows it; foreign keys are refused.
 *
 * @throws {LotseError} `DOCUMENT_INVALID`, naming the first offending field and what is wrong with it.
 */
export function validateDocumentValue<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = [place, ...(issue?.path ?? []).map(String)].filter((name) => name !== "").join(".");
  throw invalidDocument(field, excerpt(issue?.message ?? "is invalid"), result.error);
}

/** The error for a document that breaks its format. */
export function invalidDocument(place: string, problem: string, cause?: unknown): LotseError {
  return new LotseError("DOCUMENT_INVALID", `${place}: ${problem}`, {
    hint: {
      de: "Ist es ein vollständiges Dokument, das lotse geschrieben hat?",
      en: "Is it a whole document that lotse wrote?",
    },
    cause,
  });
}

/** At most {@link MAX_EXCERPT_LENGTH} of a foreign text. */
export function excerpt(text: string): string {
  return text.length <= MAX_EXCERPT_LENGTH ? text : `${text.slice(0, MAX_EXCERPT_LENGTH)}…`;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
