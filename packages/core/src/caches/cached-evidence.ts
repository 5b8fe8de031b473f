import type { ArchivedContent, CachedContent, CachedPackage } from "@lizenzlotse/ecosystems";
import type {
  CachedFile,
  CacheSource,
  ComponentRef,
  DeclaredStatement,
  FileClass,
  TreePath,
} from "@lizenzlotse/model";

import type { DraftComponent } from "../inventory/draft-component.ts";
import { addStatements } from "../inventory/merge-projects.ts";
import { classifyFile } from "../match/classify-file.ts";
import { partOf } from "../match/content-owners.ts";
import { memberPath } from "../read/archive/member-path.ts";
import { readMembers } from "../read/read-members.ts";
import { distributionHash } from "./distribution-hash.ts";
import type { OpenedCache } from "./open-caches.ts";
import { ArchiveReader, type PackageStore, readyStores } from "./package-store.ts";
import { questionOf, type StoreQuestion } from "./wanted-package.ts";

/** Most licence, notice and README files that are read of one package. */
const MAX_FILES_PER_PACKAGE = 100;
/** Folders of a package that are listed in search of them: its own, and those that are named after licences. */
const LICENSE_FOLDERS = /^(?:licen[cs]es?|license-files|META-INF)$/iu;
/** Largest file of a package that is looked at. */
const MAX_EVIDENCE_BYTES = 4_194_304;

/** A file of a package in a store. */
export interface CachedEvidenceFile {
  readonly owner: ComponentRef;
  readonly path: TreePath;
  readonly class: FileClass;
  readonly bytes: Uint8Array;
}

/** How far stores are looked into. */
export interface CacheQuestion {
  readonly files: "wanted" | "unwanted";
  /** Components whose files in the tree were looked into and say nothing of a licence. */
  readonly silent: ReadonlySet<ComponentRef>;
  readonly signal: AbortSignal;
}

/**
 * Looks for every component that has no files in the tree, or whose files there say nothing, in the stores: what its
 * manifest there says is added to the component, its licence files are returned. The first store that holds a package
 * answers for it.
 */
export async function gatherCachedEvidence(
  drafts: Iterable<DraftComponent>,
  caches: readonly OpenedCache[],
  { files, silent, signal }: CacheQuestion,
): Promise<CachedEvidenceFile[]> {
  if (caches.length === 0) return [];
  const evidence: CachedEvidenceFile[] = [];
  const stores = await readyStores(caches);
  for (const draft of drafts) {
    signal.throwIfAborted();
    if (draft.contentRoots.size > 0 && !silent.has(draft.ref)) continue;
    const question = storeQuestionOf(draft);
    if (question === undefined) continue;
    const asked = stores.filter(({ cache }) => cache.purlType === question.type);
    const archives = new ArchiveReader();
    const found = await findIn(asked, question);
    if (found !== undefined) {
      const read = await readPackage(found, files, archives);
      addFound(draft, found, read);
      for (const { path, bytes } of files === "wanted" ? read.files : [])
        evidence.push({ owner: draft.ref, path, class: classifyFile(path), bytes });
    }
    const hash = await distributionHash(distributionsIn(asked, question, archives), draft.hashes);
    if (hash !== undefined) draft.hashes.push(hash);
  }
  return evidence;
}

/** What comes from elsewhere is not what a store holds under its name. */
function storeQuestionOf(draft: DraftComponent): StoreQuestion | undefined {
  const question = draft.origin === "third-party" ? questionOf(draft) : undefined;
  return question?.isFromElsewhere === true ? undefined : question;
}

interface Found {
  readonly package: CachedPackage;
  readonly store: PackageStore;
}

async function findIn(
  stores: readonly PackageStore[],
  { wanted }: StoreQuestion,
): Promise<Found | undefined> {
  for (const store of stores) {
    const found = await store.find(wanted);
    if (found !== undefined) return { package: found, store };
  }
  return undefined;
}

function addFound(draft: DraftComponent, { package: found }: Found, read: ReadPackage): void {
  addStatements(draft, read.declared);
  draft.description ??= found.description;
  draft.supplier ??= found.supplier;
  draft.foundInCache = true;
}

