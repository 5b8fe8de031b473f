import type { Input } from "./input.ts";
import { type ParsedDocument, parseJsonDocument } from "./json-document.ts";

const TEXT = String.raw`"[^"\\\n]*(?:\\.[^"\\\n]*)*"?`;
const COMMENTS = new RegExp(String.raw`${TEXT}|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`, "gu");
/** Commas after which nothing follows. */
const LAST_COMMAS = new RegExp(String.raw`${TEXT}|,(?=\s*[}\]])`, "gu");

/**
 * The same as {@link parseJsonDocument} for JSON that may have comments and a comma after the last entry. Lines stay where
 * they are.
 */
export async function parseJsoncDocument(
  text: string,
  input: Input,
): Promise<ParsedDocument | undefined> {
  const plain = blank(blank(text, COMMENTS), LAST_COMMAS);
  return await parseJsonDocument(plain, input);
}

/** Replaces what a pattern finds, but texts, by spaces. */
function blank(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, (token) =>
    token.startsWith('"') ? token : token.replaceAll(/[^\n]/gu, " "),
  );
}
