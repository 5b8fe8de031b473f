import { createDiagnostic, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import { memberName } from "../read/archive/member-name.ts";
import type { ByteSource, DiskRange } from "./byte-source.ts";
import { DamagedImage } from "./damaged-image.ts";
import type { LayeredTree } from "./layered-tree.ts";
import { type TarMember, tarMembers } from "./tar-index.ts";

/** Most members of all layers of an image. */
const MAX_MEMBERS = 2_000_000;
/** Deepest folder of a layer; a path with more names is passed over. */
const MAX_SEGMENTS = 200;

/** What a layer changed, as far as somebody asks for it. */
export interface LayerChanges {
  readonly touchesRelevant: boolean;
}

/** What reading layers shares from layer to layer. */
export interface LayerReading {
  readonly tree: LayeredTree;
  /** Whether a path matters to an analyzer. */
  readonly isRelevant: (path: TreePath) => boolean;
  readonly report: (diagnostic: Diagnostic) => void;
  /** The image's file, for diagnostics. */
  readonly image: TreePath;
  members: number;
}

/** Names that take away: a file, or everything that lower layers put into a folder. */
const WHITEOUT = ".wh.";
const OPAQUE = ".wh..wh..opq";

/**
 * Lays one layer over the tree. First what it takes away, then what it brings: in the archive they stand in any order.
 *
 * @throws {DamagedImage} where the archive is damaged.
 */
export function readLayer(source: ByteSource, layer: number, reading: LayerReading): LayerChanges {
  let touchesRelevant = false;
  let leadingOut = 0;
  for (const { path, leadsOut } of placedMembers(source)) {
    countMember(reading);
    if (leadsOut) leadingOut += 1;
    const removed = removalOf(path);
    if (removed === undefined) continue;
    if (removed.kind === "folder") reading.tree.clear(removed.path);
    else reading.tree.remove(removed.path);
    // Whether something that matters was in a folder that went is cheap to assume, and dear to find out.
    touchesRelevant = true;
  }
  // The headers are read twice: kept in memory, those of a large layer would be larger than all else.
  for (const member of placedMembers(source)) {
    if (removalOf(member.path) !== undefined) continue;
    put(member, { layer, file: source.range.file }, reading.tree);
    touchesRelevant ||= member.kind !== "folder" && reading.isRelevant(member.path);
  }
  if (leadingOut > 0) noteLeadingOut(leadingOut, reading);
  return { touchesRelevant };
}

function countMember(reading: LayerReading): void {
  reading.members += 1;
  if (reading.members > MAX_MEMBERS)
    throw new DamagedImage(`more than ${String(MAX_MEMBERS)} files in all layers`);
}

function noteLeadingOut(count: number, { report, image }: LayerReading): void {
  const problem = `${String(count)} names lead out of the layer and were kept inside`;
  report(createDiagnostic("archive/suspicious", { path: image }, { problem }));
}

type PlacedMember = Pick<TarMember, "kind" | "start" | "length" | "target"> & {
  readonly path: TreePath;
  readonly leadsOut: boolean;
};

function* placedMembers(source: ByteSource): Generator<PlacedMember> {
  for (const { name, ...member } of tarMembers(source)) {
    const { inside, leadsOut } = memberName(name);
    if (isRoot(name) || inside.split("/").length > MAX_SEGMENTS) continue;
    // Absolute names are usual with some tools, and mean the same.
    yield { ...member, path: inside, leadsOut: leadsOut && name.includes("..") };
  }
}

function isRoot(name: string): boolean {
  return /^[./]*$/u.test(name);
}

function removalOf(
  path: TreePath,
): { readonly kind: "file" | "folder"; readonly path: TreePath } | undefined {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const folder = path.slice(0, Math.max(0, slash));
  if (name === OPAQUE) return { kind: "folder", path: folder };
  if (!name.startsWith(WHITEOUT)) return undefined;
  const hidden = name.slice(WHITEOUT.length);
  return { kind: "file", path: folder === "" ? hidden : `${folder}/${hidden}` };
}

function put(
  { path, kind, start, length, target }: PlacedMember,
  { layer, file }: { readonly layer: number; readonly file: DiskRange["file"] },
  tree: LayeredTree,
): void {
  if (kind === "folder") tree.putFolder(path);
  else if (kind === "file") tree.put(path, { file, start, length, layer });
  else if (kind === "hardlink") {
    const linked = tree.fileAt(memberName(target).inside);
    if (linked !== undefined) tree.put(path, { ...linked, layer });
  } else {
    // Links are not followed, as nowhere in a scan; what they stand in front of is gone all the same.
    tree.remove(path);
  }
}
