import type { ReportFormat } from "../../contract.ts";
import { outlineOf } from "../../outline/outline-of.ts";
import { renderMarkdown } from "./render-markdown.ts";

/** The whole report as Markdown with tables (GitHub Flavored Markdown), for repositories, wikis and tickets. */
export const markdown: ReportFormat = {
  id: "markdown",
  mediaType: "text/markdown; charset=utf-8",
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract streams; blocks are cheap to make at once
  async *render(input) {
    const encoder = new TextEncoder();
    for (const block of renderMarkdown(outlineOf(input))) yield encoder.encode(block);
  },
};
