import type { TreePath } from "@lizenzlotse/model";

import { folderOf, joinTreePath } from "../../tree-path.ts";
import { activeModules } from "../effective/active-settings.ts";
import { coordinatesOf, interpolatorOf, type Lineage } from "../effective/model-values.ts";
import { coordinatesText, isVersion, type Coordinates } from "../pom/coordinates.ts";
import type { ParentFacts } from "../pom/pom-facts.ts";
import type { LocatedPom } from "./located-pom.ts";

/** Longest line of ancestors that is followed. */
export const MAX_ANCESTORS = 32;

/** The POMs of the scanned tree: by path, by coordinates, and as parents of each other. Pure: all are read already. */
export class TreePoms {
  readonly #byPath: ReadonlyMap<TreePath, LocatedPom>;
  readonly #byCoordinates = new Map<string, LocatedPom>();
  readonly #byArtifact = new Map<string, LocatedPom>();

  /** @param poms - sorted by path: of equal coordinates the first wins. */
  constructor(poms: readonly LocatedPom[]) {
    this.#byPath = new Map(poms.map((pom) => [pom.path, pom]));
    for (const pom of poms) {
      const lineage = this.#knownLineage(pom);
      const coordinates = coordinatesOf(pom.facts, interpolatorOf(lineage));
      addFirst(this.#byCoordinates, coordinatesText(coordinates), pom);
      addFirst(this.#byArtifact, artifactText(coordinates), pom);
    }
  }

  /** All of them, sorted by path. */
  get all(): readonly LocatedPom[] {
    return [...this.#byPath.values()];
  }

  /**
   * The project that a dependency names. Where the version is a placeholder that nothing defines, group and
   * artefact suffice: builds pass such versions on the command line, the same to all modules.
   */
  find(coordinates: Coordinates): LocatedPom | undefined {
    return (
      this.#byCoordinates.get(coordinatesText(coordinates)) ??
      (isVersion(coordinates.version) ? undefined : this.#byArtifact.get(artifactText(coordinates)))
    );
  }

  /** The parent that `<relativePath>` leads to, when it is the one that is named. */
  parentOf(pom: LocatedPom): LocatedPom | undefined {
    const { parent } = pom.facts;
    if (parent === undefined || pom.origin !== "tree" || parent.relativePath === "")
      return undefined;
    const candidate = this.#pomAt(folderOf(pom.path), parent.relativePath ?? "..");
    return candidate !== undefined && isNamedBy(parent, candidate) ? candidate : undefined;
  }

  /** POMs that no other one lists as its module, sorted by path: where builds start. */
  get buildRoots(): readonly LocatedPom[] {
    const modules = new Set(this.all.flatMap((pom) => this.modulesOf(pom)));
    return this.all.filter((pom) => !modules.has(pom));
  }

  /** The modules that a POM lists, as far as they are in the tree. */
  modulesOf(pom: LocatedPom): readonly LocatedPom[] {
    return activeModules(pom.facts, pom.userProperties)
      .map((module) => this.#pomAt(folderOf(pom.path), module))
      .filter((module) => module !== undefined);
  }

  #pomAt(folder: TreePath, relative: string): LocatedPom | undefined {
    const path = joinTreePath(folder, relative);
    if (path === undefined) return undefined;
    return this.#byPath.get(path) ?? this.#byPath.get(path === "" ? "pom.xml" : `${path}/pom.xml`);
  }

  #knownLineage(pom: LocatedPom): Lineage {
    const ancestors: LocatedPom[] = [];
    let parent = this.parentOf(pom);
    while (parent !== undefined && ancestors.length < MAX_ANCESTORS) {
      ancestors.push(parent);
      parent = this.parentOf(parent);
    }
    return [pom, ...ancestors];
  }
}

function isNamedBy(parent: ParentFacts, { facts }: LocatedPom): boolean {
  const version = facts.version ?? facts.parent?.version;
  return (
    facts.artifactId === parent.artifactId &&
    (facts.groupId ?? facts.parent?.groupId) === parent.groupId &&
    (version === parent.version || !isVersion(version) || !isVersion(parent.version))
  );
}

function artifactText({ groupId, artifactId }: Coordinates): string {
  return `${groupId}:${artifactId}`;
}

function addFirst(index: Map<string, LocatedPom>, key: string, pom: LocatedPom): void {
  if (!index.has(key)) index.set(key, pom);
}
