import type { TreePath, Usage } from "@lizenzlotse/model";

import type { DependencyTarget } from "../contract.ts";
import {
  type GraphPackage,
  type GraphProject,
  type PackageGraph,
  packageTarget,
} from "./package-graph.ts";

/** A package of a lockfile with one project, and what the project asks it for. */
export interface RequestedPackage extends GraphPackage {
  /** `undefined` where the file does not tell; absent for packages that only others ask for. */
  readonly asked?: { readonly usage: Usage | undefined; readonly optional?: boolean } | undefined;
}

/** A lockfile or manifest with one project. */
export interface LockedFile {
  readonly source: PackageGraph["source"];
  readonly path: TreePath;
  /** Who the project is, and whether the file names everything. */
  readonly project: Omit<GraphProject, "location" | "requests">;
  readonly packages: readonly RequestedPackage[];
  /** First-party projects that it asks for. */
  readonly siblings?: readonly Extract<DependencyTarget, { kind: "project" }>[];
  readonly evidenceCommand?: string | undefined;
}

/** Turns a file with one project into a graph. */
export function lockedFileToGraph(file: LockedFile): PackageGraph {
  const { source, path, project, siblings = [], evidenceCommand } = file;
  const packages = new Map<string, GraphPackage>();
  for (const { asked: _, ...found } of file.packages) {
    if (!packages.has(found.key)) packages.set(found.key, found);
  }
  const requests = file.packages.flatMap(({ key, asked }) =>
    asked === undefined ? [] : [{ target: packageTarget(key), ...asked }],
  );
  const ofSiblings = siblings.map((target) => ({ target, usage: undefined }));
  return {
    source,
    packages,
    projects: [{ ...project, location: { path, line: 1 }, requests: [...requests, ...ofSiblings] }],
    evidenceCommand,
  };
}
