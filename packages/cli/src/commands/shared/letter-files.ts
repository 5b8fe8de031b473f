import { extname, resolve } from "node:path";

import { type Localized, LotseError } from "@lizenzlotse/model";
import { type LetterForm, type Outline, renderLetter } from "@lizenzlotse/report";

import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import type { CommandCall } from "../contract.ts";
import { jsonText } from "./show-text.ts";

/** A file that a letter is written to; its ending tells the form. */
export interface LetterFile {
  /** As given. */
  readonly file: string;
  readonly form: LetterForm | "json";
}

const FORMS: Readonly<Record<string, LetterFile["form"]>> = {
  ".md": "markdown",
  ".docx": "docx",
  ".txt": "text",
  ".json": "json",
};

/**
 * Reads names of files for letters.
 *
 * @throws {LotseError} `USAGE` for an ending that tells no form.
 */
export function letterFiles(option: string, files: readonly string[]): readonly LetterFile[] {
  return files.map((file) => {
    const form = FORMS[extname(file).toLowerCase()];
    if (form === undefined) throw new LotseError("USAGE", unknownForm(option, file));
    return { file, form };
  });
}

/** Writes a letter in every form that was asked for. */
export async function writeLetters(
  call: CommandCall,
  files: readonly LetterFile[],
  letter: {
    readonly outline: Outline;
    /** For programs. */
    readonly document: object;
    /** RFC 3339. */
    readonly createdAt: string;
  },
): Promise<void> {
  const { world, language } = call;
  for (const { file, form } of files) {
    const bytes =
      form === "json"
        ? Buffer.from(jsonText(letter.document))
        : await renderLetter(letter.outline, form, { language, createdAt: letter.createdAt });
    await writeAtomic(resolve(world.folder, file), inOnePiece(bytes));
  }
}

function unknownForm(option: string, file: string): Localized {
  return {
    de: `${option}: „${file}“ endet nicht auf .md, .docx, .txt oder .json.`,
    en: `${option}: "${file}" does not end in .md, .docx, .txt or .json.`,
  };
}
