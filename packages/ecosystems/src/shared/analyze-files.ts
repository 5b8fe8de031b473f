import { sortDiagnostics, type Diagnostic } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import type { Report } from "./input.ts";
import type { PackageGraph } from "./package-graph.ts";
import { packageGraphToProjects } from "./package-graph-to-projects.ts";
import type { Reading } from "./read-inputs.ts";

/** The frame of an analysis: gathers diagnostics, and writes graphs in the contract's words. */
export async function analyzeFiles(
  request: AnalyzeRequest,
  read: (reading: Reading) => Promise<readonly PackageGraph[]>,
): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  request.signal.throwIfAborted();
  const graphs = await read({ request, report });
  request.signal.throwIfAborted();
  return {
    projects: graphs.flatMap(packageGraphToProjects),
    diagnostics: sortDiagnostics(diagnostics),
  };
}
