import type { Component, TreePath } from "@lizenzlotse/model";

/**
 * Knows where one package manager keeps what its registry handed out. One folder each, where there is such a place; the
 * registry of locators is the only other place that knows it. Pure: names paths, reads nothing.
 */
export interface SourceLocator {
  /** Type of the package URLs that it is for. */
  readonly purlType: string;
  /** Folders of the user's home that it looks into; read by path, never walked. */
  readonly caches: readonly SourceCache[];
  /** Places, best first. Paths may be hostile, as names of packages are: whoever reads them keeps them inside. */
  candidates(component: LocatedComponent): readonly SourceCandidate[];
}

/** A package manager's own folder in the user's home. */
export interface SourceCache {
  readonly id: string;
  /** Relative to the home folder, for example `.m2/repository`. */
  readonly homePath: string;
}

/** What a place is told from. */
export type LocatedComponent = Pick<
  Component,
  "group" | "name" | "version" | "hashes" | "references"
>;

/** A place where a package's archive may lie. */
export interface SourceCandidate {
  /** A {@link SourceCache.id}, or {@link IN_PROJECT}. */
  readonly cache: string;
  readonly path: TreePath;
  /** What the archive is called elsewhere; its ending tells the format. */
  readonly fileName: string;
  /** `distribution`: what the registry hands out, of which the component may have a hash; `source`: made to be source. */
  readonly is: "distribution" | "source";
}

/** Stands for the scanned folder in place of a cache. */
export const IN_PROJECT = "project";
