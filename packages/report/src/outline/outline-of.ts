import { parseDocument } from "htmlparser2";

import { buildContent } from "../content/build-content.ts";
import type { ReportInput } from "../contract.ts";
import { renderDocument } from "../formats/html/render-document.tsx";
import { drawPictures } from "./draw-pictures.ts";
import type { Outline } from "./outline.ts";
import { readOutline } from "./read-outline.ts";

/** What a format can show beside words. */
export interface OutlineWishes {
  readonly pictures?: "drawn" | "left-out";
}

/** What the page of a report says, for formats with a layout of their own. */
export function outlineOf(
  input: ReportInput,
  { pictures = "left-out" }: OutlineWishes = {},
): Outline {
  const page = parseDocument(renderDocument(buildContent(input), input.language));
  if (pictures === "drawn") drawPictures(page);
  const outline = readOutline(page);
  return { ...outline, accentColor: input.template?.accentColor };
}
