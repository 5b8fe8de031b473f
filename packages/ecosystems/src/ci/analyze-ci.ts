import {
  sortDiagnostics,
  type Diagnostic,
  type FileSource,
  type TreePath,
} from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import type { Report } from "../shared/input.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, readInputs } from "../shared/read-inputs.ts";
import { folderOf, foldersFrom } from "../shared/tree-path.ts";
import { isGitlab, parsePipeline } from "./parse-pipeline.ts";
import { pipelinesToGraph, type PipelineFile } from "./to-graph.ts";

/** Reads what pipelines run, for the pipeline files of each folder together. */
export async function analyzeCi(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const paths = ownFiles(request, () => true);
  const read = await readInputs(paths, { request, report }, parsePipeline);
  const byFolder = new Map<TreePath, PipelineFile[]>();
  for (const { path, parsed } of read) {
    appendTo(byFolder, manifestOf(path, request.files), [{ path, pipeline: parsed }]);
  }
  const graphs = Array.from(byFolder, ([manifest, files]) =>
    pipelinesToGraph(manifest, files, report),
  );
  return {
    projects: graphs.filter(({ packages }) => packages.size > 0).flatMap(packageGraphToProjects),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** A folder of workflows is one project, and so is a pipeline of GitLab with what it includes; actions stand for themselves. */
function manifestOf(path: TreePath, files: FileSource): TreePath {
  if (/(?:^|\/)\.github\/workflows\/[^/]+$/u.test(path)) return folderOf(path);
  if (!isGitlab(path)) return path;
  const roots = foldersFrom(folderOf(path)).flatMap((folder) =>
    PIPELINES.map((name) => (folder === "" ? name : `${folder}/${name}`)),
  );
  return roots.find((each) => files.has(each)) ?? path;
}

const PIPELINES = [".gitlab-ci.yml", ".gitlab-ci.yaml"];
