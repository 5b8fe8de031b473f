import { analyzers, type StoredArchive } from "@lizenzlotse/ecosystems";
import {
  type Component,
  type ComponentHash,
  sortedUnique,
  type TreePath,
} from "@lizenzlotse/model";

import {
  type OpenedCache,
  openProjectCaches,
  openUserCaches,
  type UserEnvironment,
} from "../caches/open-caches.ts";
import { ArchiveReader, type PackageStore, readyStores } from "../caches/package-store.ts";
import { questionOf, type StoreQuestion } from "../caches/wanted-package.ts";
import { isPackable, packFolder } from "../read/pack-folder.ts";
import { fitsHash } from "./fits-hash.ts";
import {
  judgeArchive,
  judgeFiles,
  type SourceJudgement,
  type SourceReason,
} from "./judge-source.ts";

/** What is looked for, and where. */
export interface CollectSourcesOptions {
  /** Absolute path of the scanned folder; absent where only a document is at hand. */
  readonly root: string | undefined;
  /** Where the user's package managers keep their stores. */
  readonly userCaches: UserEnvironment;
  readonly components: readonly Component[];
  readonly signal: AbortSignal;
}

/** A component with what was found of its source. */
export interface CollectedSource {
  readonly component: Component;
  /** What can be handed out: at most one archive of the registry, and the project's own changed copy before it. */
  readonly archives: readonly SourceArchive[];
  /** What was found and is no source, or not the right one. */
  readonly rejected: readonly RejectedSource[];
}

/** Bytes that can be handed out. */
export interface SourceArchive {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly judgement: SourceJudgement;
  readonly place: SourcePlace;
  /** The hash of the lockfile that it was compared with. */
  readonly verifiedBy?: ComponentHash | undefined;
}

/** Where it lay: in a store (`maven-repository:…`), or in the scanned folder. No path of the machine is in it. */
export interface SourcePlace {
  readonly path: string;
  readonly kind: "cache" | "archive-in-project" | "copy" | "modified-copy";
}

/** What was looked at and is not handed out. */
export interface RejectedSource {
  readonly place: SourcePlace;
  readonly reason: SourceReason | "hash-differs" | "outside" | "too-large" | "unreadable";
}

/**
 * Looks for the sources of components in the caches of package managers and in the scanned tree, one component after
 * the other, so that no more than one lies in memory. Nothing is fetched, run or followed out of a cache or the tree.
 */
export async function* collectSources(
  options: CollectSourcesOptions,
): AsyncGenerator<CollectedSource> {
  const stores = await readyStores(openStores(options));
  for (const component of options.components) {
    options.signal.throwIfAborted();
    yield await collectOne(component, options, stores);
  }
}

type Found = SourceArchive | RejectedSource;

async function collectOne(
  component: Component,
  options: CollectSourcesOptions,
  stores: readonly PackageStore[],
): Promise<CollectedSource> {
  const copies = await copiesOf(component, options);
  const changed = copies.filter(({ place }) => place.kind === "modified-copy");
  const others = [
    ...(await storedOf(component, stores, options.signal)),
    ...copies.filter(({ place }) => place.kind !== "modified-copy"),
  ];
  const archives = others.filter(isArchive);
  const best =
    archives.find(({ judgement }) => judgement.verdict === "source") ??
    archives.find(({ judgement }) => judgement.verdict === "unproved");
  const rejected = [...changed, ...others].filter(
    (each): each is RejectedSource => !isArchive(each),
  );
  return {
    component,
    archives: [...changed.filter(isArchive), ...(best === undefined ? [] : [best])],
    rejected,
  };
}

function isArchive(found: Found): found is SourceArchive {
  return "bytes" in found;
}

/** Those of the project lie beside the files that name the components. */
function openStores({ root, userCaches, components }: CollectSourcesOptions): OpenedCache[] {
  const matches = sortedUnique(
    components.flatMap(({ occurrences }) => occurrences.map(({ location }) => location.path)),
  );
  return analyzers.flatMap((analyzer) => [
    ...(root === undefined ? [] : openProjectCaches(analyzer, { root, matches })),
    ...openUserCaches(analyzer, userCaches),
  ]);
}

