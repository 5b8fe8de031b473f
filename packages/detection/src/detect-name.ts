import { normalizeLicenseName } from "@lizenzlotse/licenses";

/** What a licence name means, as far as one meaning can be given. */
export interface DetectedName {
  /** Canonical SPDX expression; null where the name has no one meaning. */
  readonly spdx: string | null;
  /** 0–1; 0 without an expression. */
  readonly confidence: number;
}

/**
 * Reads a licence name from a manifest field, a POM or a URL.
 *
 * @example detectName("Apache License, Version 2.0").spdx // 'Apache-2.0'
 */
export function detectName(name: string): DetectedName {
  const { expression, confidence } = normalizeLicenseName(name);
  return { spdx: expression ?? null, confidence };
}
