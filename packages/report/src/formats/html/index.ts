import { buildContent } from "../../content/build-content.ts";
import type { ReportFormat } from "../../contract.ts";
import { renderDocument } from "./render-document.tsx";

/** The report for people: one self-contained page that works without a network and without its script. */
export const html: ReportFormat = {
  id: "html",
  mediaType: "text/html; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; this page is made in one piece
  async *render(input) {
    yield new TextEncoder().encode(renderDocument(buildContent(input), input.language));
  },
};
