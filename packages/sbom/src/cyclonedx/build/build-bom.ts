import { Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import {
  byText,
  sortedUnique,
  type Component,
  type ComponentRef,
  type ScanResult,
} from "@lizenzlotse/model";

import type { BuildVersion } from "../options.ts";
import { compositionsOf } from "./compositions.ts";
import { dependenciesOf } from "./dependencies.ts";
import { evidenceOf } from "./evidence.ts";
import { placeHashes } from "./hashes.ts";
import { identityOf } from "./identity.ts";
import { expressionEntries, licenseLists } from "./license-entries.ts";
import type { NormalizedBom, NormalizedComponent } from "./normalized.ts";
import { toLibraryBom, toModel, type LibraryBomSource } from "./to-library-bom.ts";

/** What a root is called that only names what was scanned; readers tell it by that. */
const SUBJECT_PREFIX = "subject:";

const SPECS = { "1.6": Spec.Spec1dot6, "1.7": Spec.Spec1dot7 } as const;

/**
 * Builds the bill of materials: the library's models and normaliser first, then what they cannot say. Lists are
 * sorted here, because the library's own sorting costs several times the whole rest.
 */
export function buildBom(scan: BomInput, specVersion: BuildVersion): NormalizedBom {
  const source = sourceOf(scan);
  const factory = new Serialize.JSON.Normalize.Factory(SPECS[specVersion]);
  const normalized = factory.makeForBom().normalize(toLibraryBom(source), {}) as NormalizedBom;
  const main = normalized.metadata.component;
  const normalizer = factory.makeForComponent();
  const components: NormalizedComponent[] = [];
  for (const component of source.components) {
    const isMain = component.ref === source.rootRef;
    const target = isMain ? main : normalizer.normalize(toModel(component, source), {});
    if (target === undefined) continue;
    completeComponent(target as NormalizedComponent, component, specVersion);
    if (!isMain) components.push(target as NormalizedComponent);
  }
  const { outbound } = scan.head.subject;
  if (outbound !== undefined && main["bom-ref"]?.startsWith(SUBJECT_PREFIX) === true)
    main.licenses = expressionEntries([outbound.expression], "declared");
  return {
    ...normalized,
    components,
    dependencies: dependenciesOf(source),
    compositions: compositionsOf(source),
  };
}

/** The part of a scan that a bill of materials shows. */
export type BomInput = Pick<ScanResult, "head" | "components">;

function completeComponent(
  target: NormalizedComponent,
  component: Component,
  specVersion: BuildVersion,
): void {
  const { licenses, evidence } = licenseLists(component, specVersion);
  if (licenses.length > 0) target.licenses = licenses;
  target.evidence = evidenceOf(component, evidence);
  placeHashes(target, component);
  Object.assign(target, identityOf(component));
}

function sourceOf({ head, components }: BomInput): LibraryBomSource {
  const sorted = [...components].sort(byText((component) => component.ref));
  const main = mainComponent({ head, components: sorted });
  return {
    head,
    components: sorted,
    rootRef: main ?? unusedSubjectRef(head.subject.name, sorted),
    topLevel: main === undefined ? topLevelOf({ head, components: sorted }) : [main],
    choices: new Map(head.choices.map(({ component, chosen }) => [component, chosen])),
  };
}

/** A supplied document is about one component, which stays what it is about. */
function mainComponent({ head, components }: BomInput): ComponentRef | undefined {
  const [root, ...others] = head.roots;
  if (head.subject.document === undefined || others.length > 0) return undefined;
  return components.find(({ ref, name }) => ref === root && name === head.subject.name)?.ref;
}

function unusedSubjectRef(name: string, components: readonly Component[]): ComponentRef {
  const refs = new Set(components.map(({ ref }) => ref));
  let ref = `${SUBJECT_PREFIX}${name}`;
  while (refs.has(ref)) ref += "-";
  return ref;
}

/** The scan's roots, and first-party components that nothing else contains: they are parts of the subject too. */
function topLevelOf({ head, components }: BomInput): readonly string[] {
  const contained = new Set(components.flatMap((component) => component.dependencies));
  const uncontained = components
    .filter((component) => component.origin === "first-party" && !contained.has(component.ref))
    .map((component) => component.ref);
  return sortedUnique([...head.roots, ...uncontained]);
}
