import type { FileClass, PathRole, ScanDepth, TreePath } from "@lizenzlotse/model";

import type { PathRoles } from "../first-party/path-roles.ts";
import { isArchive } from "../read/archive/read-archive.ts";
import type { Listing, Zone } from "../walk/walk-tree.ts";
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
    const extent = extentOf(path, { fileClass, zone, depth, owners: context.owners });
    if (extent === undefined) continue;
    const role = zone === "dependency" ? "dependency" : context.roles.roleOf(path);
    const ownership = context.owners.ownershipOf(path);
    selected.push({ path, class: fileClass, role, extent, ownership });
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

interface Circumstances {
  readonly fileClass: FileClass;
  readonly zone: Zone;
  readonly depth: ScanDepth;
  readonly owners: ContentOwners;
}

/** How much of a file is read; `undefined`: nothing. */
function extentOf(
  path: TreePath,
  { fileClass, zone, depth, owners }: Circumstances,
): FileExtent | undefined {
  if (depth === "deep") return isArchive(path) ? "members" : "whole";
  if (isArchive(path) && owners.ownsInside(path)) return "evidence";
  // Where one file is all there is of a component, its licence may stand at its end.
  if (owners.isOwner(path)) return "whole";
  if (!isReadAtFilesDepth(fileClass, zone)) return undefined;
  return fileClass === "source" ? "head" : "whole";
}

function isReadAtFilesDepth(fileClass: FileClass, zone: Zone): boolean {
  if (fileClass === "license-file" || fileClass === "notice-file" || fileClass === "readme")
    return true;
  return fileClass === "source" && zone === "first-party";
}
