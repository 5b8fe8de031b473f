import type { Assessment, ConsultationFrame, ScanResult } from "@lizenzlotse/model";

import type { TrendPoint } from "./content/picture-content.ts";
import type { ReportTemplate } from "./template/report-template.ts";

/** A language of the user interface; both are complete. */
export type Language = "de" | "en";

/** Everything that a format may show. Formats order and escape; they never judge. */
export interface ReportInput {
  readonly scan: ScanResult;
  /** Absent for formats that show the scan only. */
  readonly assessment?: Assessment | undefined;
  /** Earlier scans of the same project, in any order, for the chapter on the development. */
  readonly earlier?: readonly TrendPoint[] | undefined;
  /** Absent in reports that belong to no consultation; their cover is short. */
  readonly consultation?: ConsultationFrame | undefined;
  /** The agency's own look and chapters, for documents. */
  readonly template?: ReportTemplate | undefined;
  readonly language: Language;
  /** Whether ANSI colours may be used; meaning never rests on colour alone. */
  readonly color: "on" | "off";
  /** Columns of the terminal, for formats that wrap. */
  readonly widthColumns: number;
}

/** One output format. One folder each; the registry is the only other place that knows it. */
export interface ReportFormat {
  /** For example `html`; opaque elsewhere. */
  readonly id: string;
  readonly mediaType: string;
  /** Streams the document. Same input, same bytes. */
  render(input: ReportInput): AsyncIterable<Uint8Array>;
}
