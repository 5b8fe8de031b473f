import type { ErrorCode } from "@lizenzlotse/model";

/** The exit codes of `docs/formats/exit-codes.md`; their meaning never changes. */
export const EXIT_CODES = {
  ok: 0,
  findings: 1,
  usage: 2,
  incomplete: 3,
  environment: 4,
  internal: 70,
  interrupted: 130,
  terminated: 143,
} as const;

/** What decides the exit code of a command that came to its end. */
export interface Outcome {
  /** Findings at or above `--fail-on`; always `false` for commands that do not gate. */
  readonly failed: boolean;
  readonly complete: boolean;
  readonly allowIncomplete: boolean;
}

/** Findings weigh more than incompleteness; an incomplete result is never green by accident. */
export function exitCodeOf(outcome: Outcome): number {
  if (outcome.failed) return EXIT_CODES.findings;
  if (!outcome.complete && !outcome.allowIncomplete) return EXIT_CODES.incomplete;
  return EXIT_CODES.ok;
}

const USAGE_ERRORS: ReadonlySet<ErrorCode> = new Set([
  "BASELINE_INVALID",
  "CONFIGURATION_INVALID",
  "CONSULTATION_INVALID",
  "CONTEXT_INVALID",
  "DECISIONS_INVALID",
  "DOCUMENT_INVALID",
  "DOCUMENT_TOO_NEW",
  "PACK_INVALID",
  "POLICY_INVALID",
  "TEMPLATE_INVALID",
  "USAGE",
  "VALUE_INVALID",
]);

/** The exit code of an error with a code: what the caller gave was wrong, or the machine could not do it. */
export function exitCodeOfError(code: ErrorCode): number {
  if (code === "INTERRUPTED") return EXIT_CODES.interrupted;
  if (code === "SBOM_INVALID") return EXIT_CODES.internal;
  return USAGE_ERRORS.has(code) ? EXIT_CODES.usage : EXIT_CODES.environment;
}
