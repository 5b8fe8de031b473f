import { posix } from "node:path";

import {
  byText,
  type Component,
  type ComponentRef,
  type Corrections,
  type EvidenceStep,
  type ExternalReference,
  type ComponentHash,
  type LicenseChoice,
  type Occurrence,
  type OutboundLicense,
  type ScanDepth,
  type SourceLocation,
  sortedUnique,
  type Usage,
} from "@lizenzlotse/model";

import type { FileDeclarations } from "../declarations/file-declarations.ts";
import { differingFiles } from "../first-party/differing-files.ts";
import { type OwnFile, statementsOfFiles } from "../first-party/file-statements.ts";
import { type FolderLicense, outboundFor, ownLicenses } from "../first-party/own-licenses.ts";
import { folderOf, ProjectFolders } from "../first-party/project-folders.ts";
import type { DraftComponent } from "../inventory/draft-component.ts";
import { servedToBrowsers } from "../inventory/served-to-browsers.ts";
import type { MatchedFile } from "../match/matched.ts";
import {
  artefactEvidenceOf,
  collectFileEvidence,
  emptyEvidence,
  type FileEvidence,
} from "./attach-evidence.ts";
import { licensesOf } from "./component-evidence.ts";
import { applyCurations, choicesOf } from "./apply-corrections.ts";
import { evidenceSteps } from "./evidence-steps.ts";

/** Merged components and what matchers found in their files. */
export interface UnconcludedInventory {
  readonly drafts: ReadonlyMap<ComponentRef, DraftComponent>;
  readonly matched: readonly MatchedFile[];
  readonly depth: ScanDepth;
  readonly declarations: FileDeclarations;
  /** The project's own files, read or not. */
  readonly ownFiles: readonly OwnFile[];
  readonly corrections?: Corrections | undefined;
}

/** Components with concluded licences, and what the project says about itself. */
export interface Inventory {
  /** Sorted by ref. */
  readonly components: readonly Component[];
  /** First-party components that no other first-party component depends on, sorted. */
  readonly roots: readonly ComponentRef[];
  readonly outbound: OutboundLicense | undefined;
  readonly evidenceSteps: readonly EvidenceStep[];
  /** Branches that people chose, sorted by component. */
  readonly choices: readonly LicenseChoice[];
}

/** Concludes the licence of every component from its statements and files. */
export function concludeInventory(input: UnconcludedInventory): Inventory {
  const evidence = collectFileEvidence(input.matched);
  const folders = new ProjectFolders(input.drafts.values());
  const own = ownLicenses(folders, input);
  const served = servedToBrowsers(input.drafts);
  const packages = [...input.drafts.values()]
    .map((draft) =>
      draft.origin === "first-party"
        ? firstParty(draft, own.get(folderOf(manifestOf(draft))))
        : thirdParty(draft, evidence.get(draft.ref) ?? emptyEvidence(), input.depth),
    )
    .map((component) => withServedBy(component, served.get(component.ref)));
  const differing = differingFiles(statementsOfFiles(input, folders), (path) =>
    outboundFor(folders.nearest(path), folders, own),
  );
  const components = applyCurations([...packages, ...differing], input.corrections).sort(
    byText(({ ref }) => ref),
  );
  return {
    components,
    roots: rootsOf(packages),
    outbound: outboundOfSubject(own),
    evidenceSteps: evidenceSteps(components, input.drafts),
    choices: choicesOf(components, input.corrections),
  };
}

function withServedBy(
  component: Component,
  servedBy: readonly SourceLocation[] | undefined,
): Component {
  if (servedBy === undefined) return component;
  return { ...component, artefactEvidence: { ...component.artefactEvidence, servedBy } };
}

function manifestOf(draft: DraftComponent): string {
  return draft.ref.slice("first-party:".length);
}

/** What a project is called that has no name: its folder, or the manifest itself at the root. */
function nameOfFolder(manifest: string): string {
  return posix.basename(folderOf(manifest)) || manifest;
}

function thirdParty(draft: DraftComponent, evidence: FileEvidence, depth: ScanDepth): Component {
  const licenses = licensesOf({
    statements: draft.statements,
    own: evidence.own,
    bundled: evidence.bundled,
    looked: (draft.contentRoots.size > 0 || draft.foundInCache) && depth !== "manifest",
  });
  return toComponent(draft, licenses, evidence);
}

