import { ENGLISH } from "./english.ts";
import { GERMAN } from "./german.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";

/** The texts of a language. */
export function messagesIn(language: Language): Messages {
  return language === "de" ? GERMAN : ENGLISH;
}
