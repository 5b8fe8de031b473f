import {
  createDiagnostic,
  type DeclaredStatement,
  formatPurl,
  type TreePath,
  type Usage,
} from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import type { Report } from "../shared/input.ts";
import { lockedFileToGraph, type RequestedPackage } from "../shared/locked-graph.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { ownFiles, readInputs } from "../shared/read-inputs.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { parseVcpkg, type VcpkgManifest } from "./parse-vcpkg.ts";

/** Reads the ports that C and C++ projects ask vcpkg for. */
export async function analyzeVcpkg(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const paths = ownFiles(request, (name) => name === "vcpkg.json");
    const read = await readInputs(paths, reading, parseVcpkg);
    return read.map(({ path, parsed }) => toGraph(path, parsed, reading.report));
  });
}

function toGraph(path: TreePath, manifest: VcpkgManifest, report: Report): PackageGraph {
  const { name, version, license, licenseLine, dependencies } = manifest;
  if (dependencies.length > 0 && !isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  const declared: readonly DeclaredStatement[] =
    license === undefined
      ? []
      : [
          {
            values: [license],
            operator: "unstated",
            form: "expression",
            source: "manifest",
            field: "license",
            location: { path, line: licenseLine },
          },
        ];
  return lockedFileToGraph({
    source: "manifest",
    path,
    project: {
      manifest: path,
      name,
      version,
      declared,
      completeness: dependencies.length === 0 ? "complete" : "incomplete",
    },
    packages: dependencies.map((each) => toPackage(each, manifest, path)),
  });
}

/** @see https://github.com/package-url/purl-spec (type `vcpkg`) */
function toPackage(
  dependency: VcpkgManifest["dependencies"][number],
  { baseline }: VcpkgManifest,
  path: TreePath,
): RequestedPackage {
  const { name, isTool, feature, line } = dependency;
  const [version, port] = dependency.version?.split("#") ?? [];
  const qualifiers = {
    ...(port === undefined ? {} : { port_version: port }),
    ...(baseline === undefined ? {} : { repository_revision: baseline }),
  };
  return {
    key: name,
    purl: formatPurl({ type: "vcpkg", name, version, qualifiers }),
    name,
    version,
    location: { path, line },
    edges: [],
    completeness: "unknown",
    asked: { usage: usageOf(isTool, feature), optional: feature !== undefined },
  };
}

/** Projects call the feature that their tests need by that name. */
function usageOf(isTool: boolean, feature: string | undefined): Usage {
  if (isTool) return "build";
  return feature !== undefined && /^tests?$/u.test(feature) ? "test" : "production";
}
