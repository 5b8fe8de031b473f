import { renderToString } from "preact-render-to-string";

import type { ReportContent } from "../../content/report-content.ts";
import type { Language } from "../../contract.ts";
import { ReportDocument } from "./document.tsx";
import { localeOf } from "./locale.ts";

/** The page as HTML text. */
export function renderDocument(content: ReportContent, language: Language): string {
  const page = renderToString(<ReportDocument content={content} locale={localeOf(language)} />);
  return `<!doctype html>\n${page}\n`;
}
