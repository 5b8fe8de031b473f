import {
  type ComponentLicenses,
  type ComponentRef,
  type DeclaredStatement,
  type OutboundLicense,
  type SourceLocation,
  type TreePath,
} from "@lizenzlotse/model";

import { detectedLicenses, emptyEvidence, type FileEvidence } from "../conclude/attach-evidence.ts";
import { licensesOf } from "../conclude/component-evidence.ts";
import type { FileDeclarations } from "../declarations/file-declarations.ts";
import type { DraftComponent } from "../inventory/draft-component.ts";
import type { MatchedFile } from "../match/matched.ts";
import { speaksForFolder, toStatement } from "./file-statements.ts";
import { folderOf, type ProjectFolders } from "./project-folders.ts";

/** What a project folder says about its own licence. */
export interface FolderLicense {
  readonly licenses: ComponentLicenses;
  readonly evidence: FileEvidence;
  /** Absent where neither manifest nor licence file says anything. */
  readonly outbound?: OutboundLicense | undefined;
}

/** Where the project's own licences come from. */
export interface OwnEvidence {
  readonly drafts: ReadonlyMap<ComponentRef, DraftComponent>;
  readonly matched: readonly MatchedFile[];
  readonly declarations: FileDeclarations;
}

/** The project's own licences by project folder, each from its manifests and the licence files beside them. */
export function ownLicenses(
  folders: ProjectFolders,
  { drafts, matched, declarations }: OwnEvidence,
): Map<TreePath, FolderLicense> {
  const byFolder = groupLicenseFiles(folders, matched);
  const result = new Map<TreePath, FolderLicense>();
  for (const [folder, refs] of folders.entries()) {
    const statements = refs.flatMap((ref) => drafts.get(ref)?.statements ?? []);
    const license = folderLicense(statements, byFolder.get(folder) ?? []);
    result.set(
      folder,
      license.outbound === undefined ? declaredForAll(folder, license, declarations) : license,
    );
  }
  return result;
}

/** The licence that holds for a folder: its own, else that of the nearest folder above that has one. */
export function outboundFor(
  folder: TreePath,
  folders: ProjectFolders,
  licenses: ReadonlyMap<TreePath, FolderLicense>,
): OutboundLicense | undefined {
  let current: TreePath | undefined = folder;
  while (current !== undefined) {
    const outbound = licenses.get(current)?.outbound;
    if (outbound !== undefined) return outbound;
    current = folders.above(current);
  }
  return undefined;
}

function groupLicenseFiles(
  folders: ProjectFolders,
  files: readonly MatchedFile[],
): Map<TreePath, MatchedFile[]> {
  const byFolder = new Map<TreePath, MatchedFile[]>();
  for (const matched of files) {
    if (matched.file.class !== "license-file" || matched.file.ownership !== undefined) continue;
    if (matched.file.role === "dependency") continue;
    const folder = folders.nearest(matched.file.path);
    if (!speaksForFolder(matched.file.path, folder)) continue;
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), matched]);
  }
  return byFolder;
}

function folderLicense(
  statements: readonly DeclaredStatement[],
  files: readonly MatchedFile[],
): FolderLicense {
  const evidence = emptyEvidence();
  for (const matched of files) {
    // REUSE keeps every licence that occurs in the tree in LICENSES/: that is a stock, not a statement.
    if (folderOf(matched.file.path).endsWith("LICENSES")) continue;
    evidence.own.push(...detectedLicenses(matched));
    for (const { text } of matched.findings.copyrights) evidence.copyrights.add(text);
    const { sha256, normalizedSha256, expression } = matched.findings;
    evidence.licenseTexts.push({ path: matched.file.path, sha256, normalizedSha256, expression });
  }
  const licenses = licensesOf({ statements, own: evidence.own, bundled: [], looked: true });
  return { licenses, evidence, outbound: outboundOf(licenses, statements, evidence) };
}

/** A folder without manifest and licence file, but with a declaration for everything in it, goes out under that. */
function declaredForAll(
  folder: TreePath,
  license: FolderLicense,
  declarations: FileDeclarations,
): FolderLicense {
  const declaration = declarations.catchAllOf(folder);
  if (declaration?.expression === undefined) return license;
  const statements = [toStatement(declaration)];
  const licenses = licensesOf({ statements, own: [], bundled: [], looked: true });
  return { ...license, licenses, outbound: outboundOf(licenses, statements, license.evidence) };
}

function outboundOf(
  licenses: ComponentLicenses,
  statements: readonly DeclaredStatement[],
  evidence: FileEvidence,
): OutboundLicense | undefined {
  const { state, expression } = licenses.concluded;
  if (state === "none" || state === "no-assertion") return undefined;
  const locations: SourceLocation[] = [
    ...statements.map(({ location }) => location),
    ...evidence.licenseTexts.map(({ path }) => ({ path })),
  ];
  return { expression, locations };
}
