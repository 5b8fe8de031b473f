import type { Coordinates } from "../pom/coordinates.ts";
import { coordinatesText, isResolved } from "../pom/coordinates.ts";
import type { DependencyFacts } from "../pom/pom-facts.ts";
import type { LocatedPom } from "../repository/located-pom.ts";
import type { PomRepository } from "../repository/pom-repository.ts";
import { MAX_ANCESTORS } from "../repository/tree-poms.ts";
import { activeSettings } from "./active-settings.ts";
import {
  managementKey,
  type EffectiveDependency,
  type EffectivePom,
  type MissingPom,
} from "./effective-pom.ts";
import type { Interpolator } from "./interpolate.ts";
import { coordinatesOf, interpolatorOf, parentCoordinates, type Lineage } from "./model-values.ts";

/** Deepest chain of BOMs that import BOMs. */
const MAX_IMPORT_DEPTH = 16;

/** Builds effective POMs, each once. One at a time: POMs that name each other must not wait for each other. */
export class EffectiveModels {
  readonly #repository: PomRepository;
  readonly #built = new Map<string, EffectivePom>();

  constructor(repository: PomRepository) {
    this.#repository = repository;
  }

  /**
   * The effective POM. Never fails: what could not be found is in {@link EffectivePom.missing}.
   *
   * @param importers - paths of the POMs that import this one as BOM, outermost first; a cycle of imports ends here.
   */
  async of(pom: LocatedPom, importers: readonly string[] = []): Promise<EffectivePom> {
    const known = this.#built.get(pom.path);
    if (known !== undefined) return known;
    const { lineage, missing } = await this.#lineageOf(pom);
    const interpolator = interpolatorOf(lineage);
    const { managed, missingBoms } = await this.#managementOf(lineage, {
      interpolator,
      importers: [...importers, pom.path],
    });
    const effective: EffectivePom = {
      ...describe(lineage, interpolator),
      dependencies: [...stated(lineage, interpolator, "dependencies").values()].map((dependency) =>
        withManagement(dependency, managed),
      ),
      managed,
      missing: [...missing, ...missingBoms],
    };
    this.#built.set(pom.path, effective);
    return effective;
  }

  async #lineageOf(pom: LocatedPom): Promise<{ lineage: Lineage; missing: readonly MissingPom[] }> {
    const ancestors: LocatedPom[] = [];
    const seen = new Set([pom.path]);
    let current = pom;
    while (current.facts.parent !== undefined && ancestors.length < MAX_ANCESTORS) {
      const { parent } = current.facts;
      const named = parentCoordinates(parent, pom.userProperties);
      const found =
        this.#repository.tree.parentOf(current) ??
        (named === undefined ? undefined : await this.#repository.find(named));
      if (found === undefined) {
        const location = { path: current.path, line: parent.line };
        return { lineage: [pom, ...ancestors], missing: [{ name: nameOf(parent), location }] };
      }
      if (seen.has(found.path)) break;
      seen.add(found.path);
      ancestors.push(found);
      current = found;
    }
    return { lineage: [pom, ...ancestors], missing: [] };
  }

  async #managementOf(
    lineage: Lineage,
    context: { readonly interpolator: Interpolator; readonly importers: readonly string[] },
  ): Promise<{
    managed: ReadonlyMap<string, EffectiveDependency>;
    missingBoms: readonly MissingPom[];
  }> {
    const managed = new Map<string, EffectiveDependency>();
    const imports: EffectiveDependency[] = [];
    for (const [key, entry] of stated(lineage, context.interpolator, "managed")) {
      if (entry.scope === "import" && entry.type === "pom") imports.push(entry);
      else managed.set(key, entry);
    }
    const missingBoms: MissingPom[] = [];
    for (const entry of imports) {
      const bom = await this.#import(entry, context.importers);
      for (const [key, imported] of bom?.managed ?? []) {
        if (!managed.has(key)) managed.set(key, imported);
      }
      if (bom === undefined) missingBoms.push({ name: nameOf(entry), location: entry.location });
      else missingBoms.push(...bom.missing);
    }
    return { managed, missingBoms };
  }

  async #import(
    entry: EffectiveDependency,
    importers: readonly string[],
  ): Promise<EffectivePom | undefined> {
    if (importers.length > MAX_IMPORT_DEPTH) return undefined;
    const bom = await this.#repository.find({ ...entry, version: entry.version ?? "" });
    if (bom === undefined || importers.includes(bom.path)) return undefined;
    return await this.of(bom, importers);
  }
}

