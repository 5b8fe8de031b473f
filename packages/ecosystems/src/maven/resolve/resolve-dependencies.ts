import { mapConcurrently } from "../../shared/map-concurrently.ts";
import type { EffectiveModels } from "../../shared/maven/effective/effective-models.ts";
import {
  managementKey,
  type EffectiveDependency,
  type EffectivePom,
} from "../../shared/maven/effective/effective-pom.ts";
import type { ExclusionFacts } from "../../shared/maven/pom/pom-facts.ts";
import type { PomRepository } from "../../shared/maven/repository/pom-repository.ts";
import { conflictKey, isFollowed } from "./artifact.ts";
import type { ArtifactEdge, Resolution, ResolvedArtifact } from "./resolution.ts";
import { isTransitive, toScope } from "./scopes.ts";

/** Most artefacts that one project may resolve to. */
const MAX_ARTIFACTS = 50_000;

/** Longest chain of relocations that is followed. */
const MAX_RELOCATIONS = 8;

/** Where POMs come from. */
export interface PomSources {
  readonly models: EffectiveModels;
  readonly repository: PomRepository;
}

/** What has to be looked at: a dependency with the way that led to it. */
interface Visit {
  readonly dependency: EffectiveDependency;
  readonly broughtBy: EffectiveDependency;
  readonly exclusions: Exclusions | undefined;
}

/** A visit whose artefact was chosen, with its POM. */
interface Choice extends Visit {
  readonly model: EffectivePom | undefined;
}

/** Exclusions along a way, innermost first. */
interface Exclusions {
  readonly entries: readonly ExclusionFacts[];
  readonly outer: Exclusions | undefined;
}

/**
 * Resolves a project's dependencies as Maven 3 does: breadth first, the nearest version wins, of equally near ones
 * the first; the project's own `dependencyManagement` applies to everything below; what is excluded or optional, or
 * what a dependency needs for its tests or expects to be provided, is not followed.
 *
 * @see https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html
 */
export async function resolveDependencies(
  project: EffectivePom,
  sources: PomSources,
): Promise<Resolution> {
  return await new DependencyResolver(project, sources).resolve();
}

class DependencyResolver {
  readonly #project: EffectivePom;
  readonly #sources: PomSources;
  readonly #ownKey: string;
  readonly #artifacts = new Map<string, ResolvedArtifact>();
  /** Conflict key as asked for → after relocation. */
  readonly #relocated = new Map<string, string>();
  #complete = true;

  constructor(project: EffectivePom, sources: PomSources) {
    this.#project = project;
    this.#sources = sources;
    this.#ownKey = conflictKey({ ...project.coordinates, type: "jar" });
  }

