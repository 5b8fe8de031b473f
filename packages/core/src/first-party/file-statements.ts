import type {
  DeclaredStatement,
  DetectedLicense,
  FileDeclaration,
  LicenseMatch,
  PathRole,
  TreePath,
} from "@lizenzlotse/model";

import { detectedLicenses } from "../conclude/attach-evidence.ts";
import { declarationsInForce, type FileDeclarations } from "../declarations/file-declarations.ts";
import type { MatchedFile } from "../match/matched.ts";
import { folderOf, type ProjectFolders } from "./project-folders.ts";

/** One of the project's own files, read or not. */
export interface OwnFile {
  readonly path: TreePath;
  readonly role: PathRole;
}

/** Everything that is said about the licence of one of the project's own files. */
export interface FileStatements extends OwnFile {
  /** What its own text says. */
  readonly detected: readonly DetectedLicense[];
  /** Everything that is declared about it elsewhere. */
  readonly declared: readonly FileDeclaration[];
  /** Those of them that count beside what its own text says. */
  readonly inForce: readonly FileDeclaration[];
  /** Absent for a file that was not read, or in which nothing was found. */
  readonly matched: MatchedFile | undefined;
}

/** What statements are gathered from. */
export interface StatementSources {
  readonly matched: readonly MatchedFile[];
  readonly declarations: FileDeclarations;
  readonly ownFiles: readonly OwnFile[];
}

/** The statements about each of the project's own files that has any, in path order of the sources. */
export function statementsOfFiles(
  sources: StatementSources,
  folders: ProjectFolders,
): FileStatements[] {
  const statements: FileStatements[] = [];
  const read = new Set<TreePath>();
  for (const matched of sources.matched) {
    read.add(matched.file.path);
    if (isOwnCode(matched, folders) && !sources.declarations.isDeclaring(matched.file.path))
      statements.push(gather(matched.file, sources.declarations, matched));
  }
  if (sources.declarations.isEmpty) return statements;
  for (const file of sources.ownFiles)
    if (!read.has(file.path)) statements.push(gather(file, sources.declarations, undefined));
  return statements;
}

function gather(
  { path, role }: OwnFile,
  declarations: FileDeclarations,
  matched: MatchedFile | undefined,
): FileStatements {
  const detected = matched === undefined ? [] : detectedLicenses(withOwnStatements(matched));
  const declared = declarations.of(path);
  const inForce = declarationsInForce(declared, detected.length > 0 ? "stated" : "silent");
  return { path, role, detected, declared, inForce, matched };
}

function isOwnCode({ file }: MatchedFile, folders: ProjectFolders): boolean {
  if (file.ownership !== undefined || file.role === "dependency") return false;
  if (file.class === "license-file") return !speaksForFolder(file.path, folders.nearest(file.path));
  return file.class === "source" || file.class === "other";
}

/** The rule of `SPDX-License-Identifier` tags. */
const SPDX_TAG = "tag/spdx-license-identifier";

/**
 * Only what a file says about itself: in its head, or as a tag or a whole text in another comment. The same words in a
 * string, a list of names or a sentence about licences are what the file works with.
 */
function withOwnStatements(matched: MatchedFile): MatchedFile {
  if (matched.file.class === "license-file") return matched;
  const matches = matched.findings.matches.filter(speaksForFile);
  return { ...matched, findings: { ...matched.findings, matches } };
}

function speaksForFile({ kind, place, rule }: LicenseMatch): boolean {
  // Fields such as `license: "MIT"` are what examples in comments are made of; SPDX identifiers are not.
  if (kind === "tag" && rule !== SPDX_TAG) return place === "header";
  if (kind === "text" || kind === "tag") return place !== "body";
  return kind === "notice" && place === "header";
}

/** Whether a licence file speaks for the project folder itself: it stands there, or in REUSE's `LICENSES/`. */
export function speaksForFolder(path: TreePath, folder: TreePath): boolean {
  const own = folderOf(path);
  return own === folder || own === (folder === "" ? "LICENSES" : `${folder}/LICENSES`);
}

/** A declaration as a licence statement with its place. */
export function toStatement({
  values,
  expression,
  source,
  location,
}: FileDeclaration): DeclaredStatement {
  const readable = expression !== undefined;
  return {
    values: readable ? [expression] : values,
    operator: "AND",
    form: readable ? "expression" : "name",
    source: "file-declaration",
    field: source,
    location,
  };
}
