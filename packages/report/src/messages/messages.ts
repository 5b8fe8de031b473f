import type { Language } from "../contract.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";

/** All words of the reports in one language. */
export type Messages = typeof de;

/** The words of a language. */
export function messagesOf(language: Language): Messages {
  return language === "de" ? de : en;
}
