import type {
  Contact,
  ComponentHash,
  DeclaredStatement,
  ExternalReference,
  SourceLocation,
  TreePath,
  Usage,
} from "@lizenzlotse/model";

import type { PackageSource } from "../../shared/python/package-source.ts";

/** What one lockfile, requirements file or environment says, in one form for all of them. */
export interface PythonGraph {
  /** By key. */
  readonly packages: ReadonlyMap<string, PythonPackage>;
  /** Projects of the tree that it belongs to; the first gets what no project leads to. */
  readonly projects: readonly PythonProject[];
  readonly source: "lockfile" | "manifest" | "installed";
  /** The one command that would bring the licence evidence. */
  readonly evidenceCommand?: string | undefined;
}

/** A first-party project. */
export interface PythonProject {
  readonly manifest: TreePath;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly declared: readonly DeclaredStatement[];
  readonly location: SourceLocation;
  readonly requests: readonly Request[];
  readonly completeness: "complete" | "incomplete" | "unknown";
}

/** A direct dependency of a project. */
export interface Request {
  readonly target: GraphTarget;
  /** `undefined` where the source does not tell. */
  readonly usage: Usage | undefined;
  readonly optional: boolean;
}

/** Where an edge leads: to a package with the extras that it asks for, or to a project of the tree. */
export type GraphTarget =
  | { readonly kind: "package"; readonly key: string; readonly extras: readonly string[] }
  | { readonly kind: "project"; readonly manifest: TreePath };

/** A package that is not part of the tree. */
export interface PythonPackage {
  readonly key: string;
  /** As its source spells it. */
  readonly name: string;
  readonly version?: string | undefined;
  readonly source: PackageSource;
  readonly description?: string | undefined;
  readonly supplier?: string | undefined;
  readonly creator?: Contact | undefined;
  readonly declared: readonly DeclaredStatement[];
  readonly hashes: readonly ComponentHash[];
  readonly references: readonly ExternalReference[];
  readonly location: SourceLocation;
  readonly contentRoots: readonly TreePath[];
  readonly dependencies: readonly GraphTarget[];
  /** What it needs besides for each of its extras; names are normalised. */
  readonly extras: ReadonlyMap<string, readonly GraphTarget[]>;
  /** Whether {@link PythonPackage.dependencies} is everything. */
  readonly dependenciesCompleteness: "complete" | "unknown";
  /** What the source itself says it is used for; otherwise found by following the edges. */
  readonly stated?: StatedUsage | undefined;
}

/** Usage as a lockfile states it. */
export interface StatedUsage {
  readonly usages: readonly Usage[];
  readonly optional: boolean;
}
