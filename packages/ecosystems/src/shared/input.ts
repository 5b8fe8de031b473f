import type { Diagnostic, DiagnosticCode, TreePath } from "@lizenzlotse/model";
import { createDiagnostic } from "@lizenzlotse/model";

/** Where diagnostics go while a file is read; what is reported is never also thrown. */
export type Report = (diagnostic: Diagnostic) => void;

/** One file while it is read: where it is, what it should be, and where complaints about it go. */
export interface Input {
  readonly path: TreePath;
  /** Name of the format as a person knows it, for example `package-lock.json`. */
  readonly format: string;
  readonly report: Report;
}

/** Finds the 1-based line of a place in a document; `undefined` where the place is not known. */
export type LineOf = (...path: readonly (string | number)[]) => number | undefined;

/** Reports a diagnostic about an input. */
export function complain(
  input: Input,
  code: DiagnosticCode,
  details: {
    readonly line?: number | undefined;
    readonly parameters?: Readonly<Record<string, string>>;
  } = {},
): void {
  const { line, parameters = {} } = details;
  const location = line === undefined ? { path: input.path } : { path: input.path, line };
  input.report(createDiagnostic(code, location, parameters));
}