/** Archives as they were handed out come first; what a store only keeps unpacked is packed where they do not suffice. */
async function storedOf(
  component: Component,
  stores: readonly PackageStore[],
  signal: AbortSignal,
): Promise<readonly Found[]> {
  const question = questionOf(component);
  if (question === undefined) return [];
  const asked = stores.filter(({ cache }) => cache.purlType === question.type);
  const found: Found[] = [];
  for (const read of [archivesIn, unpackedIn]) {
    for (const store of asked) {
      found.push(...(await read(store, { component, question, signal })));
      if (found.some((each) => isArchive(each) && each.judgement.verdict === "source"))
        return found;
    }
    if (found.length > 0) return found;
  }
  return found;
}

interface StoreSearch {
  readonly component: Component;
  readonly question: StoreQuestion;
  readonly signal: AbortSignal;
}

async function archivesIn(
  store: PackageStore,
  { component, question }: StoreSearch,
): Promise<readonly Found[]> {
  const archives = new ArchiveReader();
  const found: Found[] = [];
  for (const archive of store.locate(question.wanted)) {
    const bytes = await archives.read(store, archive.path);
    if (bytes === undefined) continue;
    const judged = await judgeStored(component, archive, {
      bytes,
      place: placeIn(store, archive.path),
    });
    // Without a hash that fits, the registry's package of this name is another one.
    if (question.isFromElsewhere && !(isArchive(judged) && judged.verifiedBy !== undefined))
      continue;
    found.push(judged);
    if (isArchive(judged) && judged.judgement.verdict === "source") break;
  }
  return found;
}

async function judgeStored(
  { hashes }: Component,
  { fileName, is }: StoredArchive,
  { bytes, place }: Pick<SourceArchive, "bytes" | "place">,
): Promise<Found> {
  const comparison = is === "distribution" ? fitsHash(bytes, hashes) : undefined;
  if (comparison?.fits === false) return { place, reason: "hash-differs" };
  const judgement = await judgeArchive(fileName, bytes);
  if (judgement.verdict === "not-source") return { place, reason: judgement.reason };
  return { fileName, bytes, judgement, place, verifiedBy: comparison?.hash };
}

async function unpackedIn(
  store: PackageStore,
  { component, question, signal }: StoreSearch,
): Promise<readonly Found[]> {
  if (question.isFromElsewhere) return [];
  const content = (await store.find(question.wanted))?.content;
  if (content?.kind !== "folder") return [];
  const place = placeIn(store, content.root);
  return await packedFrom(component, content.root, { root: store.folder, signal, place });
}

function placeIn({ prefix, owner }: OpenedCache, path: TreePath): SourcePlace {
  return { path: `${prefix}${path}`, kind: owner === "user" ? "cache" : "archive-in-project" };
}

async function copiesOf(
  component: Component,
  { root, signal }: CollectSourcesOptions,
): Promise<readonly Found[]> {
  if (root === undefined) return [];
  const { contentRoots, modification } = component.artefactEvidence;
  const kind = modification === "modified" ? "modified-copy" : "copy";
  const found: Found[] = [];
  // Several copies of one version are the same, unless somebody changed them.
  const wanted = kind === "modified-copy" ? contentRoots : contentRoots.slice(0, 1);
  for (const folder of wanted) {
    const place = { path: folder, kind } as const;
    // Archives may be content, too; they are read where they lie.
    if (await isPackable(root, folder))
      found.push(...(await packedFrom(component, folder, { root, signal, place })));
  }
  return found;
}

interface PackContext {
  /** Absolute path of the tree or store that the folder must be in. */
  readonly root: string;
  readonly signal: AbortSignal;
  readonly place: SourcePlace;
}

async function packedFrom(
  { name, version }: Component,
  folder: TreePath,
  { root, signal, place }: PackContext,
): Promise<readonly Found[]> {
  const top = version === undefined ? name : `${name}-${version}`;
  const packed = await packFolder(root, folder, { top: top.replaceAll("/", "-"), signal });
  if ("refused" in packed)
    return packed.refused === "empty" ? [] : [{ place, reason: packed.refused }];
  const judgement = judgeFiles(folder, packed.paths);
  if (judgement.verdict === "not-source") return [{ place, reason: judgement.reason }];
  return [{ fileName: `${top}.tar`, bytes: packed.bytes, judgement, place }];
}
