import { type ControlFile, readControlFile } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { textLines } from "../shared/text-lines.ts";

export type { ControlField, ControlParagraph } from "@lizenzlotse/model";

/** Reads a control file of the package database within the limits of all inputs here. */
export function parseControl(text: string, input: Input): ControlFile {
  return readControlFile(textLines(text, input));
}
