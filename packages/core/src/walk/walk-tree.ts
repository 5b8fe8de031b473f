import type { Dirent } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { posix } from "node:path";

import { compareText, createDiagnostic, type Diagnostic, type TreePath } from "@lizenzlotse/model";
import pLimit from "p-limit";

import { isDependencyFolder, isVersionControlFolder } from "./dependency-folders.ts";
import {
  type IgnoreRules,
  type KeptPaths,
  type PathFilter,
  readIgnoreRules,
} from "./path-filter.ts";
import { nameToText } from "./path-name.ts";

/** Deepest folder that is entered; deeper ones are named and make the scan incomplete. */
const MAX_FOLDER_DEPTH = 200;
/** Most files that one scan lists. */
const MAX_FILES = 2_000_000;
/** Largest `.gitignore` that is read. */
const MAX_IGNORE_FILE_BYTES = 1_048_576;
/** Folders that are read at the same time: hides the latency of network file systems, costs nothing on others. */
const FOLDERS_AT_ONCE = 16;

/** Whose file it is: the project's own, or a package manager's. */
export type Zone = "first-party" | "dependency";

/** The regular files of a tree, found once. */
export interface Listing {
  /** Sorted. */
  readonly paths: readonly TreePath[];
  /** Files directly inside each folder, sorted; `""` is the root. */
  readonly folders: ReadonlyMap<TreePath, readonly TreePath[]>;
  /** Paths below a dependency folder. */
  zoneOf(path: TreePath): Zone;
  /** Names as the file system has them, for the paths where text would lose bytes. */
  readonly rawPaths: ReadonlyMap<TreePath, Buffer>;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a tree is walked. */
export interface WalkOptions {
  /** Absolute path of the folder to walk. */
  readonly root: string;
  readonly filter: PathFilter;
  readonly gitignore: "respected" | "ignored";
  /** What is listed all the same. Default: nothing. */
  readonly keeps?: KeptPaths;
  /** Whether the folders of version control systems are left out. */
  readonly versionControl: "skipped" | "listed";
  /** `as-others`: what version control ignores is left out there too. Default: listed whatever it says. */
  readonly dependencyFolders?: "as-others";
  /** Stops the walk with an error. */
  readonly signal: AbortSignal;
  /** Ends the walk early, with a diagnostic. */
  readonly deadline: AbortSignal;
  readonly onFolder?: (filesSoFar: number) => void;
}

/**
 * Lists every regular file below a root. Links are never followed, so no file is visited twice and nothing outside
 * the root is seen; devices, pipes and sockets are named and skipped.
 *
 * The walk is ours because globbing libraries hand out names as text: a name that is not UTF-8 then cannot be opened.
 *
 * @throws {DOMException} `AbortError` when the signal aborts.
 */
export async function walkTree(options: WalkOptions): Promise<Listing> {
  const walk = new TreeWalk(options);
  await walk.run();
  return walk.listing();
}

interface Folder {
  readonly path: TreePath;
  readonly raw: Buffer;
  readonly depth: number;
  readonly zone: Zone;
  readonly ignoreRules: readonly IgnoreRules[];
}

class TreeWalk {
  readonly #options: WalkOptions;
  readonly #limit = pLimit(FOLDERS_AT_ONCE);
  readonly #folders = new Map<TreePath, TreePath[]>();
  readonly #dependencyFolders = new Set<TreePath>();
  readonly #rawPaths = new Map<TreePath, Buffer>();
  readonly #diagnostics: Diagnostic[] = [];
  #files = 0;

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const raw = Buffer.from(this.#options.root);
    let level: Folder[] = [{ path: "", raw, depth: 0, zone: "first-party", ignoreRules: [] }];
    while (level.length > 0) {
      this.#options.signal.throwIfAborted();
      if (this.#options.deadline.aborted) {
        this.#note("scan/interrupted", ".", {
          reason: "the time limit was reached while listing files",
        });
        return;
      }
      const next = await Promise.all(level.map((folder) => this.#limit(() => this.#visit(folder))));
      level = next.flat();
    }
  }

  listing(): Listing {
    const folders = new Map<TreePath, readonly TreePath[]>();
    const paths: TreePath[] = [];
    for (const [folder, files] of this.#folders) {
      files.sort(compareText);
      folders.set(folder, files);
      for (const file of files) paths.push(file);
    }
    const dependencyFolders = this.#dependencyFolders;
    return {
      paths: paths.sort(compareText),
      folders,
      zoneOf: (path) => (dependencyFolders.has(posix.dirname(path)) ? "dependency" : "first-party"),
      rawPaths: this.#rawPaths,
      diagnostics: this.#diagnostics,
    };
  }