function distributionsIn(
  stores: readonly PackageStore[],
  { wanted }: StoreQuestion,
  archives: ArchiveReader,
): readonly (() => Promise<Uint8Array | undefined>)[] {
  return stores.flatMap((store) =>
    store
      .locate(wanted)
      .filter(({ is }) => is === "distribution")
      .map(
        ({ path }) =>
          () =>
            archives.read(store, path),
      ),
  );
}

interface ReadPackage {
  readonly declared: readonly DeclaredStatement[];
  readonly files: readonly CachedFile[];
}

async function readPackage(
  { package: { declared, content }, store }: Found,
  wanted: "wanted" | "unwanted",
  archives: ArchiveReader,
): Promise<ReadPackage> {
  const { source, prefix } = store;
  const archived =
    content?.kind === "archive"
      ? await readArchived(content, await archives.read(store, content.archive.path))
      : undefined;
  const files =
    archived?.files ??
    (content === undefined || content.kind === "archive" || wanted === "unwanted"
      ? []
      : await readSpread(content, source));
  return {
    declared: [...declared, ...(archived?.declared ?? [])].map((statement) => ({
      ...statement,
      location: { ...statement.location, path: `${prefix}${statement.location.path}` },
    })),
    files: files
      .slice(0, MAX_FILES_PER_PACKAGE)
      .map(({ path, bytes }) => ({ path: `${prefix}${path}`, bytes })),
  };
}

/** Unpacks an archive once, for its manifest and its licence files. */
async function readArchived(
  { archive, root, manifest }: ArchivedContent,
  bytes: Uint8Array = new Uint8Array(),
): Promise<ReadPackage> {
  const isManifest = (member: TreePath): boolean =>
    manifest !== undefined && within(root, member) === manifest.path;
  const members = await readMembers(bytes, archive.format, (member) => {
    const inside = within(root, member);
    return isManifest(member) || (inside !== undefined && isEvidence(inside));
  });
  const small = members.filter(({ bytes }) => bytes.length <= MAX_EVIDENCE_BYTES);
  const placed = small.map((file) => ({ ...file, path: memberPath(archive.path, file.path) }));
  const stating = placed[small.findIndex(({ path }) => isManifest(path))];
  return {
    declared: stating === undefined ? [] : ((await manifest?.read(stating)) ?? []),
    files: placed.filter((file) => file !== stating),
  };
}

/** The files of an unpacked package that may speak of its licence, with their paths in the store. */
async function readSpread(
  content: Exclude<CachedContent, ArchivedContent>,
  source: CacheSource,
): Promise<readonly CachedFile[]> {
  const places =
    content.kind === "files"
      ? [...content.files].filter(([inside]) => isEvidence(inside))
      : listEvidence(content.root, source);
  const read = await Promise.all(
    places.slice(0, MAX_FILES_PER_PACKAGE).map(async ([inside, place]) => ({
      path: `${content.root}/${inside}`,
      bytes: await source.read(place, { maxBytes: MAX_EVIDENCE_BYTES }),
    })),
  );
  return read.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [{ path, bytes }]));
}

function listEvidence(root: TreePath, source: CacheSource): [TreePath, TreePath][] {
  const { files, folders } = source.list(root);
  const below = folders
    .filter((folder) => LICENSE_FOLDERS.test(folder))
    .flatMap((folder) => source.list(`${root}/${folder}`).files.map((name) => `${folder}/${name}`));
  return [...files, ...below].filter(isEvidence).map((inside) => [inside, `${root}/${inside}`]);
}

function within(root: TreePath | undefined, path: TreePath): TreePath | undefined {
  if (root === "") return path;
  if (root === undefined) return path.includes("/") ? path.slice(path.indexOf("/") + 1) : undefined;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

/** Whether a file speaks for the package that it lies in: licence, notice and README files at its top. */
function isEvidence(inside: TreePath): boolean {
  const fileClass = classifyFile(inside);
  if (partOf(inside) !== "own") return false;
  return fileClass === "license-file" || fileClass === "notice-file" || fileClass === "readme";
}
