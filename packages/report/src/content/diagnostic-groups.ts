import { describeDiagnostic, type Diagnostic } from "@lizenzlotse/model";

import { visibleText } from "../text/visible-text.ts";
import type { DiagnosticGroup } from "./report-content.ts";
import { visibleLocalized, visiblePlace } from "./visible-parts.ts";

/** Diagnostics of one code that a report names; the saved scan holds all, and the rest is counted. */
const MAX_DIAGNOSTICS_OF_CODE = 500;

/** Diagnostics by code: those that make the scan incomplete first, then in order of their codes. */
export function diagnosticGroups(diagnostics: readonly Diagnostic[]): readonly DiagnosticGroup[] {
  const byCode = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    // The effect is part of the key: a saved scan of an older version may rate a code differently.
    const key = `${diagnostic.effect === "incomplete" ? "0" : "1"} ${diagnostic.code}`;
    const sameCode = byCode.get(key) ?? [];
    sameCode.push(diagnostic);
    byCode.set(key, sameCode);
  }
  return [...byCode.keys()].sort().flatMap((key) => toGroup(byCode.get(key) ?? []));
}

function toGroup(diagnostics: readonly Diagnostic[]): readonly DiagnosticGroup[] {
  const first = diagnostics[0];
  if (first === undefined) return [];
  const shown = diagnostics.slice(0, MAX_DIAGNOSTICS_OF_CODE);
  return [
    {
      code: visibleText(first.code),
      effect: first.effect,
      count: diagnostics.length,
      entries: {
        shown: shown.map((diagnostic) => ({
          place: visiblePlace(diagnostic.location),
          message: visibleLocalized({
            de: describeDiagnostic(diagnostic, "de"),
            en: describeDiagnostic(diagnostic, "en"),
          }),
        })),
        more: diagnostics.length - shown.length,
      },
    },
  ];
}
