import { decodeText, sortDiagnostics, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, Analysis, AnalyzeRequest } from "../contract.ts";
import { isInsideDependencyFolder } from "../shared/dependency-folders.ts";
import { complain } from "../shared/input.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readTextInput } from "../shared/read-text-input.ts";
import { fileNameOf, folderOf, foldersFrom } from "../shared/tree-path.ts";
import { holdersIn, isHeldBy, LICENSE_FILES } from "./own-holders.ts";
import { isTitled, README_FILES, titleOf } from "./own-title.ts";
import { type ProjectStatement, readStatement, statementRank } from "./project-statement.ts";
import { singleFileLibrary } from "./single-files.ts";
import { type FoundFile, fileToCopy, folderToCopy, type FoundFolder } from "./to-copies.ts";
import { BUILD_FILES, isInVendorFolder } from "./vendor-folders.ts";
import { vendoredFolders, type VendoredFolder } from "./vendored-folders.ts";

/** Finds libraries whose source was copied into the tree. */
export async function analyzeVendored(request: AnalyzeRequest): Promise<Analysis> {
  request.signal.throwIfAborted();
  const reader = new Reader(request);
  const submodules = await readSubmodules(reader);
  const own = request.matches.filter(
    (path) => !isInsideDependencyFolder(path, request.files) && !isBelowAny(path, submodules),
  );
  const folders = vendoredFolders(own).filter(({ folder }) =>
    submodules.every((submodule) => !submodule.startsWith(`${folder}/`)),
  );
  const copied = await mapConcurrently(folders, (folder) => describeFolder(folder, reader));
  const below = folders.map(({ folder }) => folder);
  const sources = own.filter((path) => SOURCE.test(path) && !isBelowAny(path, below));
  const project = await readProject(reader);
  const single = await mapConcurrently(sources, (path) => describeFile(path, project, reader));
  const strangers = await withoutOwn(
    single.filter((file) => file !== undefined),
    reader,
  );
  const copies: readonly AnalyzedPackage[] = [
    ...copied.map(folderToCopy),
    ...strangers.map(fileToCopy),
  ];
  return { projects: [], copies, diagnostics: sortDiagnostics(reader.diagnostics) };
}

const SOURCE = /\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx)$/u;

/** Largest file with a statement that is read. */
const MAX_STATEMENT_BYTES = 1_048_576;
/** Bytes of a source file in which its banner and the macros for its version stand. */
const HEAD_BYTES = 32_768;

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly request: AnalyzeRequest;

  constructor(request: AnalyzeRequest) {
    this.request = request;
  }

  async text(path: TreePath): Promise<string | undefined> {
    if (!this.request.files.has(path)) return undefined;
    const outcome = await this.request.files.read(path, { maxBytes: MAX_STATEMENT_BYTES });
    if (outcome.ok) return decodeText(outcome.bytes).text;
    this.diagnostics.push(outcome.diagnostic);
    return undefined;
  }

  /** What cannot be read is reported by the matchers, which read the same files. */
  async head(path: TreePath): Promise<string | undefined> {
    this.request.signal.throwIfAborted();
    const outcome = await this.request.files.readPart(path, { start: 0, length: HEAD_BYTES });
    if (!outcome.ok || !opensWithComment(outcome.bytes)) return undefined;
    return decodeText(outcome.bytes).text;
  }
}

/** Most sources open with a comment or with code: only the first need to be decoded. */
function opensWithComment(bytes: Uint8Array): boolean {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200));
  return /^(?:\u00ef\u00bb\u00bf)?\s*\/[*/]/u.test(opening.toString("latin1"));
}

/** Submodules are listed by what lists them. */
async function readSubmodules(reader: Reader): Promise<readonly TreePath[]> {
  const { files } = reader.request;
  if (!files.has(SUBMODULES)) return [];
  const report = (diagnostic: Diagnostic): void => void reader.diagnostics.push(diagnostic);
  const input = { path: SUBMODULES, format: SUBMODULES, report };
  const text = await readTextInput(files, input);
  const paths = [...(text ?? "").matchAll(/^\s*path\s*=\s*(\S.*?)\s*$/gmu)];
  if (text !== undefined && paths.length === 0) {
    const parameters = { format: SUBMODULES, problem: "it names no path" };
    complain(input, "input/malformed", { line: 1, parameters });
  }
  return paths.map(([, path = ""]) => path);
}

const SUBMODULES = ".gitmodules";

function isBelowAny(path: TreePath, folders: readonly TreePath[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

async function describeFolder(found: VendoredFolder, reader: Reader): Promise<FoundFolder> {
  const stating = found.files
    .map((path) => ({ path, rank: statementRank(fileNameOf(path)) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
  let name: string | undefined;
  for (const { path } of stating) {
    const statement = await statementIn(path, reader);
    name ??= /readme\.chromium$/iu.test(path) ? statement.name : undefined;
    if (statement.version !== undefined)
      return { ...found, name, version: { value: statement.version, path } };
  }
  return { ...found, name, version: undefined };
}

async function statementIn(path: TreePath, reader: Reader): Promise<ProjectStatement> {
  return readStatement(fileNameOf(path), (await reader.text(path)) ?? "");
}

async function describeFile(
  path: TreePath,
  project: ProjectFacts,
  reader: Reader,
): Promise<FoundFile | undefined> {
  const text = await reader.head(path);
  const banner = text === undefined ? undefined : singleFileLibrary(path, text);
  if (text === undefined || banner === undefined) return undefined;
  if (!isInVendorFolder(path) && isOwn(banner.name, text, project)) return undefined;
  const sha512 = await reader.request.files.digest(path, "SHA-512");
  return { path, banner, sha512 };
}

/** What the files at the root say about the project. */
interface ProjectFacts {
  readonly title: string | undefined;
  readonly holders: readonly string[];
}

async function readProject(reader: Reader): Promise<ProjectFacts> {
  const [readme, license] = await Promise.all(
    [README_FILES, LICENSE_FILES].map(async (names) => {
      const path = names.find((name) => reader.request.files.has(name));
      return path === undefined ? "" : ((await reader.text(path)) ?? "");
    }),
  );
  return { title: titleOf(readme ?? ""), holders: holdersIn(license ?? "") };
}

function isOwn(library: string, text: string, { title, holders }: ProjectFacts): boolean {
  return (title !== undefined && isTitled(title, library, text)) || isHeldBy(holders, text);
}

/** A project's own files are called like it, too: `include/acme/acme.h` of the project acme. */
async function withoutOwn(
  found: readonly FoundFile[],
  reader: Reader,
): Promise<readonly FoundFile[]> {
  const folders = [...new Set(found.flatMap(({ path }) => foldersFrom(folderOf(path))))];
  const stated = await mapConcurrently(folders, async (folder) => {
    const files = BUILD_FILES.map((name) => (folder === "" ? name : `${folder}/${name}`));
    const statements = await Promise.all(files.map((path) => statementIn(path, reader)));
    const names = statements.flatMap(({ name }) => (name === undefined ? [] : plain(name)));
    return [folder, names] as const;
  });
  const names = new Map(stated);
  return found.filter(({ path, banner }) => {
    const above = foldersFrom(folderOf(path)).flatMap((folder) => names.get(folder) ?? []);
    return above.every((name) => !isNamedAfter(banner.name, name));
  });
}

function isNamedAfter(library: string, project: string): boolean {
  return (
    project.length > 2 && (plain(library).startsWith(project) || project.startsWith(plain(library)))
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^lib|[^a-z\d]/gu, "");
}
