import { createDiagnostic, type FileSource, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import { lockedFileToGraph, type RequestedPackage } from "../shared/locked-graph.ts";
import { ownFiles, readInputs } from "../shared/read-inputs.ts";
import { parseRepository, repositoryPurl } from "../shared/repository-purl.ts";
import { fileNameOf, folderOf, joinTreePath } from "../shared/tree-path.ts";
import { parseGitmodules, type Submodule } from "./parse-gitmodules.ts";

/** Fetches the sources into the project; nothing of them is run. */
const EVIDENCE_COMMAND = "git submodule update --init --recursive --depth 1";

/** Reads which repositories are submodules. Their commits are in git's own data, which is not read. */
export async function analyzeSubmodule(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const paths = ownFiles(request, (name) => name === ".gitmodules");
    const read = await readInputs(paths, reading, parseGitmodules);
    return read.map(({ path, parsed }) => {
      for (const { name, line } of parsed) {
        const parameters = { dependency: name, problem: "the commit is known to git only" };
        const place = { path, line };
        reading.report(createDiagnostic("inventory/unresolved-version", place, parameters));
      }
      return lockedFileToGraph({
        source: "manifest",
        path,
        project: { manifest: path, completeness: "incomplete" },
        packages: parsed.map((each) => toPackage(each, path, request.files)),
        evidenceCommand: EVIDENCE_COMMAND,
      });
    });
  });
}

function toPackage(submodule: Submodule, path: TreePath, files: FileSource): RequestedPackage {
  const { url = "", line } = submodule;
  // An address relative to the project's own leads to a place that only git knows.
  const repository = parseRepository(url);
  const folder = joinTreePath(folderOf(path), submodule.path ?? submodule.name);
  const isThere = folder !== undefined && files.list(folder).length > 0;
  return {
    key: submodule.name,
    purl: repository === undefined ? undefined : repositoryPurl(repository, undefined),
    name: repository === undefined ? submodule.name : fileNameOf(repository.path),
    references: repository === undefined ? [] : [{ type: "vcs", url: repository.url }],
    contentRoots: isThere ? [folder] : [],
    location: { path, line },
    edges: [],
    completeness: "unknown",
    asked: { usage: undefined },
  };
}
