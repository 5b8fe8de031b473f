import { buildContent } from "../content/build-content.ts";
import type { ReportInput } from "../contract.ts";
import { renderDocument } from "../formats/html/render-document.tsx";
import type { Outline } from "./outline.ts";
import { readOutline } from "./read-outline.ts";

/** What the page of a report says, for formats with a layout of their own. */
export function outlineOf(input: ReportInput): Outline {
  return readOutline(renderDocument(buildContent(input), input.language));
}
