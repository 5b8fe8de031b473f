import { sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import type { Report } from "../shared/input.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, readInputs } from "../shared/read-inputs.ts";
import { folderOf } from "../shared/tree-path.ts";
import { parsePipeline } from "./parse-pipeline.ts";
import { pipelinesToGraph, type PipelineFile } from "./to-graph.ts";

/** Reads what pipelines run, for the pipeline files of each folder together. */
export async function analyzeCi(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const paths = ownFiles(request, () => true);
  const read = await readInputs(paths, { request, report }, parsePipeline);
  const byFolder = new Map<TreePath, PipelineFile[]>();
  for (const { path, parsed } of read) {
    // A folder of workflows is one project; other files stand for themselves.
    const isWorkflow = /(?:^|\/)\.github\/workflows\/[^/]+$/u.test(path);
    appendTo(byFolder, isWorkflow ? folderOf(path) : path, [{ path, pipeline: parsed }]);
  }
  const graphs = Array.from(byFolder, ([manifest, files]) =>
    pipelinesToGraph(manifest, files, report),
  );
  return {
    projects: graphs.filter(({ packages }) => packages.size > 0).flatMap(packageGraphToProjects),
    diagnostics: sortDiagnostics(diagnostics),
  };
}
