import type { Language } from "../contract.ts";
import { messagesOf, type Messages } from "./messages.ts";

/** Words of the reports that pages for the terminal share with them. */
export type ReportWords = Messages["words"] & {
  /** Why a licence is not certain. */
  readonly unclear: Messages["unclear"]["reason"];
};

/** The words of a language: what a report calls a status, a basis, a state. */
export function reportWords(language: Language): ReportWords {
  const { words, unclear } = messagesOf(language);
  return { ...words, unclear: unclear.reason };
}
