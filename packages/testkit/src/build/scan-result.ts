import {
  compareText,
  SCAN_RESULT_VERSION,
  sortDiagnostics,
  type Component,
  type Diagnostic,
  type FileFindings,
  type ScanHead,
  type ScanResult,
  type ToolIdentity,
} from "@lizenzlotse/model";

/** What a test cares about; counts, roots and completeness of the head follow from the rest unless given. */
export interface ScanSketch {
  readonly head?: Partial<ScanHead>;
  readonly components?: readonly Component[];
  readonly diagnostics?: readonly Diagnostic[];
  readonly files?: readonly FileFindings[];
}

/** A valid scan with its lists in the order of the document. Made on 2 January 2026 by version 0.1.0. */
export function aScanResult(
  sketch: ScanSketch = {},
): ScanResult & { readonly files: readonly FileFindings[] } {
  const components = [...(sketch.components ?? [])].sort((a, b) => compareText(a.ref, b.ref));
  const diagnostics = sortDiagnostics(sketch.diagnostics ?? []);
  const files = [...(sketch.files ?? [])].sort((a, b) => compareText(a.path, b.path));
  return {
    head: headOf({ components, diagnostics, files, head: sketch.head ?? {} }),
    components,
    diagnostics,
    files,
  };
}

/** The tool that made every document of the builders. */
export function aToolIdentity(): ToolIdentity {
  return {
    name: "lizenzlotse",
    version: "0.1.0",
    spdxListVersion: "3.28.0",
    detectionVersion: "0123456789abcdef",
  };
}

function headOf({ components, diagnostics, files, head }: Required<ScanSketch>): ScanHead {
  return {
    kind: "lizenzlotse/scan-result",
    schemaVersion: SCAN_RESULT_VERSION,
    tool: aToolIdentity(),
    createdAt: "2026-01-02T03:04:05Z",
    subject: { name: "sample", version: "1.0.0" },
    settings: {
      depth: "files",
      archives: "closed",
      gitignore: "respected",
      excluded: [],
      roles: [],
    },
    roots: components
      .filter((component) => component.origin === "first-party")
      .map(({ ref }) => ref),
    artefacts: [],
    choices: [],
    evidenceSteps: [],
    counts: {
      filesListed: files.length,
      filesRead: files.length,
      bytesRead: 0,
      components: components.length,
      fileFindings: files.length,
      diagnostics: diagnostics.length,
    },
    complete: diagnostics.every((diagnostic) => diagnostic.effect !== "incomplete"),
    diagnosticCounts: countCodes(diagnostics),
    ...head,
  };
}

function countCodes(diagnostics: readonly Diagnostic[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
