import type { LicenseIndex } from "@lizenzlotse/detection";
import { LotseError, type ScanResult } from "@lizenzlotse/model";

import { NO_CACHE, type ResultCache } from "./cache/result-cache.ts";
import { gatherCachedEvidence } from "./caches/cached-evidence.ts";
import type { OpenedCache } from "./caches/open-caches.ts";
import { silentComponents } from "./caches/silent-components.ts";
import { concludeInventory } from "./conclude/conclude-inventory.ts";
import { readDeclarations } from "./declarations/read-declarations.ts";
import { PathRoles } from "./first-party/path-roles.ts";
import type { DraftComponent } from "./inventory/draft-component.ts";
import { ContentOwners } from "./match/content-owners.ts";
import { dismissMatches } from "./match/dismiss-matches.ts";
import type { MatchOptions, TreeMatches } from "./match/match-files.ts";
import type { MatchedFile } from "./match/matched.ts";
import { ownPaths, type SelectedFile, selectFiles } from "./match/select-files.ts";
import type { ScanOptions } from "./options.ts";
import { buildResult } from "./result/build-result.ts";
import type { Subject } from "./subject/contract.ts";
import { openSubject } from "./subject/open-subject.ts";
import { PathFilter } from "./walk/path-filter.ts";

/**
 * Scans a tree, or an image of a container: lists its files, asks the analyzers for components, matches licence texts and
 * notices, and concludes. Nothing of it is executed and no network is used.
 *
 * @returns the result; what could not be read is in its diagnostics, never thrown.
 * @throws {LotseError} `ROOT_UNREADABLE` when the root is no readable folder and no image, `INDEX_MISSING` or `INDEX_INVALID`.
 * @throws {DOMException} `AbortError` when `options.signal` aborts.
 */
export async function scanTree(options: ScanOptions): Promise<ScanResult> {
  const filter = new PathFilter(options.exclude);
  const subject = await openSubject(options, filter);
  try {
    return await scanSubject(subject, options, filter);
  } finally {
    subject.close();
  }
}

async function scanSubject(
  { listing, files, analyze, name }: Subject,
  options: ScanOptions,
  filter: PathFilter,
): Promise<ScanResult> {
  const analysis = await analyze();
  const { drafts } = analysis;
  const owners = new ContentOwners(drafts.values());
  const roles = new PathRoles(options.roles);
  const { depth } = options;
  const selected = selectFiles(listing, depth, { owners, roles });
  const ownFiles = ownPaths(listing, depth, owners);
  const declared = await readDeclarations(ownFiles, files);
  const matches = await matchSelected(options, { files, owners, selected });
  const cached = await matchCached(options, analysis, matches.files);
  const marked = await dismissMatches(matches.files, files, options.corrections);
  options.onProgress?.({ step: "conclude", components: drafts.size });
  const inventory = concludeInventory({
    drafts,
    matched: [...marked.files, ...cached],
    corrections: options.corrections,
    depth,
    declarations: declared.declarations,
    ownFiles: ownFiles.map((path) => ({ path, role: roles.roleOf(path) })),
  });
  return buildResult({
    options,
    name,
    excluded: filter.report(),
    inventory,
    matched: marked.files,
    dismissed: marked.dismissed,
    declarations: declared.declarations,
    diagnostics: [listing, analysis, declared, matches].flatMap(({ diagnostics }) => diagnostics),
    filesListed: listing.paths.length,
    reads: files.counts(),
  });
}

/** What package managers' stores hold of the components: read here, and listed with the components alone. */
async function matchCached(
  { depth, signal }: ScanOptions,
  { drafts, caches }: Packages,
  matched: readonly MatchedFile[],
): Promise<readonly MatchedFile[]> {
  const looked = depth !== "manifest";
  const evidence = await gatherCachedEvidence(drafts.values(), caches, {
    files: looked ? "wanted" : "unwanted",
    silent: looked ? silentComponents(drafts.values(), matched) : new Set(),
    signal,
  });
  if (evidence.length === 0) return [];
  const { openIndex } = await import("@lizenzlotse/detection");
  const { matchCachedFiles } = await import("./caches/match-cached-files.ts");
  return matchCachedFiles(evidence, openIndex(), signal);
}

interface Packages {
  readonly drafts: ReadonlyMap<string, DraftComponent>;
  readonly caches: readonly OpenedCache[];
}

interface Selection {
  readonly selected: readonly SelectedFile[];
}

async function matchSelected(
  options: ScanOptions,
  { files, owners, selected }: Pick<MatchOptions, "files" | "owners"> & Selection,
): Promise<TreeMatches> {
  if (selected.length === 0) return { files: [], diagnostics: [] };
  const { openIndex } = await import("@lizenzlotse/detection");
  const { matchFiles } = await import("./match/match-files.ts");
  const index = openIndex();
  const cache = await openCache(options, index);
  try {
    return await matchFiles(selected, {
      files,
      owners,
      index,
      cache,
      jobs: options.jobs,
      signal: options.signal,
      deadline: options.deadline,
      onFiles: (done, total) => options.onProgress?.({ step: "match", done, total }),
    });
  } finally {
    cache.close();
  }
}

/** A cache that cannot be opened is a slower scan, not a failed one: one message, then on without. */
async function openCache(options: ScanOptions, index: LicenseIndex): Promise<ResultCache> {
  if (options.cache === undefined) return NO_CACHE;
  try {
    const { openSqliteCache } = await import("./cache/sqlite-result-cache.ts");
    return await openSqliteCache({ ...options.cache, index, now: options.now });
  } catch (cause) {
    if (!(cause instanceof LotseError)) throw cause;
    options.onProgress?.({ step: "cache-off", error: cause });
    return NO_CACHE;
  }
}
