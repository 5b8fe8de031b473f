import type { FileClass, PathRole, ScanDepth, TreePath } from "@lizenzlotse/model";

import type { PathRoles } from "../first-party/path-roles.ts";
import { isArchive } from "../read/archive/read-archive.ts";
import type { Listing } from "../walk/walk-tree.ts";
import { classifyFile } from "./classify-file.ts";
import type { ContentOwners, Ownership } from "./content-owners.ts";
import type { FileExtent } from "./file-job.ts";

/** One file that matchers will read. */
export interface SelectedFile {
  readonly path: TreePath;
  readonly class: FileClass;
  readonly role: PathRole;
  readonly extent: FileExtent;
  readonly ownership: Ownership | undefined;
}

/** Which files the chosen depth reads, in path order. */
export function selectFiles(
  listing: Listing,
  depth: ScanDepth,
  context: { readonly owners: ContentOwners; readonly roles: PathRoles },
): SelectedFile[] {
  if (depth === "manifest") return [];
  const selected: SelectedFile[] = [];
  for (const path of listing.paths) {
    const zone = listing.zoneOf(path);
    const fileClass = classifyFile(path);
    if (depth === "files" && !isReadAtFilesDepth(fileClass, zone)) continue;
    const role = zone === "dependency" ? "dependency" : context.roles.roleOf(path);
    selected.push({
      path,
      class: fileClass,
      role,
      extent: extentOf(path, fileClass, depth),
      ownership: context.owners.ownershipOf(path),
    });
  }
  return selected;
}

/** The project's own files, in path order: those of no dependency and no component. None where only manifests are read. */
export function ownPaths(listing: Listing, depth: ScanDepth, owners: ContentOwners): TreePath[] {
  if (depth === "manifest") return [];
  return listing.paths.filter(
    (path) => listing.zoneOf(path) !== "dependency" && owners.ownershipOf(path) === undefined,
  );
}

function extentOf(path: TreePath, fileClass: FileClass, depth: ScanDepth): FileExtent {
  if (depth === "deep") return isArchive(path) ? "members" : "whole";
  return fileClass === "source" ? "head" : "whole";
}

function isReadAtFilesDepth(fileClass: FileClass, zone: "first-party" | "dependency"): boolean {
  if (fileClass === "license-file" || fileClass === "notice-file" || fileClass === "readme")
    return true;
  return fileClass === "source" && zone === "first-party";
}
