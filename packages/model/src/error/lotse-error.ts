import { inBoth, type Localized } from "../text/localized.ts";
import { redactSecrets } from "../text/redact-secrets.ts";

/**
 * Permanent codes of everything that can stop the tool, as opposed to bad input, which becomes a
 * {@link Diagnostic}. Each has a section in `docs/formats/diagnostics.md`; a code is never renamed or reused.
 */
export const ERROR_CODES = [
  "BASELINE_INVALID",
  "CACHE_UNAVAILABLE",
  "CONFIGURATION_INVALID",
  "CONSULTATION_INVALID",
  "CONTEXT_INVALID",
  "DECISIONS_INVALID",
  "DOCUMENT_INVALID",
  "DOCUMENT_TOO_NEW",
  "FORMAT_UNAVAILABLE",
  "INDEX_INVALID",
  "INDEX_MISSING",
  "INTERRUPTED",
  "OUTPUT_FAILED",
  "PACK_INVALID",
  "POLICY_INVALID",
  "READ_FAILED",
  "ROOT_UNREADABLE",
  "SBOM_INVALID",
  "TEMPLATE_INVALID",
  "UPLOAD_FAILED",
  "USAGE",
  "VALUE_INVALID",
] as const;

/** One of {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a person can do about an error, and what caused it. */
export interface ErrorDetails {
  /** One sentence: what to do now. */
  readonly hint?: Localized;
  readonly cause?: unknown;
}

/**
 * The one error class: the world is broken (disk, configuration, our own data), the run cannot go on.
 *
 * Message and hint never carry credentials: both are redacted here, so that no caller can forget it. `message`, which
 * logs and stack traces show, is the English text.
 */
export class LotseError extends Error {
  override readonly name = "LotseError";
  readonly code: ErrorCode;
  /** What happened, in both languages of the user interface. */
  readonly text: Localized;
  readonly hint: Localized | undefined;

  /**
   * @param text - what happened; a plain string where there is nothing to translate, as in what a parser said.
   */
  constructor(code: ErrorCode, text: Localized | string, details: ErrorDetails = {}) {
    const redacted = redact(typeof text === "string" ? inBoth(text) : text);
    super(redacted.en, details.cause === undefined ? {} : { cause: details.cause });
    this.code = code;
    this.text = redacted;
    this.hint = details.hint === undefined ? undefined : redact(details.hint);
  }
}

function redact({ de, en }: Localized): Localized {
  return { de: redactSecrets(de), en: redactSecrets(en) };
}
