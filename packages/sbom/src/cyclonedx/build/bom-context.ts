import {
  byText,
  sortedUnique,
  type Component,
  type ComponentRef,
  type ScanResult,
} from "@lizenzlotse/model";

import type { BomLicenseTexts } from "../../write/license-texts.ts";
import type { BuildVersion } from "../options.ts";
import { IdentityMethods } from "./found-by.ts";
import { LicenseListMemory } from "./license-entries.ts";
import { SharedValues } from "./shared-values.ts";

/** The part of a scan that a bill of materials shows. */
export type BomInput = Pick<ScanResult, "head" | "components"> & {
  readonly licenseTexts?: BomLicenseTexts | undefined;
};

/** What a bill of materials is made of. */
export interface BomContext {
  readonly head: ScanResult["head"];
  readonly specVersion: BuildVersion;
  /** Sorted by reference. */
  readonly components: readonly Component[];
  /** Names the root component: one of the components where a supplied document has one, else a name of its own. */
  readonly rootRef: ComponentRef;
  /** What the root consists of directly. */
  readonly topLevel: readonly ComponentRef[];
  /** Chosen branches of `OR`s by component. */
  readonly choices: ReadonlyMap<ComponentRef, string>;
  readonly licenseTexts: BomLicenseTexts | undefined;
  readonly licenseLists: LicenseListMemory;
  readonly shared: SharedValues;
  readonly identities: IdentityMethods;
}

/** What a root is called that only names what was scanned; readers tell it by that. */
export const SUBJECT_PREFIX = "subject:";

/** Puts components in order and finds what stands at the top. */
export function bomContext(
  { head, components, licenseTexts }: BomInput,
  specVersion: BuildVersion,
): BomContext {
  const sorted = [...components].sort(byText((component) => component.ref));
  const main = mainComponent({ head, components: sorted });
  return {
    head,
    specVersion,
    components: sorted,
    rootRef: main ?? unusedSubjectRef(head.subject.name, sorted),
    topLevel: main === undefined ? topLevelOf({ head, components: sorted }) : [main],
    choices: new Map(head.choices.map(({ component, chosen }) => [component, chosen])),
    licenseTexts,
    licenseLists: new LicenseListMemory(specVersion),
    shared: new SharedValues(),
    identities: new IdentityMethods(),
  };
}

/** A supplied document is about one component, which stays what it is about. */
function mainComponent({ head, components }: BomInput): ComponentRef | undefined {
  const [root, ...others] = head.roots;
  if (head.subject.document === undefined || others.length > 0) return undefined;
  return components.find(({ ref, name }) => ref === root && name === head.subject.name)?.ref;
}

function unusedSubjectRef(name: string, components: readonly Component[]): ComponentRef {
  const wanted = `${SUBJECT_PREFIX}${name}`;
  const alike = components.flatMap(({ ref }) => (ref.startsWith(wanted) ? [ref] : []));
  let ref = wanted;
  while (alike.includes(ref)) ref += "-";
  return ref;
}

/** The scan's roots, and first-party components that nothing else contains: they are parts of the subject too. */
function topLevelOf({ head, components }: BomInput): readonly string[] {
  const contained = new Set<ComponentRef>();
  for (const { dependencies } of components) for (const ref of dependencies) contained.add(ref);
  const uncontained = components
    .filter((component) => component.origin === "first-party" && !contained.has(component.ref))
    .map((component) => component.ref);
  return sortedUnique([...head.roots, ...uncontained]);
}