function describe(
  lineage: Lineage,
  interpolator: Interpolator,
): Omit<EffectivePom, "dependencies" | "managed" | "missing"> {
  const [pom] = lineage;
  const { facts } = pom;
  const inherited = (field: "organization" | "scmUrl" | "issuesUrl"): string | undefined =>
    interpolator.expandOptional(lineage.find((it) => it.facts[field] !== undefined)?.facts[field]);
  const licensed = lineage.find((it) => it.facts.licenses.length > 0);
  const coordinates = coordinatesOf(facts, interpolator);
  return {
    pom,
    coordinates,
    description: interpolator.expandOptional(facts.description),
    url: interpolator.expandOptional(facts.url),
    organization: inherited("organization"),
    scmUrl: inherited("scmUrl"),
    issuesUrl: inherited("issuesUrl"),
    licenses:
      licensed === undefined
        ? undefined
        : {
            pom: licensed,
            entries: licensed.facts.licenses.map((license) => ({
              name: interpolator.expandOptional(license.name),
              url: interpolator.expandOptional(license.url),
              line: license.line,
            })),
          },
    isWhole: lineage.every((it) => it.isWhole),
    relocation: relocationOf(pom, { coordinates, interpolator }),
  };
}

function relocationOf(
  { facts: { relocation } }: LocatedPom,
  from: { readonly coordinates: Coordinates; readonly interpolator: Interpolator },
): Coordinates | undefined {
  if (relocation === undefined) return undefined;
  const { coordinates, interpolator } = from;
  const target = {
    groupId: interpolator.expandOptional(relocation.groupId) ?? coordinates.groupId,
    artifactId: interpolator.expandOptional(relocation.artifactId) ?? coordinates.artifactId,
    version: interpolator.expandOptional(relocation.version) ?? coordinates.version,
  };
  return isResolved(target) ? target : undefined;
}

/** Fills in what the dependency itself leaves open. `optional` is not managed. */
function withManagement(
  dependency: EffectiveDependency,
  managed: ReadonlyMap<string, EffectiveDependency>,
): EffectiveDependency {
  const entry = managed.get(managementKey(dependency));
  if (entry === undefined) return dependency;
  return {
    ...dependency,
    version: dependency.version ?? entry.version,
    scope: dependency.scope ?? entry.scope,
    exclusions: dependency.exclusions.length > 0 ? dependency.exclusions : entry.exclusions,
  };
}

/** The entries of a list: the POM's own first, then inherited ones; of equal keys the nearest wins. */
function stated(
  lineage: Lineage,
  interpolator: Interpolator,
  list: "dependencies" | "managed",
): ReadonlyMap<string, EffectiveDependency> {
  const merged = new Map<string, EffectiveDependency>();
  for (const { facts, path, userProperties } of lineage) {
    const ofModel = new Map<string, EffectiveDependency>();
    for (const settings of activeSettings(facts, userProperties)) {
      for (const dependency of settings[list]) {
        const effective = toEffective(dependency, { interpolator, path });
        ofModel.set(managementKey(effective), effective);
      }
    }
    for (const [key, effective] of ofModel) {
      if (!merged.has(key)) merged.set(key, effective);
    }
  }
  return merged;
}

function toEffective(
  dependency: DependencyFacts,
  { interpolator, path }: { readonly interpolator: Interpolator; readonly path: string },
): EffectiveDependency {
  return {
    groupId: interpolator.expand(dependency.groupId ?? ""),
    artifactId: interpolator.expand(dependency.artifactId ?? ""),
    version: interpolator.expandOptional(dependency.version),
    type: interpolator.expandOptional(dependency.type) ?? "jar",
    classifier: interpolator.expandOptional(dependency.classifier),
    scope: interpolator.expandOptional(dependency.scope),
    optional: interpolator.expandOptional(dependency.optional) === "true",
    exclusions: dependency.exclusions.map(({ groupId, artifactId }) => ({
      groupId: interpolator.expand(groupId),
      artifactId: interpolator.expand(artifactId),
    })),
    location: { path, line: dependency.line },
  };
}

function nameOf(pom: {
  readonly groupId?: string | undefined;
  readonly artifactId?: string | undefined;
  readonly version?: string | undefined;
}): string {
  return coordinatesText({
    groupId: pom.groupId ?? "",
    artifactId: pom.artifactId ?? "",
    version: pom.version ?? "",
  });
}
