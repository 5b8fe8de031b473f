import type { CachedArchive, CachedFile, TreePath } from "@lizenzlotse/model";

import { ArchiveBudget } from "./archive/archive-budget.ts";
import { memberName } from "./archive/member-name.ts";

/** Largest archive of a store that is opened (128 MiB). */
const MAX_OPENED_BYTES = 134_217_728;
/** Most files that are taken out of one archive. */
const MAX_MEMBERS = 1_000;

/**
 * Reads those files inside an archive of a store whose path there `isWanted` accepts. Nothing where the archive is damaged
 * or larger than {@link MAX_OPENED_BYTES}: it is not the scanned project's to repair.
 */
export async function readMembers(
  bytes: Uint8Array,
  format: CachedArchive["format"],
  isWanted: (member: TreePath) => boolean,
): Promise<readonly CachedFile[]> {
  if (bytes.length > MAX_OPENED_BYTES) return [];
  const members: CachedFile[] = [];
  try {
    const read = await READERS[format]();
    const wants = (name: string): boolean => isWanted(memberName(name).inside);
    for await (const raw of read(bytes, { budget: new ArchiveBudget(bytes.length), wants })) {
      const { inside, leadsOut } = memberName(raw.name);
      if ("problem" in raw || leadsOut || !isWanted(inside)) continue;
      members.push({ path: inside, bytes: raw.bytes });
      if (members.length === MAX_MEMBERS) break;
    }
  } catch {
    // What was read of a damaged archive is not trusted either.
    return [];
  }
  return members;
}

const READERS = {
  tar: async () => (await import("./archive/read-tar.ts")).readTar,
  zip: async () => (await import("./archive/read-zip.ts")).readZip,
};
