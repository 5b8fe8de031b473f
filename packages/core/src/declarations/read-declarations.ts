import {
  createDiagnostic,
  decodeText,
  type Diagnostic,
  type FileDeclaration,
  type FileSource,
  type TreePath,
} from "@lizenzlotse/model";

import { folderOf } from "../first-party/project-folders.ts";
import type { DeclaringFile, ParsedDeclarations } from "./declaration.ts";
import { FileDeclarations } from "./file-declarations.ts";
import { parseDep5 } from "./parse-dep5.ts";
import { parseReuseToml } from "./parse-reuse-toml.ts";
import { parseSidecar, SIDECAR_ENDING } from "./parse-sidecar.ts";

/** Largest declaring file; the longest of Debian's copyright files have one megabyte. */
const MAX_DECLARING_BYTES = 8_388_608;

/** What a tree declares about its own files, and what kept a declaration from being read. */
export interface ReadDeclarations {
  readonly declarations: FileDeclarations;
  readonly diagnostics: readonly Diagnostic[];
}

/** A tree that declares nothing. */
export const NO_DECLARATIONS: FileDeclarations = new FileDeclarations([], new Map());

/**
 * Reads `REUSE.toml`, `.reuse/dep5`, `debian/copyright` and `.license` files.
 *
 * @param paths - first-party files only: what dependencies declare about theirs is their own matter.
 */
export async function readDeclarations(
  paths: readonly TreePath[],
  files: FileSource,
): Promise<ReadDeclarations> {
  const reader = new DeclarationReader(paths, files);
  for (const path of paths) await reader.add(path);
  return reader.finish();
}

class DeclarationReader {
  readonly #paths: ReadonlySet<TreePath>;
  readonly #files: FileSource;
  readonly #declaring: DeclaringFile[] = [];
  readonly #sidecars = new Map<TreePath, FileDeclaration>();
  readonly #diagnostics: Diagnostic[] = [];

  constructor(paths: readonly TreePath[], files: FileSource) {
    this.#paths = new Set(paths);
    this.#files = files;
  }

  async add(path: TreePath): Promise<void> {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (name === "REUSE.toml") await this.#addReuseToml(path);
    else if (name === "dep5" || name === "copyright") await this.#addDep5(path);
    else if (name.endsWith(SIDECAR_ENDING)) await this.#addSidecar(path);
  }

  finish(): ReadDeclarations {
    return {
      declarations: new FileDeclarations(this.#declaring, this.#sidecars),
      diagnostics: this.#diagnostics,
    };
  }

  async #addReuseToml(path: TreePath): Promise<void> {
    const text = await this.#read(path);
    if (text !== undefined) this.#take(await parseReuseToml(path, text));
  }

  async #addDep5(path: TreePath): Promise<void> {
    const holder = folderOf(path);
    const name = holder.slice(holder.lastIndexOf("/") + 1);
    const source = DEP5_SOURCES.get(`${name}/${path.slice(holder.length + 1)}`);
    if (source === undefined) return;
    const folder = folderOf(holder);
    if (
      source === "dep5" &&
      this.#paths.has(folder === "" ? "REUSE.toml" : `${folder}/REUSE.toml`)
    ) {
      this.#complain(path, "REUSE.toml and .reuse/dep5 exclude each other");
      return;
    }
    const text = await this.#read(path);
    if (text === undefined) return;
    const parsed = parseDep5({ path, folder, source }, text);
    if (parsed !== undefined) this.#take(parsed);
    else if (source === "dep5") this.#complain(path, "the field Format is missing");
  }

  async #addSidecar(path: TreePath): Promise<void> {
    const subject = path.slice(0, -SIDECAR_ENDING.length);
    if (!this.#paths.has(subject)) return;
    const text = await this.#read(path);
    const declaration = text === undefined ? undefined : parseSidecar(path, text);
    if (declaration !== undefined) this.#sidecars.set(subject, declaration);
  }

  #take({ file, diagnostics }: ParsedDeclarations): void {
    this.#declaring.push(file);
    this.#diagnostics.push(...diagnostics);
  }

  async #read(path: TreePath): Promise<string | undefined> {
    const read = await this.#files.read(path, { maxBytes: MAX_DECLARING_BYTES });
    if (read.ok) return decodeText(read.bytes).text;
    this.#diagnostics.push(read.diagnostic);
    return undefined;
  }

  #complain(path: TreePath, problem: string): void {
    const parameters = { format: "DEP-5", problem };
    this.#diagnostics.push(createDiagnostic("input/malformed", { path, line: 1 }, parameters));
  }
}

/** By the last two parts of the path. */
const DEP5_SOURCES: ReadonlyMap<string, "dep5" | "debian-copyright"> = new Map([
  [".reuse/dep5", "dep5"],
  ["debian/copyright", "debian-copyright"],
]);
