import { sortDiagnostics, type Diagnostic, type TreePath, type Usage } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import type { Report } from "../shared/input.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, readInputs, type Reading } from "../shared/read-inputs.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import { parseCompose } from "./parse-compose.ts";
import { parseDockerfile } from "./parse-dockerfile.ts";
import { imagesToGraph } from "./to-graph.ts";

/** Reads the images that Dockerfiles and Compose files name. */
export async function analyzeContainer(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const reading: Reading = { request, report };
  const composePaths = ownFiles(request, (name) => COMPOSE.test(name));
  const dockerPaths = ownFiles(request, (name) => !COMPOSE.test(name) && !TEMPLATE.test(name));
  const dockerfiles = await readInputs(dockerPaths, reading, parseDockerfile);
  const composed = await readInputs(composePaths, reading, parseCompose);
  const graphs = [
    ...dockerfiles.map(({ path, parsed }) => imagesToGraph(path, parsed, report)),
    ...composed.map(({ path, parsed }) => {
      const usage = composeUsage(path);
      return imagesToGraph(
        path,
        parsed.map((image) => ({ ...image, usage })),
        report,
      );
    }),
  ];
  return {
    projects: graphs.filter(({ packages }) => packages.size > 0).flatMap(packageGraphToProjects),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

const COMPOSE = /^(?:docker-)?compose.*\.ya?ml$/u;

/** Files about a Dockerfile that are none. */
const TEMPLATE = /\.(?:dockerignore|j2|md|template|tmpl|tpl|txt|ya?ml|json|sh)$/u;

/** What a Compose file is for, by its name; most say nothing. */
function composeUsage(path: TreePath): Usage | undefined {
  const words = fileNameOf(path)
    .toLowerCase()
    .split(/[^a-z]+/u);
  if (words.some((word) => ["ci", "e2e", "test", "tests"].includes(word))) return "test";
  return words.some((word) => ["dev", "development", "local"].includes(word))
    ? "development"
    : undefined;
}
