import type { SourceLocation, TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject } from "../../contract.ts";
import { folderOf, foldersFrom } from "../../shared/tree-path.ts";
import { signsOfBrowsers, type SignsRequest } from "./project-signs.ts";
import type { BundledScript } from "./source-maps.ts";

/** Notes at projects and packages what shows that their code is sent to browsers. */
export function markServed(
  projects: readonly AnalyzedProject[],
  scripts: readonly BundledScript[],
  request: SignsRequest,
): readonly AnalyzedProject[] {
  const folders = new Set(projects.map(({ manifest }) => folderOf(manifest)));
  const scriptsIn = new Map<TreePath, BundledScript[]>();
  for (const script of scripts) {
    const folder = nearest(folderOf(script.sourceMap), folders);
    if (folder === undefined) continue;
    scriptsIn.set(folder, [...(scriptsIn.get(folder) ?? []), script]);
  }
  return projects.map((project) => {
    const servedBy = signsOfBrowsers(project.manifest, request);
    const own = scriptsIn.get(folderOf(project.manifest)) ?? [];
    if (servedBy.length === 0 && own.length === 0) return project;
    return {
      ...project,
      ...(servedBy.length === 0 ? {} : { servedBy }),
      packages: own.length === 0 ? project.packages : project.packages.map(marked(own)),
    };
  });
}

function marked(scripts: readonly BundledScript[]): (entry: AnalyzedPackage) => AnalyzedPackage {
  return (entry) => {
    const name = entry.group === undefined ? entry.name : `${entry.group}/${entry.name}`;
    const servedBy: SourceLocation[] = scripts
      .filter(({ packages }) => packages.has(name))
      .map(({ sourceMap }) => ({ path: sourceMap }));
    return servedBy.length === 0 ? entry : { ...entry, servedBy };
  };
}

/** The folder itself or the next above it that is one of the given. */
function nearest(from: TreePath, folders: ReadonlySet<TreePath>): TreePath | undefined {
  return foldersFrom(from).find((folder) => folders.has(folder));
}
