import { createDiagnostic, type TreePath } from "@lizenzlotse/model";

import type { Report } from "../../shared/input.ts";
import { lockedFileToGraph, type RequestedPackage } from "../../shared/locked-graph.ts";
import type { PackageGraph } from "../../shared/package-graph.ts";
import { normalizeName } from "../../shared/python/normalize-name.ts";
import { pythonPurl, sourceReferences } from "../../shared/python/package-source.ts";
import { quoteForShell } from "../../shared/quote-for-shell.ts";
import { isTestPath } from "../../shared/test-paths.ts";
import { fileNameOf } from "../../shared/tree-path.ts";
import { condaPurl } from "../conda-purl.ts";
import type { MatchSpec } from "../match-spec.ts";
import type { Environment, Located } from "./parse-environment.ts";
import type { PipRequirement } from "./parse-pip-line.ts";

/** An environment that no lockfile speaks for: what it asks for, or, where conda wrote it, what is installed. */
export function declaredToGraph(
  path: TreePath,
  environment: Environment,
  report: Report,
): PackageGraph {
  const { conda, pip, isExport } = environment;
  const isComplete = isExport || conda.length + pip.length === 0;
  if (!isComplete && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  return lockedFileToGraph({
    source: isExport ? "lockfile" : "manifest",
    path,
    project: {
      manifest: path,
      name: environment.name,
      completeness: isComplete ? "complete" : "incomplete",
    },
    packages: [
      ...conda.map((each) => condaPackage(each, path)),
      ...pip.map((each) => pipPackage(each, path)),
    ],
    evidenceCommand: evidenceCommand(fileNameOf(path)),
  });
}

function evidenceCommand(fileName: string): string {
  const file = quoteForShell(fileName);
  if (fileName.endsWith(".toml")) return "pixi install --all";
  if (fileName.endsWith(".txt")) return `conda create --prefix .conda-env --file ${file}`;
  return `conda env create --prefix .conda-env -f ${file}`;
}

function condaPackage(spec: Located<MatchSpec>, path: TreePath): RequestedPackage {
  const { name, version, build, channel, subdir, line } = spec;
  return {
    key: `conda ${name}@${version ?? ""}`,
    purl: condaPurl({ name, version, build, channel, subdir }),
    name,
    version,
    location: { path, line },
    edges: [],
    completeness: "unknown",
    asked: { usage: "production" },
  };
}

function pipPackage(requirement: Located<PipRequirement>, path: TreePath): RequestedPackage {
  const { name, version, source, line } = requirement;
  return {
    key: `pip ${normalizeName(name)}@${version ?? ""} ${source.kind}`,
    purl: pythonPurl(name, version, source),
    name,
    version,
    references: sourceReferences(source),
    location: { path, line },
    edges: [],
    completeness: "unknown",
    asked: { usage: "production" },
  };
}