function firstParty(draft: DraftComponent, folder: FolderLicense | undefined): Component {
  const own =
    folder?.licenses ??
    licensesOf({ statements: draft.statements, own: [], bundled: [], looked: true });
  return toComponent(draft, own, folder?.evidence ?? emptyEvidence());
}

function toComponent(
  draft: DraftComponent,
  licenses: Component["licenses"],
  evidence: FileEvidence,
): Component {
  return {
    ref: draft.ref,
    kind: draft.kind,
    origin: draft.origin,
    ecosystem: draft.ecosystem,
    group: draft.group,
    name: draft.name ?? nameOfFolder(manifestOf(draft)),
    version: draft.version,
    purl: draft.purl,
    description: draft.description,
    supplier: draft.supplier,
    ...(draft.properties.length === 0 ? {} : { properties: draft.properties }),
    creator: draft.creator,
    scope: draft.scope,
    usages: usagesOf(draft),
    occurrences: distinctOccurrences(draft.occurrences),
    hashes: distinctHashes(draft.hashes),
    references: distinctReferences(draft.references),
    dependencies: sortedUnique(draft.dependencies),
    dependenciesCompleteness: draft.dependenciesCompleteness,
    licenses,
    artefactEvidence: artefactEvidenceOf(draft, evidence),
  };
}

/** Where no source tells, a component counts as used in production: the careful reading. */
function usagesOf(draft: DraftComponent): Usage[] {
  return draft.usages.size === 0 ? ["production"] : (sortedUnique(draft.usages) as Usage[]);
}

/** One line of a lockfile serves several projects of the tree: it is one occurrence, with the usages of all of them. */
function distinctOccurrences(occurrences: readonly Occurrence[]): Occurrence[] {
  const [first, ...others] = occurrences;
  if (first !== undefined && others.length === 0)
    return [{ ...first, usages: sortedUnique(first.usages) as Usage[] }];
  const distinct = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const { location, source, usages } = occurrence;
    const key = JSON.stringify([location.path, location.line, source]);
    const known = distinct.get(key);
    const merged = sortedUnique([...(known?.usages ?? []), ...usages]) as Usage[];
    distinct.set(key, { ...occurrence, usages: merged });
  }
  return [...distinct.values()].sort(
    byText(
      ({ location }) => location.path,
      ({ location }) => String(location.line ?? 0).padStart(12, "0"),
      ({ source }) => source,
    ),
  );
}

function distinctHashes(hashes: readonly ComponentHash[]): ComponentHash[] {
  return distinctBy(hashes, ({ algorithm, covers, value }) => `${algorithm} ${covers} ${value}`);
}

function distinctReferences(references: readonly ExternalReference[]): ExternalReference[] {
  return distinctBy(references, ({ type, url }) => `${type} ${url}`);
}

/** Those with different keys, in the order of the keys; of equal ones the last. */
function distinctBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  if (values.length < 2) return [...values];
  return [...new Map(values.map((value) => [key(value), value])).values()].sort(byText(key));
}

function rootsOf(components: readonly Component[]): ComponentRef[] {
  const own = components.filter(({ origin }) => origin === "first-party");
  const used = new Set(own.flatMap(({ dependencies }) => dependencies));
  const top = own.filter(({ ref }) => !used.has(ref));
  // A circle of workspace packages has no top: then all of them are.
  return sortedUnique((top.length > 0 ? top : own).map(({ ref }) => ref));
}

/** The root folder's licence, else the one that all projects of the tree agree on. */
function outboundOfSubject(own: ReadonlyMap<string, FolderLicense>): OutboundLicense | undefined {
  const atRoot = own.get("")?.outbound;
  if (atRoot !== undefined) return atRoot;
  const stated = [...own.values()].flatMap(({ outbound }) =>
    outbound === undefined ? [] : [outbound],
  );
  const [first] = stated;
  if (first === undefined || stated.some(({ expression }) => expression !== first.expression))
    return undefined;
  return { expression: first.expression, locations: stated.flatMap(({ locations }) => locations) };
}
