import { createDiagnostic, type Diagnostic, type TreePath } from "@lizenzlotse/model";

import { ArchiveBudget, MAX_NESTING } from "./archive-budget.ts";
import type { ArchiveReader } from "./raw-member.ts";
import { readTar } from "./read-tar.ts";
import { readZip } from "./read-zip.ts";

/** What stands between an archive's path and the path of a member. */
const MEMBER_SEPARATOR = "!/";

/** One file inside an archive, or what kept the archive from being read whole. */
export type ArchiveItem =
  | { readonly kind: "member"; readonly path: TreePath; readonly bytes: Uint8Array }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

const READERS: readonly { readonly ending: RegExp; readonly read: ArchiveReader }[] = [
  { ending: /\.(?:jar|war|ear|aar|whl|zip|nupkg|egg|apk|xpi|vsix)$/iu, read: readZip },
  { ending: /\.(?:tar|tgz|tar\.gz|crate|gem)$/iu, read: readTar },
];

/** Whether a file of this name is opened as an archive. */
export function isArchive(path: TreePath): boolean {
  return readerOf(path) !== undefined;
}

/**
 * Reads an archive in memory: nothing is ever unpacked to the disk, links inside are not followed, names that would lead
 * out (`../`, absolute) are kept inside. Nested archives are read too, down to three levels, on one common budget.
 *
 * @param path - of the archive; members are `path!/name`.
 */
export function readArchive(path: TreePath, bytes: Uint8Array): AsyncGenerator<ArchiveItem> {
  return readLevel({ path, bytes, budget: new ArchiveBudget(bytes.length), level: 1 });
}

interface Level {
  readonly path: TreePath;
  readonly bytes: Uint8Array;
  readonly budget: ArchiveBudget;
  readonly level: number;
}

async function* readLevel(current: Level): AsyncGenerator<ArchiveItem> {
  const read = readerOf(current.path);
  if (read === undefined) return;
  try {
    for await (const raw of read(current.bytes, current.budget)) {
      const path = `${current.path}${MEMBER_SEPARATOR}${insideName(raw.name)}`;
      if ("limit" in raw) yield limited(path, raw.limit);
      else yield* itemsOf({ ...current, path, bytes: raw.bytes });
    }
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : "unknown";
    yield {
      kind: "diagnostic",
      diagnostic: createDiagnostic("archive/malformed", { path: current.path }, { problem }),
    };
  }
}

async function* itemsOf(member: Level): AsyncGenerator<ArchiveItem> {
  if (!isArchive(member.path)) {
    yield { kind: "member", path: member.path, bytes: member.bytes };
    return;
  }
  if (member.level >= MAX_NESTING)
    yield limited(member.path, `MAX_NESTING = ${String(MAX_NESTING)}`);
  else yield* readLevel({ ...member, level: member.level + 1 });
}

function limited(path: TreePath, limit: string): ArchiveItem {
  return { kind: "diagnostic", diagnostic: createDiagnostic("archive/limit", { path }, { limit }) };
}

function readerOf(path: TreePath): ArchiveReader | undefined {
  return READERS.find(({ ending }) => ending.test(path))?.read;
}

/** A member's name as a path that cannot leave its archive, with `/` between segments. */
function insideName(name: string): string {
  const segments = name.replaceAll("\\", "/").split("/");
  return segments
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .join("/");
}
