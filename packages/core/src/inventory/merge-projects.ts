import type { AnalyzedPackage, AnalyzedProject, DependencyTarget } from "@lizenzlotse/ecosystems";
import type { Completeness, ComponentRef, DeclaredStatement, Scope } from "@lizenzlotse/model";

import type { FoundProject } from "../analyze/run-analyzers.ts";
import type { DraftComponent } from "./draft-component.ts";

/**
 * Makes one inventory of all lockfiles, manifests and installed packages: projects with the same manifest are one
 * first-party component, packages with the same purl are one component with several occurrences.
 */
export function mergeProjects(found: readonly FoundProject[]): Map<ComponentRef, DraftComponent> {
  const components = new Map<ComponentRef, DraftComponent>();
  for (const { ecosystem, project } of found) mergeProject(components, ecosystem, project);
  return components;
}

/** The ref of the first-party component that a manifest describes. */
function projectRef(manifest: string): ComponentRef {
  return `first-party:${manifest}`;
}

function mergeProject(
  components: Map<ComponentRef, DraftComponent>,
  ecosystem: string,
  project: AnalyzedProject,
): void {
  const refs = new Map(project.packages.map((entry) => [entry.key, packageRef(ecosystem, entry)]));
  const resolve = (target: DependencyTarget): ComponentRef | undefined =>
    target.kind === "project" ? projectRef(target.manifest) : refs.get(target.key);
  addDependencies(mergeRoot(components, ecosystem, project), project.dependencies, resolve);
  for (const entry of project.packages) {
    const component = mergePackage(components, ecosystem, project, entry);
    addDependencies(component, entry.dependencies, resolve);
  }
}

function packageRef(ecosystem: string, entry: AnalyzedPackage): ComponentRef {
  return entry.purl ?? `package:${ecosystem}/${entry.name}@${entry.version ?? ""}`;
}

function mergeRoot(
  components: Map<ComponentRef, DraftComponent>,
  ecosystem: string,
  project: AnalyzedProject,
): DraftComponent {
  const ref = projectRef(project.manifest);
  const known = components.get(ref);
  const component: DraftComponent = {
    ref,
    origin: "first-party",
    ecosystem,
    group: undefined,
    name: known?.name ?? project.name ?? nameOfFolder(project.manifest),
    version: known?.version ?? project.version,
    purl: known?.purl ?? project.purl,
    kind: "application",
    description: known?.description,
    supplier: known?.supplier,
    scope: "required",
    dependenciesCompleteness: bestKnown(
      known?.dependenciesCompleteness ?? "unknown",
      project.completeness,
    ),
    usages: known?.usages ?? new Set(["production"]),
    occurrences: known?.occurrences ?? [],
    hashes: [],
    references: [],
    dependencies: known?.dependencies ?? new Set(),
    statements: known?.statements ?? [],
    contentRoots: known?.contentRoots ?? new Set(),
    evidenceCommand: known?.evidenceCommand ?? project.evidenceCommand,
  };
  components.set(ref, component);
  component.occurrences.push({ location: project.location, source: project.source, usages: [] });
  addStatements(component, project.declared);
  return component;
}

function nameOfFolder(manifest: string): string {
  const segments = manifest.split("/");
  return segments[segments.length - 2] ?? manifest;
}

function mergePackage(
  components: Map<ComponentRef, DraftComponent>,
  ecosystem: string,
  project: AnalyzedProject,
  entry: AnalyzedPackage,
): DraftComponent {
  const ref = packageRef(ecosystem, entry);
  const component = components.get(ref) ?? createDraft(ref, ecosystem, entry);
  components.set(ref, component);
  component.scope = moreRequired(component.scope, entry.scope);
  component.dependenciesCompleteness = bestKnown(
    component.dependenciesCompleteness,
    entry.dependenciesCompleteness,
  );
  component.description ??= entry.description;
  component.supplier ??= entry.supplier;
  component.occurrences.push({
    location: entry.location,
    source: project.source,
    usages: entry.usages,
  });
  for (const usage of entry.usages) component.usages.add(usage);
  for (const hash of entry.hashes) component.hashes.push(hash);
  for (const reference of entry.references) component.references.push(reference);
  for (const folder of entry.contentRoots) component.contentRoots.add(folder);
  addStatements(component, entry.declared);
  return component;
}

function createDraft(ref: ComponentRef, ecosystem: string, entry: AnalyzedPackage): DraftComponent {
  return {
    ref,
    origin: "third-party",
    ecosystem,
    group: entry.group,
    name: entry.name,
    version: entry.version,
    purl: entry.purl,
    kind: entry.kind,
    description: entry.description,
    supplier: entry.supplier,
    scope: entry.scope,
    dependenciesCompleteness: entry.dependenciesCompleteness,
    usages: new Set(),
    occurrences: [],
    hashes: [],
    references: [],
    dependencies: new Set(),
    statements: [],
    contentRoots: new Set(),
    evidenceCommand: undefined,
  };
}

function addDependencies(
  component: DraftComponent,
  targets: readonly DependencyTarget[],
  resolve: (target: DependencyTarget) => ComponentRef | undefined,
): void {
  for (const target of targets) {
    const ref = resolve(target);
    if (ref !== undefined && ref !== component.ref) component.dependencies.add(ref);
  }
}

/** Eleven lockfiles say the same about one package: one statement is kept, the occurrences name all places. */
function addStatements(component: DraftComponent, statements: readonly DeclaredStatement[]): void {
  for (const statement of statements) {
    if (!component.statements.some((known) => sameStatement(known, statement)))
      component.statements.push(statement);
  }
}

function sameStatement(left: DeclaredStatement, right: DeclaredStatement): boolean {
  return (
    left.source === right.source &&
    left.field === right.field &&
    left.form === right.form &&
    left.operator === right.operator &&
    left.values.length === right.values.length &&
    left.values.every((value, index) => value === right.values[index])
  );
}

const SCOPES: readonly Scope[] = ["required", "optional", "excluded"];

function moreRequired(left: Scope, right: Scope): Scope {
  return SCOPES.indexOf(left) <= SCOPES.indexOf(right) ? left : right;
}

const COMPLETENESS: readonly Completeness[] = ["complete", "incomplete", "unknown"];

/** Edges are joined from all sources, so the best-informed one decides. */
function bestKnown(left: Completeness, right: Completeness): Completeness {
  return COMPLETENESS.indexOf(left) <= COMPLETENESS.indexOf(right) ? left : right;
}
