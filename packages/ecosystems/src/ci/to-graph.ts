import {
  createDiagnostic,
  formatPurl,
  type SourceLocation,
  type TreePath,
} from "@lizenzlotse/model";

import { imagePackage, parseImageReference } from "../shared/image-reference.ts";
import type { Report } from "../shared/input.ts";
import { type GraphPackage, type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { sanitizeUrl } from "../shared/sanitize-url.ts";
import type { CiInclude } from "./collect-references.ts";
import type { Pipeline } from "./parse-pipeline.ts";

/** A pipeline file. */
export interface PipelineFile {
  readonly path: TreePath;
  readonly pipeline: Pipeline;
}

/** Turns the pipeline files of a folder into a graph: tools for building, with what they need not known. */
export function pipelinesToGraph(
  manifest: TreePath,
  files: readonly PipelineFile[],
  report: Report,
): PackageGraph {
  const packages = new Map<string, GraphPackage>();
  for (const { path, pipeline } of files) {
    for (const found of packagesOf(path, pipeline)) {
      if (packages.has(found.key)) continue;
      packages.set(found.key, found);
      if (found.version === undefined) {
        const parameters = { dependency: found.name, problem: "no version is stated" };
        report(createDiagnostic("inventory/unresolved-version", found.location, parameters));
      }
    }
  }
  const location = { path: files[0]?.path ?? manifest };
  const requests = [...packages.keys()].map((key) => ({
    target: packageTarget(key),
    usage: "build" as const,
  }));
  return {
    source: "manifest",
    packages,
    projects: [{ manifest, location, requests, completeness: "incomplete" }],
  };
}

function packagesOf(path: TreePath, pipeline: Pipeline): readonly GraphPackage[] {
  const { actions, images, includes, lineOf } = pipeline;
  const place = (value: string): SourceLocation => ({ path, line: lineOf(value) });
  return [
    ...actions.flatMap((uses) => actionPackage(uses, place(uses))),
    ...images.map(({ reference, written }) => imageOrName(reference, place(written))),
    ...includes.map((include) => {
      const { name, version = "" } = include;
      const line = lineOf(name) ?? lineOf(`${name}@${version}`);
      return includePackage(include, { path, line });
    }),
  ];
}

/** `owner/name@ref`, or with a path of the repository; `./path` is the project's own. */
function actionPackage(uses: string, location: SourceLocation): readonly GraphPackage[] {
  if (uses.startsWith("docker://")) return [imageOrName(uses.slice("docker://".length), location)];
  const found = /^([\w.-]+)\/([\w.-]+)(?:\/([^@\s]+))?(?:@(\S+))?$/u.exec(uses);
  if (found === null || uses.startsWith(".")) return [];
  const [, group = "", name = "", subpath, version] = found;
  return [
    {
      key: uses,
      purl: formatPurl({ type: "github", namespace: group, name, version, subpath }),
      group,
      name: subpath === undefined ? name : `${name}/${subpath}`,
      version,
      kind: "application",
      references: [{ type: "vcs", url: `git+https://github.com/${group}/${name}` }],
      location,
      edges: [],
      completeness: "unknown",
    },
  ];
}

function imageOrName(reference: string, location: SourceLocation): GraphPackage {
  const image = parseImageReference(reference);
  if (image !== undefined) return imagePackage(image, location);
  return {
    key: `image ${reference}`,
    name: reference,
    kind: "container",
    location,
    edges: [],
    completeness: "unknown",
  };
}

function includePackage(
  { name, kind, version }: CiInclude,
  location: SourceLocation,
): GraphPackage {
  const url = kind === "remote" ? sanitizeUrl(name) : undefined;
  const shown = kind === "remote" ? (url ?? "remote include") : name;
  const segments = shown.split("/");
  const last = segments.at(-1) ?? shown;
  const qualifiers = url === undefined ? undefined : { download_url: url };
  const isHosted = kind !== "remote" && !/[$]/u.test(name);
  return {
    key: `${kind} ${shown}@${version ?? ""}`,
    // GitLab's own host is assumed by nobody: the project may live on any.
    purl:
      isHosted || url !== undefined
        ? formatPurl({
            type: "generic",
            namespace: isHosted ? segments.slice(0, -1).join("/") : undefined,
            name: last,
            version,
            qualifiers,
          })
        : undefined,
    name: shown,
    version,
    kind: "application",
    references: url === undefined ? [] : [{ type: "distribution", url }],
    location,
    edges: [],
    completeness: "unknown",
  };
}
