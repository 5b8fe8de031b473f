import type { Completeness, SourceLocation, TreePath, Usage } from "@lizenzlotse/model";

import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "../contract.ts";
import type { ComputedUsage } from "./reachability.ts";

/** What one lockfile, manifest or installed set says, before it is known what each package is used for. */
export interface PackageGraph {
  readonly source: AnalyzedProject["source"];
  /** The first gets what no project leads to. */
  readonly projects: readonly GraphProject[];
  /** By key. */
  readonly packages: ReadonlyMap<string, GraphPackage>;
  readonly evidenceCommand?: string | undefined;
}

/** A first-party project with what it asks for. */
export interface GraphProject {
  readonly manifest: TreePath;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly purl?: string | undefined;
  readonly declared?: AnalyzedProject["declared"] | undefined;
  readonly location: SourceLocation;
  readonly requests: readonly GraphRequest[];
  readonly completeness: Completeness;
}

/** A direct dependency of a project. */
export interface GraphRequest extends GraphEdge {
  /** `undefined` where the source does not tell. */
  readonly usage: Usage | undefined;
}

/** An edge; `optional` where it may be absent at run time. */
export interface GraphEdge {
  readonly target: DependencyTarget;
  readonly optional?: boolean | undefined;
}

/** The fields of a package that have a usual value. */
type Usual = "kind" | "declared" | "hashes" | "references" | "contentRoots";

/** The fields of a package that follow from the graph. */
type Computed = "scope" | "usages" | "dependencies" | "dependenciesCompleteness";

/** A third-party package; what is not given is empty, and a library. */
export interface GraphPackage
  extends Omit<AnalyzedPackage, Usual | Computed>, Partial<Pick<AnalyzedPackage, Usual>> {
  readonly edges: readonly GraphEdge[];
  /** Whether the edges are all there are. */
  readonly completeness: Completeness;
  /** What the source itself says it is used for; otherwise found by following the edges. */
  readonly usage?: ComputedUsage | undefined;
}

/** An edge to a package of the same graph. */
export function packageTarget(key: string): DependencyTarget {
  return { kind: "package", key };
}