  async resolve(): Promise<Resolution> {
    const { dependencies } = this.#project;
    let level: readonly Visit[] = dependencies.map((dependency) => ({
      dependency,
      broughtBy: dependency,
      exclusions: extendExclusions(dependency, undefined),
    }));
    while (level.length > 0) level = await this.#visit(level);
    const finalEdges = (edges: readonly ArtifactEdge[]): ArtifactEdge[] =>
      edges.map((edge) => ({ ...edge, key: this.#relocated.get(edge.key) ?? edge.key }));
    return {
      direct: finalEdges(dependencies.map((dependency) => edgeTo(dependency, "stated"))),
      artifacts: new Map(
        [...this.#artifacts].map(([key, artifact]) => [
          key,
          { ...artifact, edges: finalEdges(artifact.edges) },
        ]),
      ),
      complete: this.#complete,
    };
  }

  /** Chooses the artefacts of one level; returns the next one. */
  async #visit(level: readonly Visit[]): Promise<readonly Visit[]> {
    const open = level.filter(({ dependency }) => !this.#isChosen(conflictKey(dependency)));
    // Reads the level's POMs side by side; their models are then built in order.
    await mapConcurrently(open, async ({ dependency }) => {
      await this.#sources.repository.find({ ...dependency, version: dependency.version ?? "" });
    });
    const next: Visit[] = [];
    for (const visit of open) {
      const choice = await this.#choose(visit);
      if (choice !== undefined) next.push(...this.#expand(choice));
    }
    return next;
  }

  async #choose(visit: Visit): Promise<Choice | undefined> {
    const asked = conflictKey(visit.dependency);
    if (this.#isChosen(asked)) return undefined;
    if (this.#artifacts.size >= MAX_ARTIFACTS) {
      this.#complete = false;
      return undefined;
    }
    const { dependency, model } = await this.#relocate(visit);
    const key = conflictKey(dependency);
    if (key !== asked) {
      // Exclusions may name the new place as well as the old one.
      if (isExcluded(dependency, visit.exclusions)) return undefined;
      this.#relocated.set(asked, key);
    }
    if (this.#artifacts.has(key) || key === this.#ownKey) return undefined;
    // A file with a path of its own has no POM.
    if (model === undefined && dependency.scope !== "system") this.#complete = false;
    return { ...visit, dependency, model };
  }

  #isChosen(key: string): boolean {
    return this.#artifacts.has(key) || this.#relocated.has(key) || key === this.#ownKey;
  }

  async #relocate(
    visit: Visit,
  ): Promise<{ dependency: EffectiveDependency; model: EffectivePom | undefined }> {
    const isDirect = visit.dependency === visit.broughtBy;
    let { dependency } = visit;
    for (let moves = 0; moves <= MAX_RELOCATIONS; moves += 1) {
      const model = await this.#modelOf(dependency);
      if (model?.relocation === undefined) return { dependency, model };
      const moved = { ...dependency, ...model.relocation };
      dependency = isDirect ? moved : this.#manage(moved);
    }
    return { dependency, model: undefined };
  }

  async #modelOf(dependency: EffectiveDependency): Promise<EffectivePom | undefined> {
    if (dependency.scope === "system") return undefined;
    const { models, repository } = this.#sources;
    const pom = await repository.find({ ...dependency, version: dependency.version ?? "" });
    return pom === undefined ? undefined : await models.of(pom);
  }

  /** Records a chosen artefact; returns what it brings. */
  #expand({ dependency, broughtBy, exclusions, model }: Choice): readonly Visit[] {
    const followed = model !== undefined && isFollowed(dependency) ? model.dependencies : [];
    const brought = followed
      .filter((it) => !it.optional && isTransitive(toScope(it.scope)))
      .filter((it) => !isExcluded(it, exclusions))
      .map((it) => this.#manage(it))
      .filter((it) => conflictKey(it) !== this.#ownKey);
    const edges = brought.map((it) => edgeTo(it, this.#hasManagedScope(it) ? "managed" : "stated"));
    this.#artifacts.set(conflictKey(dependency), { dependency, broughtBy, model, edges });
    return brought.map((it) => ({
      dependency: it,
      broughtBy,
      exclusions: extendExclusions(it, exclusions),
    }));
  }

  #hasManagedScope(dependency: EffectiveDependency): boolean {
    return this.#project.managed.get(managementKey(dependency))?.scope !== undefined;
  }

  /** What the project's management says about artefacts that it does not name itself wins over what they say. */
  #manage(dependency: EffectiveDependency): EffectiveDependency {
    const entry = this.#project.managed.get(managementKey(dependency));
    if (entry === undefined) return dependency;
    return {
      ...dependency,
      version: entry.version ?? dependency.version,
      scope: entry.scope ?? dependency.scope,
      exclusions: [...dependency.exclusions, ...entry.exclusions],
    };
  }
}

function edgeTo(dependency: EffectiveDependency, scopeIs: "managed" | "stated"): ArtifactEdge {
  return {
    key: conflictKey(dependency),
    scope: toScope(dependency.scope),
    scopeIsManaged: scopeIs === "managed",
    optional: dependency.optional,
  };
}

function extendExclusions(
  { exclusions }: EffectiveDependency,
  outer: Exclusions | undefined,
): Exclusions | undefined {
  return exclusions.length === 0 ? outer : { entries: exclusions, outer };
}

function isExcluded(dependency: EffectiveDependency, exclusions: Exclusions | undefined): boolean {
  for (let current = exclusions; current !== undefined; current = current.outer) {
    if (current.entries.some((entry) => excludes(entry, dependency))) return true;
  }
  return false;
}

function excludes(exclusion: ExclusionFacts, dependency: EffectiveDependency): boolean {
  const { groupId, artifactId } = exclusion;
  return (
    (groupId === "*" || groupId === dependency.groupId) &&
    (artifactId === "*" || artifactId === dependency.artifactId)
  );
}
