import type { Language } from "../contract.ts";
import { messagesOf } from "./messages.ts";

/** What a document with pages says beside the report itself. */
export interface DocumentWords {
  /** What kind of document this is. */
  readonly kind: string;
  readonly contents: string;
  /** Stand around the numbers at the foot of a page: `page` 3 `of` 12. */
  readonly page: string;
  readonly of: string;
}

/** The words of a document in a language. */
export function documentWords(language: Language): DocumentWords {
  const { kind, contents, pageOf } = messagesOf(language).document;
  return { kind, contents, ...pageOf };
}
