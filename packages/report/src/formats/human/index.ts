import { buildContent } from "../../content/build-content.ts";
import type { ReportFormat } from "../../contract.ts";
import { renderPage } from "./render-page.ts";

/** The summary for a terminal: the answer in the first line, at most about 40 lines, colours optional. */
export const human: ReportFormat = {
  id: "human",
  mediaType: "text/plain; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; this page is small
  async *render(input) {
    yield new TextEncoder().encode(renderPage(buildContent(input), input));
  },
};
