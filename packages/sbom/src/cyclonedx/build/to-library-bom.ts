import { Enums, Models } from "@cyclonedx/cyclonedx-library";
import {
  redactSecrets,
  sortedUnique,
  type Component,
  type ComponentRef,
  type ExternalReference,
  type ScanResult,
  type Scope,
} from "@lizenzlotse/model";

import { componentType, referenceType } from "./library-enums.ts";
import { componentProperties, scanProperties, type Property } from "./properties.ts";

/** What the library's models can say of a scan, in the given order of components. */
export function toLibraryBom(scan: LibraryBomSource): Models.Bom {
  const { head, components, rootRef } = scan;
  const models = new Map(components.map((component) => [component.ref, toModel(component, scan)]));
  for (const component of components) {
    linkDependencies(models.get(component.ref), component.dependencies, models);
  }
  const root = models.get(rootRef) ?? subjectModel(scan, models);
  models.delete(rootRef);
  return new Models.Bom({
    metadata: new Models.Metadata({
      timestamp: new Date(head.createdAt),
      // Sources and lockfiles were read; of what stage a supplied document tells is not known.
      lifecycles: new Models.LifecycleRepository(
        head.subject.document === undefined ? [Enums.LifecyclePhase.PreBuild] : [],
      ),
      tools: toolsOf(head.tool.version),
      component: root,
      properties: toProperties(scanProperties(head)),
    }),
    components: new Models.ComponentRepository(models.values()),
  });
}

/** A root that only names what was scanned and holds it together. */
function subjectModel(
  { head, rootRef, topLevel }: LibraryBomSource,
  models: ReadonlyMap<ComponentRef, Models.Component>,
): Models.Component {
  const root = new Models.Component(Enums.ComponentType.Application, head.subject.name, {
    bomRef: rootRef,
    ...(head.subject.version === undefined ? {} : { version: head.subject.version }),
  });
  linkDependencies(root, topLevel, models);
  return root;
}

/** What a bill of materials is made of. */
export interface LibraryBomSource {
  readonly head: ScanResult["head"];
  readonly components: readonly Component[];
  /** Names the root component: one of the components where a supplied document has one, else a name of its own. */
  readonly rootRef: ComponentRef;
  /** What the root consists of directly. */
  readonly topLevel: readonly ComponentRef[];
  /** Chosen branches of `OR`s by component. */
  readonly choices: ReadonlyMap<ComponentRef, string>;
}

const SCOPES: Readonly<Record<Scope, Enums.ComponentScope>> = {
  required: Enums.ComponentScope.Required,
  optional: Enums.ComponentScope.Optional,
  excluded: Enums.ComponentScope.Excluded,
};

function toModel(component: Component, { choices }: LibraryBomSource): Models.Component {
  const model = new Models.Component(componentType(component.kind), component.name, {
    bomRef: component.ref,
    scope: SCOPES[component.scope],
    externalReferences: new Models.ExternalReferenceRepository(
      component.references.map(toReference),
    ),
    properties: toProperties(componentProperties(component, choices.get(component.ref))),
  });
  if (component.group !== undefined) model.group = component.group;
  if (component.version !== undefined) model.version = component.version;
  if (component.purl !== undefined) model.purl = component.purl;
  if (component.description !== undefined) model.description = component.description;
  if (component.supplier !== undefined) {
    model.supplier = new Models.OrganizationalEntity({ name: component.supplier });
  }
  return model;
}

function toReference({ type, url, comment }: ExternalReference): Models.ExternalReference {
  const options = comment === undefined ? {} : { comment };
  return new Models.ExternalReference(redactSecrets(url), referenceType(type), options);
}

function toProperties(properties: readonly Property[]): Models.PropertyRepository {
  return new Models.PropertyRepository(
    properties.map(([name, value]) => new Models.Property(name, value)),
  );
}

function toolsOf(version: string): Models.Tools {
  const tool = new Models.Component(Enums.ComponentType.Application, "lizenzlotse", { version });
  return new Models.Tools({ components: new Models.ComponentRepository([tool]) });
}

/** A dependency that no component stands for is left out here and told by the compositions. */
function linkDependencies(
  model: Models.Component | undefined,
  dependencies: readonly ComponentRef[],
  models: ReadonlyMap<ComponentRef, Models.Component>,
): void {
  for (const ref of sortedUnique(dependencies)) {
    const dependency = models.get(ref);
    if (dependency !== undefined) model?.dependencies.add(dependency.bomRef);
  }
}
