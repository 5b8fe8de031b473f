import {
  compareText,
  createDiagnostic,
  type Diagnostic,
  type DigestAlgorithm,
  type FileSource,
  type TreePath,
} from "@lizenzlotse/model";

import { type ArchiveItem, opensAsArchive, readArchive } from "../archive/read-archive.ts";
import { memberPath } from "../archive/member-path.ts";
import { digestOf } from "../digest-of.ts";

/** Most bytes of members that are kept for analyzers; they ask for manifests, which are small. */
const MAX_KEPT_BYTES = 134_217_728;
/** Most members that are kept. */
const MAX_KEPT_MEMBERS = 200_000;
/** Most archives of one tree that are looked into. */
const MAX_ARCHIVES = 20_000;

/** What is inside the archives of a tree, as far as analyzers ask for it. */
export interface MountedArchives {
  /** Sorted; an archive inside an archive is listed too. */
  readonly paths: readonly TreePath[];
  /** Contents of members, without the archives inside. */
  readonly contents: ReadonlyMap<TreePath, Uint8Array>;
  /** Checksums of archives inside archives. */
  readonly digests: ReadonlyMap<TreePath, Readonly<Record<DigestAlgorithm, string>>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is looked for. */
export interface MountOptions {
  readonly files: FileSource;
  /** Whether an archive, by its path, is looked into. */
  readonly opens: (path: TreePath) => boolean;
  /** Whether an analyzer asks for a member, by its path behind that of its archive. */
  readonly wants: (path: TreePath) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Looks into the archives of a tree, one after the other, and keeps in memory what analyzers ask for: a jar of 100 MB
 * costs the reading of its table of contents and of a few small files.
 */
export async function mountArchives(
  paths: readonly TreePath[],
  options: MountOptions,
): Promise<MountedArchives> {
  const mount = new Mount(options);
  const archives = paths.filter(options.opens);
  for (const path of archives.slice(0, MAX_ARCHIVES)) {
    options.signal.throwIfAborted();
    if (!(await mount.add(path))) break;
  }
  if (archives.length > MAX_ARCHIVES) mount.limit(archives[MAX_ARCHIVES] ?? ".", ARCHIVES_LIMIT);
  return mount.mounted();
}

const ARCHIVES_LIMIT = `more than ${String(MAX_ARCHIVES)} archives`;

class Mount {
  readonly #options: MountOptions;
  readonly #paths: TreePath[] = [];
  readonly #contents = new Map<TreePath, Uint8Array>();
  readonly #digests = new Map<TreePath, Readonly<Record<DigestAlgorithm, string>>>();
  readonly #diagnostics: Diagnostic[] = [];
  #keptBytes = 0;

  constructor(options: MountOptions) {
    this.#options = options;
  }

  /** Whether there is room for more. */
  async add(archive: TreePath): Promise<boolean> {
    const { files, opens, wants } = this.#options;
    const outcome = await files.read(archive);
    if (!outcome.ok) this.#diagnostics.push(outcome.diagnostic);
    if (!outcome.ok || !opensAsArchive(archive, outcome.bytes)) return true;
    const items = readArchive(archive, outcome.bytes, {
      wants: (member) => wants(memberPath(archive, member)),
      opens: (member) => opens(memberPath(archive, member)),
      onArchive: (member, bytes) => {
        this.#list(memberPath(archive, member), bytes);
      },
    });
    for await (const item of items) if (!this.#keep(archive, item)) return false;
    return true;
  }

  limit(path: TreePath, limit: string): void {
    this.#diagnostics.push(createDiagnostic("scan/limit", { path }, { limit }));
  }

  mounted(): MountedArchives {
    return {
      paths: this.#paths.toSorted(compareText),
      contents: this.#contents,
      digests: this.#digests,
      diagnostics: this.#diagnostics,
    };
  }

  #list(path: TreePath, bytes: Uint8Array): void {
    this.#paths.push(path);
    const digest = (algorithm: DigestAlgorithm): string => digestOf(bytes, algorithm);
    const digests = {
      "SHA-1": digest("SHA-1"),
      "SHA-256": digest("SHA-256"),
      "SHA-512": digest("SHA-512"),
    };
    this.#digests.set(path, digests);
  }

  #keep(archive: TreePath, item: ArchiveItem): boolean {
    const path = item.member === "" ? archive : memberPath(archive, item.member);
    if ("problem" in item) {
      const { code, parameters } = item.problem;
      this.#diagnostics.push(createDiagnostic(code, { path }, parameters));
      return true;
    }
    this.#keptBytes += item.bytes.length;
    if (this.#keptBytes > MAX_KEPT_BYTES || this.#contents.size >= MAX_KEPT_MEMBERS) {
      this.limit(path, `more than ${String(MAX_KEPT_BYTES)} bytes of manifests in archives`);
      return false;
    }
    this.#paths.push(path);
    // A copy: what was not packed is a view of the whole archive, which must not be kept for it.
    this.#contents.set(path, Uint8Array.from(item.bytes));
    return true;
  }
}
