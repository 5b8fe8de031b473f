import type { FileClass, PathRole, ScanDepth, TreePath } from "@lizenzlotse/model";

import type { PathRoles } from "../first-party/path-roles.ts";
import type { Listing } from "../walk/walk-tree.ts";
import { classifyFile } from "./classify-file.ts";
import type { ContentOwners, Ownership } from "./content-owners.ts";

/** How much of a file matchers see: all of it, or the head, where notices of source files stand. */
export type FileExtent = "whole" | "head";

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
    const extent = depth === "files" && fileClass === "source" ? "head" : "whole";
    const role = zone === "dependency" ? "dependency" : context.roles.roleOf(path);
    selected.push({ path, class: fileClass, role, extent, ownership: context.owners.ownershipOf(path) });
  }
  return selected;
}

function isReadAtFilesDepth(fileClass: FileClass, zone: "first-party" | "dependency"): boolean {
  if (fileClass === "license-file" || fileClass === "notice-file" || fileClass === "readme") return true;
  return fileClass === "source" && zone === "first-party";
}
