import { compareText, type Localized, type SourceLocation } from "@lizenzlotse/model";

import { visibleText, type VisibleText } from "../text/visible-text.ts";
import { capped, type Capped } from "./capped.ts";
import type { Place, VisibleLocalized } from "./report-content.ts";

/** A place whose path is made visible. */
export function visiblePlace(location: SourceLocation): Place {
  return { path: visibleText(location.path), line: location.line };
}

/** Both languages of a text, foreign parts made visible. */
export function visibleLocalized(text: Localized): VisibleLocalized {
  return { de: visibleText(text.de), en: visibleText(text.en) };
}

/** Visible text, or nothing where there is none. */
export function visibleIfAny(text: string | undefined): VisibleText | undefined {
  return text === undefined || text === "" ? undefined : visibleText(text);
}

/** The distinct values, sorted, up to a limit. */
export function visibleValues(values: Iterable<string>, limit: number): Capped<VisibleText> {
  const { shown, more } = capped([...new Set(values)].sort(compareText), limit);
  return { shown: shown.map(visibleText), more };
}
