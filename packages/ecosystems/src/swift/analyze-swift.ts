import { formatPurl, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import { lockedFileToGraph, type RequestedPackage } from "../shared/locked-graph.ts";
import type { PackageGraph } from "../shared/package-graph.ts";
import { ownFiles, readInputs } from "../shared/read-inputs.ts";
import { parseRepository } from "../shared/repository-purl.ts";
import { folderOf } from "../shared/tree-path.ts";
import { parsePackageResolved, type Pin } from "./parse-package-resolved.ts";

/** Reads the packages that Swift resolved. The file has no edges: all of it hangs on the project. */
export async function analyzeSwift(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const paths = ownFiles(request, (name) => name === "Package.resolved");
    const read = await readInputs(paths, reading, parsePackageResolved);
    return read.map(({ path, parsed }) => toGraph(path, parsed));
  });
}

function toGraph(path: TreePath, pins: readonly Pin[]): PackageGraph {
  return lockedFileToGraph({
    source: "lockfile",
    path,
    project: { manifest: manifestOf(path), completeness: "complete" },
    packages: pins.flatMap((pin) => toPackage(path, pin)),
  });
}

/** Xcode keeps the file deep inside its project. */
function manifestOf(path: TreePath): TreePath {
  const project = /^(.*?\.(?:xcodeproj|xcworkspace))\//u.exec(path)?.[1];
  const folder = folderOf(path);
  return project ?? (folder === "" ? "Package.swift" : `${folder}/Package.swift`);
}

/** @see https://github.com/package-url/purl-spec (type `swift`: host and owner are the namespace) */
function toPackage(path: TreePath, pin: Pin): readonly RequestedPackage[] {
  const { location = "", identity, revision, branch } = pin;
  const repository = parseRepository(location);
  const version = pin.version ?? revision ?? branch;
  const registered = identity.replace(".", "/");
  const full = repository === undefined ? registered : `${repository.host}/${repository.path}`;
  if (full === "") return [];
  const slash = full.lastIndexOf("/");
  const [namespace, name] = [
    slash === -1 ? undefined : full.slice(0, slash),
    full.slice(slash + 1),
  ];
  const isLocal = repository === undefined && location !== "";
  return [
    {
      key: full,
      purl: isLocal ? undefined : formatPurl({ type: "swift", namespace, name, version }),
      group: namespace,
      name,
      version,
      references: repository === undefined ? [] : [{ type: "vcs", url: repository.url }],
      location: { path, line: pin.line },
      edges: [],
      completeness: "unknown",
      asked: { usage: undefined },
    },
  ];
}
