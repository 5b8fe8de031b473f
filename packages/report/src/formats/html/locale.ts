import { createContext, type Context } from "preact";
import { useContext } from "preact/hooks";

import type { VisibleLocalized } from "../../content/report-content.ts";
import type { Language } from "../../contract.ts";
import { messagesOf, type Messages } from "../../messages/messages.ts";
import type { VisibleText } from "../../text/visible-text.ts";

/** The language of a report and everything that is said in it. */
export interface Locale {
  readonly language: Language;
  readonly messages: Messages;
  /** The text in the language of the report. */
  readonly text: (localized: VisibleLocalized) => VisibleText;
}

/** Makes the locale of a language. */
export function localeOf(language: Language): Locale {
  return { language, messages: messagesOf(language), text: (localized) => localized[language] };
}

/** Carries the locale to every part of the page. */
export const LocaleContext: Context<Locale> = createContext(localeOf("de"));

/** The locale of the report that is being rendered. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
