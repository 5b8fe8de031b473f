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

/** Adds one project with its packages to an inventory. */
export function mergeProject(
  components: Map<ComponentRef, DraftComponent>,
  ecosystem: string,
  project: AnalyzedProject,
): void {
  const refs = new Map(project.packages.map((entry) => [entry.key, packageRef(ecosystem, entry)]));
  const resolve = (target: DependencyTarget): ComponentRef | undefined =>
    target.kind === "project" ? projectRef(target.manifest) : refs.get(target.key);
  addDependencies(mergeRoot(components, ecosystem, project), project.dependencies, resolve);
  for (const entry of project.packages) {
    const component = mergePackage(components, { ecosystem, project, entry });
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
  const component = components.get(ref) ?? createRoot(ref, ecosystem);
  components.set(ref, component);
  component.name ??= project.name;
  component.version ??= project.version;
  component.purl ??= project.purl;
  component.evidenceCommand ??= project.evidenceCommand;
  component.dependenciesCompleteness = bestKnown(
    component.dependenciesCompleteness,
    project.completeness,
  );
  // That there are copied files is no place that names the project.
  if (project.source !== "file" || component.occurrences.length === 0)
    component.occurrences.push({ location: project.location, source: project.source, usages: [] });
  for (const place of project.servedBy ?? []) component.servedBy.push(place);
  addStatements(component, project.declared);
  return component;
}

/** A project of the tree; what it is called and more comes from its sources, the first that says it. */
function createRoot(ref: ComponentRef, ecosystem: string): DraftComponent {
  const draft = emptyDraft(ref, "first-party", ecosystem);
  draft.usages.add("production");
  return draft;
}

interface PackageInProject {
  readonly ecosystem: string;
  readonly project: AnalyzedProject;
  readonly entry: AnalyzedPackage;
}

function mergePackage(
  components: Map<ComponentRef, DraftComponent>,
  found: PackageInProject,
): DraftComponent {
  const { ecosystem, project, entry } = found;
  const ref = packageRef(ecosystem, entry);
  const component = components.get(ref) ?? createPackage(found, ref);
  components.set(ref, component);
  component.scope = moreRequired(component.scope, entry.scope);
  component.dependenciesCompleteness = bestKnown(
    component.dependenciesCompleteness,
    entry.dependenciesCompleteness,
  );
  component.description ??= entry.description;
  component.supplier ??= entry.supplier;
  component.creator ??= entry.creator;
  component.occurrences.push({
    location: entry.location,
    source: project.source,
    usages: entry.usages,
  });
  for (const usage of entry.usages) component.usages.add(usage);
  for (const hash of entry.hashes) component.hashes.push(hash);
  for (const reference of entry.references) component.references.push(reference);
  for (const folder of entry.contentRoots) component.contentRoots.add(folder);
  for (const patch of entry.patches ?? []) component.patches.add(patch);
  for (const place of entry.servedBy ?? []) component.servedBy.push(place);
  addStatements(component, entry.declared);
  return component;
}

function createPackage({ entry, ecosystem }: PackageInProject, ref: ComponentRef): DraftComponent {
  const draft = emptyDraft(ref, "third-party", ecosystem);
  draft.kind = entry.kind;
  draft.group = entry.group;
  draft.name = entry.name;
  draft.version = entry.version;
  draft.purl = entry.purl;
  draft.scope = entry.scope;
  draft.dependenciesCompleteness = entry.dependenciesCompleteness;
  return draft;
}

/** One literal with every member: drafts are made by the thousand, and all have the same shape. */
function emptyDraft(
  ref: ComponentRef,
  origin: DraftComponent["origin"],
  ecosystem: string,
): DraftComponent {
  return {
    ref,
    origin,
    ecosystem,
    group: undefined,
    name: undefined,
    version: undefined,
    purl: undefined,
    kind: "application",
    description: undefined,
    supplier: undefined,
    creator: undefined,
    scope: "required",
    dependenciesCompleteness: "unknown",
    usages: new Set(),
    occurrences: [],
    hashes: [],
    references: [],
    dependencies: new Set(),
    statements: [],
    contentRoots: new Set(),
    patches: new Set(),
    properties: [],
    servedBy: [],
    foundInCache: false,
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
export function addStatements(
  component: DraftComponent,
  statements: readonly DeclaredStatement[],
): void {
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
