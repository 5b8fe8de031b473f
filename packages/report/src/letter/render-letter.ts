import type { Language } from "../contract.ts";
import { renderMarkdown } from "../formats/markdown/render-markdown.ts";
import type { Outline } from "../outline/outline.ts";
import { renderText } from "./render-text.ts";

/** The forms that letters are written in. */
export const LETTER_FORMS = ["markdown", "docx", "text"] as const;

/** One of {@link LETTER_FORMS}. */
export type LetterForm = (typeof LETTER_FORMS)[number];

/** A letter as bytes; equal letters are equal bytes. */
export async function renderLetter(
  letter: Outline,
  form: LetterForm,
  { language, createdAt }: { readonly language: Language; readonly createdAt: string },
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  switch (form) {
    case "markdown":
      return encoder.encode([...renderMarkdown(letter)].join(""));
    case "docx": {
      // The library is large, and most calls write no document.
      const { toDocument } = await import("../formats/docx/to-document.ts");
      const { packDocument } = await import("../formats/docx/pack-document.ts");
      return packDocument(toDocument(letter, language, letter.title), createdAt);
    }
    case "text":
      return encoder.encode(renderText(letter));
  }
}
