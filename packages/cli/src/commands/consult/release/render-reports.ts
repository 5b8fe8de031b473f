import { buffer } from "node:stream/consumers";

import type { EvidenceFile } from "@lizenzlotse/evidence";
import {
  type Assessment,
  type ConsultationFrame,
  LotseError,
  type ScanResult,
  writeAssessment,
} from "@lizenzlotse/model";
import type { ReportInput } from "@lizenzlotse/report";
import { formats } from "@lizenzlotse/report/registry";

import { loadPdfFormat } from "../../../output/pdf-format.ts";
import { reportPath } from "./release-files.ts";

/** The formats of a version, by the id of the report's format, with the extension of the file. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  html: "html",
  docx: "docx",
  markdown: "md",
  csv: "csv",
};

/** Of the format that an optional package gives: a version is complete without it. */
export const PDF_EXTENSION = "pdf";

/** Everything that a report is made from; the same gives the same bytes. */
export interface ReportSource {
  readonly name: string;
  readonly scan: ScanResult;
  readonly assessment: Assessment;
  readonly frame: ConsultationFrame;
}

/**
 * The report of one scan in every format, and the assessment as JSON.
 *
 * @param pdf - `skipped` where nobody needs one: it takes longer than all the others.
 */
export async function renderReports(
  source: ReportSource,
  pdf: "if-available" | "skipped",
): Promise<readonly EvidenceFile[]> {
  const { name, scan, assessment, frame } = source;
  const { language, release } = frame;
  const input = {
    scan,
    assessment,
    consultation: frame,
    language,
    color: "off",
    widthColumns: 100,
  } as const;
  const files: EvidenceFile[] = [];
  for (const { id, load } of formats) {
    const extension = EXTENSIONS[id];
    if (extension === undefined) continue;
    const bytes = await buffer((await load()).render(input));
    files.push({ path: reportPath(name, release.version, extension), role: "report", bytes });
  }
  const pdfBytes = pdf === "skipped" ? undefined : await pdfIfAvailable(input);
  if (pdfBytes !== undefined) {
    const path = reportPath(name, release.version, PDF_EXTENSION);
    files.push({ path, role: "report", bytes: pdfBytes });
  }
  const json = await buffer(writeAssessment(assessment));
  return [
    ...files,
    { path: reportPath(name, release.version, "json"), role: "report", bytes: json },
  ];
}

async function pdfIfAvailable(input: ReportInput): Promise<Uint8Array | undefined> {
  try {
    return await buffer((await loadPdfFormat("ua-1")).render(input));
  } catch (cause) {
    if (cause instanceof LotseError && cause.code === "FORMAT_UNAVAILABLE") return undefined;
    throw cause;
  }
}
