import { Enums, Models } from "@cyclonedx/cyclonedx-library";
import {
  redactSecrets,
  type Component,
  type ComponentRef,
  type ExternalReference,
  type ScanResult,
  type Scope,
} from "@lizenzlotse/model";

import { componentType, referenceType } from "./library-enums.ts";
import { componentProperties, scanProperties, type Property } from "./properties.ts";

/**
 * A bill of materials without its components: what the library's models can say of the scan as a whole. Components are
 * given one by one ({@link toModel}), because the models of a large scan are larger than the document.
 */
export function toLibraryBom(source: LibraryBomSource): Models.Bom {
  const { head, components, rootRef } = source;
  const main = components.find(({ ref }) => ref === rootRef);
  return new Models.Bom({
    metadata: new Models.Metadata({
      timestamp: new Date(head.createdAt),
      // Sources and lockfiles were read; of what stage a supplied document tells is not known.
      lifecycles: new Models.LifecycleRepository(
        head.subject.document === undefined ? [Enums.LifecyclePhase.PreBuild] : [],
      ),
      tools: toolsOf(head.tool.version),
      component: main === undefined ? subjectModel(source) : toModel(main, source),
      properties: toProperties(scanProperties(head)),
    }),
  });
}

/** A root that only names what was scanned and holds it together. */
function subjectModel({ head, rootRef }: LibraryBomSource): Models.Component {
  return new Models.Component(Enums.ComponentType.Application, head.subject.name, {
    bomRef: rootRef,
    ...(head.subject.version === undefined ? {} : { version: shortVersion(head.subject.version) }),
  });
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

/** What the library's models can say of a component. */
export function toModel(component: Component, { choices }: LibraryBomSource): Models.Component {
  const model = new Models.Component(componentType(component.kind), component.name, {
    bomRef: component.ref,
    scope: SCOPES[component.scope],
    externalReferences: new Models.ExternalReferenceRepository(
      component.references.map(toReference),
    ),
    properties: toProperties(componentProperties(component, choices.get(component.ref))),
  });
  if (component.group !== undefined) model.group = component.group;
  if (component.version !== undefined) model.version = shortVersion(component.version);
  if (component.purl !== undefined) model.purl = component.purl;
  if (component.description !== undefined) model.description = component.description;
  if (component.supplier !== undefined) {
    model.supplier = new Models.OrganizationalEntity({ name: component.supplier });
  }
  return model;
}

/** Longest version that CycloneDX takes (since 1.5). */
const MAX_VERSION_LENGTH = 1_024;

/** Nobody's version is longer, but a hostile project's; its bill of materials is to be written all the same. */
function shortVersion(version: string): string {
  return version.length <= MAX_VERSION_LENGTH
    ? version
    : `${version.slice(0, MAX_VERSION_LENGTH - 1)}…`;
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
