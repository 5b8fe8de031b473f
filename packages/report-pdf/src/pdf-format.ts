import type { ReportFormat } from "@lizenzlotse/report";
import { outlineOf } from "@lizenzlotse/report/outline";

import { compileDocument } from "./compile-document.ts";
import { fontsFor } from "./fonts/fonts-for.ts";
import { toPageData } from "./page-data/to-page-data.ts";

/** The standards that a document can keep, the default first: PDF/UA-1 for readers, PDF/A-2a for archives. */
export const PDF_STANDARDS = ["ua-1", "a-2a"] as const;

/** One of {@link PDF_STANDARDS}. */
export type PdfStandard = (typeof PDF_STANDARDS)[number];

/**
 * The report as an accessible PDF: tagged, with bookmarks, its fonts embedded. It says what the page says, and says it
 * in the same bytes for the same input.
 *
 * @throws {LotseError} from `render`: `FORMAT_UNAVAILABLE` when the typesetter does not load on this machine.
 */
export function pdfFormat(standard: PdfStandard): ReportFormat {
  return {
    id: "pdf",
    mediaType: "application/pdf",
    async *render(input) {
      const { scan, assessment, language } = input;
      const outline = outlineOf(input, { pictures: "drawn" });
      const fonts = await fontsFor(JSON.stringify(outline, withoutBytes));
      const pages = toPageData(outline, {
        language,
        createdAt: assessment?.head.createdAt ?? scan.head.createdAt,
        canShow: fonts.canShow,
      });
      yield await compileDocument(pages, { standard, fonts: fonts.files });
    },
  };
}

/** What is drawn needs no font. */
function withoutBytes(key: string, value: unknown): unknown {
  return key === "bytes" ? undefined : value;
}
