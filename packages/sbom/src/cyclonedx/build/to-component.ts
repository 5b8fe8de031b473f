import type { ArtefactEvidence, Component, ExternalReference } from "@lizenzlotse/model";
import { redactSecrets } from "@lizenzlotse/model";

import { attachTexts } from "./attach-texts.ts";
import type { BomContext } from "./bom-context.ts";
import { evidenceOf } from "./evidence.ts";
import { placeHashes } from "./hashes.ts";
import { identityOf } from "./identity.ts";
import type { NormalizedComponent, NormalizedReference, Pedigree } from "./normalized.ts";
import { componentProperties } from "./properties.ts";

/**
 * A component of the bill of materials with everything that is known of it. Members stand in the order of the standard; one
 * without a value is `undefined` and not written.
 */
export function toComponent(component: Component, context: BomContext): NormalizedComponent {
  const { choices, shared, identities, specVersion, licenseTexts: texts } = context;
  const lists = context.licenseLists.listsOf(component);
  const { licenses, evidence } = attachTexts(lists, component, { texts, specVersion });
  const { supplier } = component;
  const target: NormalizedComponent = {
    type: component.kind,
    name: component.name,
    group: filled(component.group),
    version: shortVersion(component.version),
    "bom-ref": component.ref,
    supplier: supplier === undefined ? undefined : { name: supplier },
    description: filled(component.description),
    scope: component.scope,
    hashes: undefined,
    licenses: licenses.length > 0 ? licenses : undefined,
    purl: component.purl,
    pedigree: pedigreeOf(component.artefactEvidence),
    externalReferences: referencesOf(component.references),
    properties: componentProperties(component, choices.get(component.ref), {
      specVersion,
      shared,
    }),
    evidence: evidenceOf(component, evidence, identities.identityOf(component)),
    ...identityOf(component),
  };
  placeHashes(target, component, specVersion);
  return target;
}

/** Whoever keeps a patch beside the project is not the maker of the package. */
function pedigreeOf({ patches }: ArtefactEvidence): Pedigree | undefined {
  if (patches === undefined) return undefined;
  return {
    patches: patches.map((patch) => ({ type: "unofficial", diff: { url: escapeUri(patch) } })),
  };
}

function referencesOf(
  references: readonly ExternalReference[],
): readonly NormalizedReference[] | undefined {
  if (references.length === 0) return undefined;
  return references.map(({ type, url, comment }) => ({
    url: escapeUri(redactSecrets(url)),
    type,
    comment,
  }));
}

/** What RFC 3986 admits nowhere in a URI and people write nevertheless. */
const OUTSIDE_URIS = /[\s"'<>[\\\]^`{|}]/gu;

function escapeUri(url: string): string {
  return url.replace(OUTSIDE_URIS, (character) =>
    character === "'" ? "%27" : encodeURIComponent(character),
  );
}

/** Longest version that CycloneDX takes (since 1.5). */
const MAX_VERSION_LENGTH = 1_024;

/** Nobody's version is longer, but a hostile project's; its bill of materials is to be written all the same. */
export function shortVersion(version: string | undefined): string | undefined {
  if (version === undefined || !isTooLong(version)) return filled(version);
  return `${version.slice(0, MAX_VERSION_LENGTH - 1)}…`;
}

/** Whether {@link shortVersion} cuts a version. */
export function isTooLong(version: string): boolean {
  return version.length > MAX_VERSION_LENGTH;
}

function filled(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
