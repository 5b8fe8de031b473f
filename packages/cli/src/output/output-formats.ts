import {
  type Assessment,
  describeDiagnostic,
  type Diagnostic,
  type EvidenceExcerpt,
  type ScanResult,
} from "@lizenzlotse/model";
import type { ReportInput, TrendPoint } from "@lizenzlotse/report";
import { formats as reportFormats } from "@lizenzlotse/report/registry";
import { bomFormats } from "@lizenzlotse/sbom/registry";

import { bomSettings } from "../commands/shared/bom-settings.ts";
import type { CommandCall } from "../commands/contract.ts";
import { appearanceOf } from "../terminal/appearance.ts";
import { inOnePiece } from "./in-one-piece.ts";
import { loadPdfFormat, PDF_STANDARDS } from "./pdf-format.ts";

/** What commands have to show. */
export interface Result {
  readonly scan: ScanResult;
  readonly assessment: Assessment;
  /** What files say where findings rest on it, for formats that show it. */
  readonly excerpts?: readonly EvidenceExcerpt[] | undefined;
  /** Earlier scans to compare with. */
  readonly earlier?: readonly TrendPoint[] | undefined;
}

/** A format that `-o` writes. */
export interface OutputFormat {
  readonly id: string;
  /** The versions that can be asked for (`FORMAT@VERSION`); the first is the default. */
  readonly versions: readonly string[];
  /** Whether it shows what files say where findings rest on it. */
  readonly excerpts?: "shown" | undefined;
  /** @param version - one of {@link versions}; `undefined` where the format has none. */
  readonly render: (
    call: CommandCall,
    result: Result,
    version: string | undefined,
  ) => Promise<AsyncIterable<Uint8Array>>;
}

/** The summary for people, which commands show unless told otherwise. */
export const SUMMARY_FORMAT = "human";

const documents: readonly OutputFormat[] = [
  {
    id: "json",
    versions: [],
    render: async (_call, { scan }) => (await import("@lizenzlotse/model")).writeScanResult(scan),
  },
];

const boms: readonly OutputFormat[] = bomFormats.map(({ id, versions, write }) => ({
  id,
  versions,
  render: async (call, { scan }, version) => {
    const { content, losses } = await write(scan, {
      version: version ?? "",
      ...(await bomSettings(call, scan)),
    });
    tellLosses(call, losses);
    return inOnePiece(content);
  },
}));

/** What a format could not carry is said once, on standard error. */
function tellLosses(
  { world, language, options }: CommandCall,
  losses: readonly Diagnostic[],
): void {
  if (options.quiet === true) return;
  for (const loss of losses) world.stderr.write(`${describeDiagnostic(loss, language)}\n`);
}

const reports: readonly OutputFormat[] = reportFormats.map(({ id, excerpts: shown, load }) => ({
  id,
  versions: [],
  excerpts: shown,
  render: async (call, result) => {
    // What shows the wording of files is a document, and documents carry the agency's template.
    const template = shown === undefined ? undefined : await templateOf(call);
    return (await load()).render(reportInput(call, result, template));
  },
}));

const pdf: OutputFormat = {
  id: "pdf",
  versions: PDF_STANDARDS,
  excerpts: "shown",
  render: async (call, result, version) =>
    (await loadPdfFormat(version)).render(reportInput(call, result, await templateOf(call))),
};

async function templateOf({ world, options }: CommandCall): Promise<ReportInput["template"]> {
  const { loadTemplate } = await import("../template/load-template.ts");
  return await loadTemplate({ ...world, named: options.template });
}

function reportInput(
  call: CommandCall,
  { scan, assessment, earlier, excerpts }: Result,
  template: ReportInput["template"],
): ReportInput {
  return {
    scan: excerpts === undefined ? scan : { ...scan, excerpts },
    assessment,
    earlier,
    template,
    language: call.language,
    ...appearanceOf(call, call.world.stdout),
  };
}

/** Every format, in the order in which help texts list them. */
export const OUTPUT_FORMATS: readonly OutputFormat[] = [...documents, ...boms, ...reports, pdf];
