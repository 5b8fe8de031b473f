import { type Localized, LotseError } from "@lizenzlotse/model";
import type { ReportFormat } from "@lizenzlotse/report";
import type * as ReportPdf from "@lizenzlotse/report-pdf";

/** The standards of `@lizenzlotse/report-pdf`; named here too, for that package may be missing. */
export const PDF_STANDARDS = ["ua-1", "a-2a"] as const;

/**
 * The format of the optional package, loaded when it is asked for.
 *
 * @param standard - one of {@link PDF_STANDARDS}; absent: the first.
 * @throws {LotseError} `FORMAT_UNAVAILABLE` where the package is not installed.
 */
export async function loadPdfFormat(standard: string | undefined): Promise<ReportFormat> {
  const { pdfFormat } = await loadPackage();
  return pdfFormat(PDF_STANDARDS.find((known) => known === standard) ?? PDF_STANDARDS[0]);
}

async function loadPackage(): Promise<typeof ReportPdf> {
  try {
    return await import("@lizenzlotse/report-pdf");
  } catch (cause) {
    throw new LotseError("FORMAT_UNAVAILABLE", NOT_INSTALLED, { hint: INSTALL_IT, cause });
  }
}

const NOT_INSTALLED: Localized = {
  de: "PDF: Das Paket @lizenzlotse/report-pdf ist nicht installiert.",
  en: "PDF: the package @lizenzlotse/report-pdf is not installed.",
};

const INSTALL_IT: Localized = {
  de: "npm install @lizenzlotse/report-pdf, oder den Bericht als Seite ausgeben: -o html=bericht.html",
  en: "npm install @lizenzlotse/report-pdf, or write the report as a page: -o html=report.html",
};
