import { byText } from "../text/compare.ts";
import { redactSecrets } from "../text/redact-secrets.ts";
import { DIAGNOSTICS, type DiagnosticCode, type DiagnosticEffect } from "./catalogue.ts";
import { describeParameter } from "./phrases.ts";

/** A place in the scanned tree. */
export interface SourceLocation {
  /** Relative to the scan root, `/` on every platform; `outer.jar!/inner` inside archives; `.` is the root. */
  readonly path: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number | undefined;
}

/** Something that went wrong with the input, or that a reader must know to judge the result. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** `incomplete` diagnostics make the scan incomplete: exit code 3 unless allowed. */
  readonly effect: DiagnosticEffect;
  readonly location: SourceLocation;
  /** Values for the placeholders of the message, without credentials. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Makes a diagnostic; its effect comes from the catalogue and its parameters are redacted. */
export function createDiagnostic(
  code: DiagnosticCode,
  location: SourceLocation,
  parameters: Readonly<Record<string, string>> = {},
): Diagnostic {
  const redacted = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, redactSecrets(value)]),
  );
  return { code, effect: DIAGNOSTICS[code].effect, location, parameters: redacted };
}

/** The message of a diagnostic in a language, placeholders filled in. */
export function describeDiagnostic(diagnostic: Diagnostic, language: "de" | "en"): string {
  return DIAGNOSTICS[diagnostic.code][language].replace(
    /\{(\w+)\}/gu,
    (placeholder, name: string) => {
      const value = diagnostic.parameters[name];
      return value === undefined ? placeholder : describeParameter(value, language);
    },
  );
}

/** The one order of diagnostics in outputs: path, line, code, parameters. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    byText(
      (diagnostic) => diagnostic.location.path,
      (diagnostic) => String(diagnostic.location.line ?? 0).padStart(12, "0"),
      (diagnostic) => diagnostic.code,
      (diagnostic) => JSON.stringify(diagnostic.parameters),
    ),
  );
}