  async #visit(folder: Folder): Promise<Folder[]> {
    const entries = await this.#entriesOf(folder);
    const ignoreRules = await this.#ignoreRulesOf(folder, entries);
    const files: TreePath[] = [];
    const subfolders: Folder[] = [];
    for (const entry of entries) {
      const name = nameToText(entry.name);
      const path = folder.path === "" ? name : `${folder.path}/${name}`;
      if (entry.isDirectory()) {
        const subfolder = this.#enter({ ...folder, ignoreRules }, entry.name, path);
        if (subfolder !== undefined) subfolders.push(subfolder);
      } else if (entry.isFile()) {
        if (this.#leavesOut(path, folder.zone, ignoreRules)) continue;
        if (!this.#keep(path, folder, entry.name)) break;
        files.push(path);
      } else {
        await this.#noteSpecial(folder, entry, path);
      }
    }
    if (files.length > 0) this.#folders.set(folder.path, files);
    if (folder.zone === "dependency") this.#dependencyFolders.add(folder.path);
    this.#options.onFolder?.(this.#files);
    return subfolders;
  }

  async #entriesOf(folder: Folder): Promise<Dirent<Buffer>[]> {
    try {
      return await readdir(folder.raw, { withFileTypes: true, encoding: "buffer" });
    } catch (cause) {
      if (folder.path === "") throw cause;
      this.#note("file/unreadable", folder.path, { reason: errorCodeOf(cause) });
      return [];
    }
  }

  #enter(parent: Folder, rawName: Buffer, path: TreePath): Folder | undefined {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (this.#options.versionControl === "skipped" && isVersionControlFolder(name))
      return undefined;
    if (this.#options.filter.excludes(`${path}/`)) return undefined;
    const isOthers =
      this.#options.dependencyFolders === undefined &&
      (parent.zone === "dependency" || isDependencyFolder(name));
    const zone = isOthers ? "dependency" : "first-party";
    if (zone === "first-party" && this.#ignoredByGit(`${path}/`, parent.ignoreRules))
      return undefined;
    if (parent.depth + 1 > MAX_FOLDER_DEPTH) {
      this.#note("scan/limit", path, { limit: `MAX_FOLDER_DEPTH = ${String(MAX_FOLDER_DEPTH)}` });
      return undefined;
    }
    return {
      path,
      raw: joinRaw(parent.raw, rawName),
      depth: parent.depth + 1,
      zone,
      ignoreRules: parent.ignoreRules,
    };
  }

  #leavesOut(path: TreePath, zone: Zone, rules: readonly IgnoreRules[]): boolean {
    return (
      this.#options.filter.excludes(path) ||
      (zone === "first-party" && this.#ignoredByGit(path, rules))
    );
  }

  #ignoredByGit(path: string, rules: readonly IgnoreRules[]): boolean {
    const { gitignore, filter, keeps } = this.#options;
    return gitignore === "respected" && filter.ignoredByGit(path, rules, keeps);
  }

  #keep(path: TreePath, folder: Folder, rawName: Buffer): boolean {
    if (this.#files >= MAX_FILES) {
      this.#note("scan/limit", folder.path === "" ? "." : folder.path, {
        limit: `MAX_FILES = ${String(MAX_FILES)}`,
      });
      return false;
    }
    this.#files += 1;
    if (path.includes("\\x")) this.#rawPaths.set(path, joinRaw(folder.raw, rawName));
    return true;
  }

  async #ignoreRulesOf(
    folder: Folder,
    entries: readonly Dirent<Buffer>[],
  ): Promise<readonly IgnoreRules[]> {
    if (this.#options.gitignore === "ignored" || folder.zone === "dependency")
      return folder.ignoreRules;
    const present = entries.some(
      (entry) => entry.isFile() && entry.name.toString("latin1") === ".gitignore",
    );
    if (!present) return folder.ignoreRules;
    const raw = joinRaw(folder.raw, Buffer.from(".gitignore"));
    try {
      const { size } = await lstat(raw);
      if (size > MAX_IGNORE_FILE_BYTES) return folder.ignoreRules;
      const text = await readFile(raw, "utf8");
      return [
        ...folder.ignoreRules,
        readIgnoreRules(folder.path === "" ? "" : `${folder.path}/`, text),
      ];
    } catch {
      // An unreadable .gitignore leaves nothing out; the file itself is reported when it is read.
      return folder.ignoreRules;
    }
  }

  async #noteSpecial(folder: Folder, entry: Dirent<Buffer>, path: TreePath): Promise<void> {
    if (!entry.isSymbolicLink()) {
      this.#note("file/special", path, { kind: kindOf(entry) });
      return;
    }
    const target = await readlink(joinRaw(folder.raw, entry.name)).catch(() => "");
    // Where the tree is a root file system, `/bin/busybox` is a place in it.
    if (
      target.startsWith("/") &&
      (await isPlace(posix.join(this.#options.root, posix.normalize(target))))
    )
      return;
    const fromRoot = posix.relative(
      this.#options.root,
      posix.resolve(this.#options.root, folder.path, target),
    );
    if (fromRoot === ".." || fromRoot.startsWith("../")) this.#note("file/outside-root", path, {});
  }

  #note(code: Diagnostic["code"], path: TreePath, parameters: Record<string, string>): void {
    this.#diagnostics.push(createDiagnostic(code, { path }, parameters));
  }
}

async function isPlace(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

const SEPARATOR = Buffer.from("/");

function joinRaw(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, SEPARATOR, name]);
}

function kindOf(entry: Dirent<Buffer>): string {
  if (entry.isFIFO()) return "FIFO";
  if (entry.isSocket()) return "socket";
  if (entry.isBlockDevice() || entry.isCharacterDevice()) return "device";
  return "unknown";
}

function errorCodeOf(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "unknown error";
}
