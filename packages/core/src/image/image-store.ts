import { join } from "node:path";

import { memberName } from "../read/archive/member-name.ts";
import { safeRead } from "../read/safe-read.ts";
import { ByteSource, type DiskRange } from "./byte-source.ts";
import { tarMembers } from "./tar-index.ts";

/** The files that an image is delivered as: an OCI layout in a folder, or a tar file of either kind. */
export interface ImageStore {
  /** A small file whole; `undefined` where there is none, or it is too large. */
  read(path: string): Uint8Array | undefined;
  /** Opens a file for reading at any place; whoever asks closes it. */
  open(path: string): ByteSource | undefined;
}

/** Largest manifest or configuration; real ones have some kilobytes. */
const MAX_JSON_BYTES = 8_388_608;
/** Most files of an image's archive: a handful for each layer. */
const MAX_STORE_FILES = 10_000;

/** Opens the files of an OCI layout in a folder. */
export function openFolderStore(folder: string): ImageStore {
  const placeOf = (path: string): string => join(folder, memberName(path).inside);
  return {
    read: (path) => {
      const read = safeRead(placeOf(path), { maxBytes: MAX_JSON_BYTES });
      return read.state === "read" ? read.bytes : undefined;
    },
    open: (path) => openOrNothing(placeOf(path)),
  };
}

/**
 * Opens the files of an image's tar file, which must not be packed itself.
 *
 * @param range - where the tar file lies, if not alone in its file.
 * @returns `undefined` where there is no tar file.
 */
export function openTarStore(file: string, range?: Place): ImageStore | undefined {
  const places = indexOf(file, range);
  if (places === undefined) return undefined;
  const open = (path: string): ByteSource | undefined => {
    const place = places.get(memberName(path).inside);
    return place === undefined ? undefined : openOrNothing(file, place);
  };
  return {
    open,
    read: (path) => {
      const source = open(path);
      if (source === undefined) return undefined;
      try {
        return source.range.length > MAX_JSON_BYTES
          ? undefined
          : source.read(0, source.range.length);
      } finally {
        source.close();
      }
    },
  };
}

type Place = Pick<DiskRange, "start" | "length">;

function indexOf(file: string, range?: Place): ReadonlyMap<string, Place> | undefined {
  const source = openOrNothing(file, range);
  if (source === undefined) return undefined;
  const places = new Map<string, Place>();
  const links = new Map<string, string>();
  try {
    for (const { name, kind, start, length, target } of tarMembers(source)) {
      const path = memberName(name).inside;
      if (kind === "file") places.set(path, { start, length });
      // Docker wrote a layer that occurs twice as a link to its first place.
      else if (kind === "symlink" || kind === "hardlink")
        links.set(path, insideOf(path, target, kind));
      if (places.size + links.size > MAX_STORE_FILES) break;
    }
  } catch {
    return undefined;
  } finally {
    source.close();
  }
  for (const [path, target] of links) {
    const place = places.get(target);
    if (place !== undefined) places.set(path, place);
  }
  return places;
}

function insideOf(path: string, target: string, kind: "symlink" | "hardlink"): string {
  const folder = kind === "symlink" ? path.split("/").slice(0, -1) : [];
  const segments = [...folder, ...target.split("/")];
  const inside: string[] = [];
  for (const segment of segments) {
    if (segment === "..") inside.pop();
    else if (segment !== "." && segment !== "") inside.push(segment);
  }
  return inside.join("/");
}

function openOrNothing(file: string, place?: Place): ByteSource | undefined {
  try {
    return new ByteSource(file, place);
  } catch {
    return undefined;
  }
}
