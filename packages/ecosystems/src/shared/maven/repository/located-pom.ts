import type { TreePath } from "@lizenzlotse/model";

import type { PomFacts } from "../pom/pom-facts.ts";

/** A POM with where it was read. */
export interface LocatedPom {
  readonly facts: PomFacts;
  /** In the tree, or `maven-repository:org/x/y/1.0/y-1.0.pom` for the local repository, wherever that is. */
  readonly path: TreePath;
  readonly origin: "tree" | "repository";
  /** Whether it was read without a complaint. */
  readonly isWhole: boolean;
  /** Properties of the command line that the project keeps in `.mvn/maven.config`; they win over the POM's. */
  readonly userProperties: ReadonlyMap<string, string>;
}
