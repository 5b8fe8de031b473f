import { createDiagnostic, type TreePath, type Usage } from "@lizenzlotse/model";

import { imagePackage, parseImageReference } from "../shared/image-reference.ts";
import type { Report } from "../shared/input.ts";
import { type GraphPackage, type PackageGraph, packageTarget } from "../shared/package-graph.ts";

/** An image with where it is named and what for. */
export interface NamedImage {
  readonly reference: string;
  readonly usage: Usage | undefined;
  readonly line: number | undefined;
}

/** Turns the images of one file into a graph; what is inside them is not known. */
export function imagesToGraph(
  path: TreePath,
  images: readonly NamedImage[],
  report: Report,
): PackageGraph {
  const packages = new Map<string, GraphPackage>();
  const requests = images.map(({ reference, usage, line }) => {
    const found = toPackage(reference, { path, line });
    packages.set(found.key, packages.get(found.key) ?? found);
    if (found.version === undefined) {
      const problem = found.purl === undefined ? "a variable has no value" : "no tag is stated";
      const parameters = { dependency: reference, problem };
      report(createDiagnostic("inventory/unresolved-version", found.location, parameters));
    }
    return { target: packageTarget(found.key), usage };
  });
  return {
    source: "manifest",
    packages,
    projects: [{ manifest: path, location: { path }, requests, completeness: "incomplete" }],
  };
}

/** What cannot be read as a reference is listed all the same, under the name that it has. */
function toPackage(reference: string, location: GraphPackage["location"]): GraphPackage {
  const image = parseImageReference(reference);
  if (image !== undefined) return imagePackage(image, location);
  return {
    key: reference,
    name: reference,
    kind: "container",
    location,
    edges: [],
    completeness: "unknown",
  };
}
