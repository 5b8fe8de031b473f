import { join } from "node:path";

import {
  IN_PROJECT,
  type SourceCache,
  type SourceCandidate,
  type SourceLocator,
  sourceLocators,
} from "@lizenzlotse/ecosystems";
import {
  type CacheSource,
  type Component,
  type ComponentHash,
  parsePurl,
  type TreePath,
} from "@lizenzlotse/model";

import { openFolderCache } from "../read/folder-cache.ts";
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
  /** The user's home folder, where package managers keep their caches. */
  readonly home: string;
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

/** Where it lay: below the user's home (`~/…`), or in the scanned folder. */
export interface SourcePlace {
  readonly path: string;
  readonly kind: "cache" | "archive-in-project" | "copy" | "modified-copy";
}

/** What was looked at and is not handed out. */
export interface RejectedSource {
  readonly place: SourcePlace;
  readonly reason: SourceReason | "hash-differs" | "outside" | "too-large" | "unreadable";
}

/** Largest archive that is taken from a cache (512 MiB). */
const MAX_ARCHIVE_BYTES = 536_870_912;

/**
 * Looks for the sources of components in the caches of package managers and in the scanned tree, one component after
 * the other, so that no more than one lies in memory. Nothing is fetched, run or followed out of a cache or the tree.
 */
export async function* collectSources(
  options: CollectSourcesOptions,
): AsyncGenerator<CollectedSource> {
  const caches = openCaches(options);
  for (const component of options.components) {
    options.signal.throwIfAborted();
    yield await collectOne(component, options, caches);
  }
}

type Found = SourceArchive | RejectedSource;

async function collectOne(
  component: Component,
  options: CollectSourcesOptions,
  caches: ReadonlyMap<string, OpenCache>,
): Promise<CollectedSource> {
  const copies = await copiesOf(component, options);
  const changed = copies.filter(({ place }) => place.kind === "modified-copy");
  const others = [
    ...(await cachedOf(component, caches)),
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

interface OpenCache {
  readonly source: CacheSource;
  /** Shown before paths in it. */
  readonly shown: string;
  readonly kind: SourcePlace["kind"];
}

function openCaches({ root, home }: CollectSourcesOptions): ReadonlyMap<string, OpenCache> {
  const caches = new Map<string, OpenCache>();
  for (const { id, homePath } of declarations()) {
    const source = openFolderCache(join(home, homePath));
    if (source !== undefined) caches.set(id, { source, shown: `~/${homePath}/`, kind: "cache" });
  }
  const project = root === undefined ? undefined : openFolderCache(root);
  if (project !== undefined)
    caches.set(IN_PROJECT, { source: project, shown: "", kind: "archive-in-project" });
  return caches;
}

function declarations(): readonly SourceCache[] {
  return sourceLocators.flatMap(({ caches }) => caches);
}

const LOCATORS: ReadonlyMap<string, SourceLocator> = new Map(
  sourceLocators.map((locator) => [locator.purlType, locator]),
);

async function cachedOf(
  component: Component,
  caches: ReadonlyMap<string, OpenCache>,
): Promise<readonly Found[]> {
  const type = component.purl === undefined ? undefined : parsePurl(component.purl)?.type;
  const candidates = type === undefined ? [] : (LOCATORS.get(type)?.candidates(component) ?? []);
  const found: Found[] = [];
  for (const candidate of candidates) {
    const cache = caches.get(candidate.cache);
    const bytes = await cache?.source.read(candidate.path, { maxBytes: MAX_ARCHIVE_BYTES });
    if (cache === undefined || bytes === undefined) continue;
    const place = { path: `${cache.shown}${candidate.path}`, kind: cache.kind };
    const judged = await judgeCandidate(component, candidate, { bytes, place });
    found.push(judged);
    if (isArchive(judged) && judged.judgement.verdict === "source") break;
  }
  return found;
}

async function judgeCandidate(
  { hashes }: Component,
  { fileName, is }: SourceCandidate,
  { bytes, place }: Pick<SourceArchive, "bytes" | "place">,
): Promise<Found> {
  const comparison = is === "distribution" ? fitsHash(bytes, hashes) : undefined;
  if (comparison?.fits === false) return { place, reason: "hash-differs" };
  const judgement = await judgeArchive(fileName, bytes);
  if (judgement.verdict === "not-source") return { place, reason: judgement.reason };
  return { fileName, bytes, judgement, place, verifiedBy: comparison?.hash };
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
    const copy = await copyOf(component, folder, { root, signal, kind });
    if (copy !== undefined) found.push(copy);
  }
  return found;
}

interface CopyContext {
  readonly root: string;
  readonly signal: AbortSignal;
  readonly kind: SourcePlace["kind"];
}

async function copyOf(
  { name, version }: Component,
  folder: TreePath,
  { root, signal, kind }: CopyContext,
): Promise<Found | undefined> {
  const place = { path: folder, kind };
  // Archives may be content, too; they are read where they lie.
  if (!(await isPackable(root, folder))) return undefined;
  const top = version === undefined ? name : `${name}-${version}`;
  const packed = await packFolder(root, folder, { top: top.replaceAll("/", "-"), signal });
  if ("refused" in packed)
    return packed.refused === "empty" ? undefined : { place, reason: packed.refused };
  const judgement = judgeFiles(folder, packed.paths);
  if (judgement.verdict === "not-source") return { place, reason: judgement.reason };
  return { fileName: `${top}.tar`, bytes: packed.bytes, judgement, place };
}
