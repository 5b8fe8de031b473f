import {
  decodeText,
  sortDiagnostics,
  type Diagnostic,
  type TreePath,
  type Usage,
} from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { parseImageReference } from "../shared/image-reference.ts";
import type { Report } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { packageGraphToProjects } from "../shared/package-graph-to-projects.ts";
import { ownFiles, readInputs, type Reading } from "../shared/read-inputs.ts";
import { fileNameOf, folderOf } from "../shared/tree-path.ts";
import { parseCompose } from "./parse-compose.ts";
import { parseDockerfile } from "./parse-dockerfile.ts";
import { parseEnvironment } from "./parse-environment.ts";
import { substitute } from "../shared/substitute.ts";
import { imagesToGraph } from "./to-graph.ts";

/** Reads the images that Dockerfiles and Compose files name. */
export async function analyzeContainer(request: AnalyzeRequest): Promise<Analysis> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const reading: Reading = { request, report };
  const composePaths = ownFiles(request, (name) => COMPOSE.test(name));
  const dockerPaths = ownFiles(
    request,
    (name) => name !== ENVIRONMENT && !COMPOSE.test(name) && !TEMPLATE.test(name),
  );
  const dockerfiles = await readInputs(dockerPaths, reading, parseDockerfile);
  const composed = await readInputs(composePaths, reading, parseCompose);
  const environments = await readEnvironments(composePaths, request);
  const graphs = [
    ...dockerfiles.map(({ path, parsed }) => imagesToGraph(path, parsed, report)),
    ...composed.map(({ path, parsed }) => {
      const usage = composeUsage(path);
      const values = environments.get(folderOf(path)) ?? new Map<string, string>();
      const images = parsed.map((image) => ({
        ...image,
        reference: withValues(image.reference, values),
        usage,
      }));
      return imagesToGraph(path, images, report);
    }),
  ];
  return {
    projects: graphs.filter(({ packages }) => packages.size > 0).flatMap(packageGraphToProjects),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** The values beside the Compose files, by folder. A file that cannot be read gives none: it is no part of the inventory. */
async function readEnvironments(
  composePaths: readonly TreePath[],
  { files }: AnalyzeRequest,
): Promise<ReadonlyMap<TreePath, ReadonlyMap<string, string>>> {
  const folders = [...new Set(composePaths.map(folderOf))];
  const read = await mapConcurrently(folders, async (folder) => {
    const path = folder === "" ? ENVIRONMENT : `${folder}/${ENVIRONMENT}`;
    const outcome = files.has(path)
      ? await files.read(path, { maxBytes: MAX_ENVIRONMENT_BYTES })
      : undefined;
    const text = outcome?.ok === true ? decodeText(outcome.bytes).text : "";
    return [folder, parseEnvironment(text)] as const;
  });
  return new Map(read);
}

const ENVIRONMENT = ".env";
const MAX_ENVIRONMENT_BYTES = 1_048_576;

/** What is no reference with its values is shown as it is written: a value may be a secret. */
function withValues(reference: string, values: ReadonlyMap<string, string>): string {
  const filled = substitute(reference, values);
  return parseImageReference(filled) === undefined ? substitute(reference, new Map()) : filled;
}

const COMPOSE = /^(?:docker-)?compose.*\.ya?ml$/u;

/** Files about a Dockerfile that are none. */
const TEMPLATE = /\.(?:dockerignore|erb|in|j2|jinja2?|md|template|tmpl|tpl|tt|txt|ya?ml|json|sh)$/u;

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
