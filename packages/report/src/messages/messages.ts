import type { Language } from "../contract.ts";
import { de, type Messages } from "./de.ts";
import { en } from "./en.ts";

export type { Messages };

/** The words of a language. */
export function messagesOf(language: Language): Messages {
  return language === "de" ? de : en;
}
