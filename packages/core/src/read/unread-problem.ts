import type { DiagnosticCode } from "@lizenzlotse/model";

import type { SafeRead } from "./safe-read.ts";

/** A diagnostic before its place is known: what is cached by content can lie anywhere. */
export interface Problem {
  readonly code: DiagnosticCode;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Why a file was not read, in the words of the diagnostics. */
export function unreadProblem(
  read: Exclude<SafeRead, { readonly state: "read" }>,
  limitBytes: number,
): Problem {
  if (read.state === "failed")
    return { code: "file/unreadable", parameters: { reason: read.reason } };
  const parameters = { sizeBytes: String(read.sizeBytes), limitBytes: String(limitBytes) };
  return { code: "file/too-large", parameters };
}
