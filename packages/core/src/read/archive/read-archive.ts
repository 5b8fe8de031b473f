import type { TreePath } from "@lizenzlotse/model";

import type { Problem } from "../unread-problem.ts";
import { ArchiveBudget, MAX_NESTING } from "./archive-budget.ts";
import { memberName, MemberNames } from "./member-name.ts";
import { memberPath } from "./member-path.ts";
import {
  type ArchiveReader,
  type ArchiveReading,
  damaged,
  type RawMember,
  suspicious,
  unreadMember,
} from "./raw-member.ts";

/** One file inside an archive, or what kept it from being read. `member` is empty for the archive itself. */
export type ArchiveItem =
  | { readonly member: string; readonly bytes: Uint8Array }
  | { readonly member: string; readonly problem: Problem };

interface ArchiveKind {
  readonly ending: RegExp;
  /** Readers are loaded with the first archive: most trees hold none, and every thread would pay for them. */
  readonly load: () => Promise<ArchiveReader>;
}

const KINDS: readonly ArchiveKind[] = [
  {
    ending: /\.(?:jar|war|ear|aar|jmod|whl|egg|zip|nupkg|snupkg|apk|ipa|xpi|crx|vsix|phar)$/iu,
    load: async () => (await import("./read-zip.ts")).readZip,
  },
  {
    ending: /\.(?:tar|tgz|tar\.gz|crate|gem)$/iu,
    load: async () => (await import("./read-tar.ts")).readTar,
  },
];

/** Endings that other formats have too: only what begins like a zip is opened. */
const SOMETIMES_ZIP = /\.(?:egg|phar|crx|jmod)$/iu;

/** Whether a file of this name is opened as an archive. */
export function isArchive(path: TreePath): boolean {
  return kindOf(path) !== undefined;
}

/** Whether a file that {@link isArchive} by its name is one by its content too; else it is a file like any other. */
export function opensAsArchive(path: TreePath, bytes: Uint8Array): boolean {
  return isArchive(path) && (!SOMETIMES_ZIP.test(path) || startsLikeZip(bytes));
}

/**
 * Reads an archive in memory: nothing is ever unpacked to the disk, links inside are not followed, names that would lead
 * out (`../`, absolute) are kept inside. Nested archives are read too, down to three levels, on one common budget.
 *
 * @param path - of the archive; its ending tells the format.
 */
export function readArchive(
  path: TreePath,
  bytes: Uint8Array,
  selection: ArchiveSelection = EVERYTHING,
): AsyncGenerator<ArchiveItem> {
  const budget = new ArchiveBudget(bytes.length);
  return readLevel({ path, member: "", bytes, budget, level: 1, selection });
}

/** Which members are unpacked, by their path in the outermost archive (`lib/inner.jar!/META-INF/LICENSE`). */
export interface ArchiveSelection {
  readonly wants: (member: string) => boolean;
  /** Whether an archive inside is opened; one that is not is a member like any other. */
  readonly opens: (member: string) => boolean;
  /** Told of each archive inside that is opened. */
  readonly onArchive?: (member: string, bytes: Uint8Array) => void;
}

const EVERYTHING: ArchiveSelection = { wants: () => true, opens: () => true };

interface Level {
  readonly path: TreePath;
  /** The archive's own place in the outermost one; empty for that. */
  readonly member: string;
  readonly bytes: Uint8Array;
  readonly budget: ArchiveBudget;
  readonly level: number;
  readonly selection: ArchiveSelection;
}

async function* readLevel(current: Level): AsyncGenerator<ArchiveItem> {
  const kind = kindOf(current.path);
  if (kind === undefined) return;
  const read = await kind.load();
  const names = new MemberNames();
  try {
    for await (const raw of read(current.bytes, readingOf(current)))
      yield* itemsOf(raw, current, names);
  } catch (cause) {
    yield {
      member: current.member,
      problem: damaged(cause instanceof Error ? cause.message : "unknown"),
    };
  }
}

function readingOf(current: Level): ArchiveReading {
  const { budget, selection } = current;
  const wants = (name: string): boolean => {
    const inside = memberName(name).inside;
    const member = placeOf(inside, current);
    return selection.wants(member) || (isArchive(inside) && selection.opens(member));
  };
  return { budget, wants };
}

/** The place of a member in the outermost archive. */
function placeOf(name: string, { member }: Level): string {
  return member === "" ? name : memberPath(member, name);
}

async function* itemsOf(
  raw: RawMember,
  current: Level,
  names: MemberNames,
): AsyncGenerator<ArchiveItem> {
  const { inside, leadsOut } = memberName(raw.name);
  if ("problem" in raw) {
    const member = raw.name === "" ? current.member : placeOf(inside, current);
    yield { member, problem: raw.problem };
    return;
  }
  const { path, repeated } = names.take(inside);
  const member = placeOf(path, current);
  if (leadsOut) yield { member, problem: suspicious("the name leads out of the archive") };
  if (repeated) yield { member, problem: suspicious("an earlier member has the same name") };
  if (!opensAsArchive(inside, raw.bytes) || !current.selection.opens(member))
    yield { member, bytes: raw.bytes };
  else yield* openInside({ ...current, path: inside, member, bytes: raw.bytes });
}

async function* openInside(inner: Level): AsyncGenerator<ArchiveItem> {
  const { member, bytes, level, selection } = inner;
  if (level >= MAX_NESTING) {
    const problem = unreadMember(`archives more than ${String(MAX_NESTING)} levels deep`);
    yield { member, problem };
    return;
  }
  selection.onArchive?.(member, bytes);
  yield* readLevel({ ...inner, level: level + 1 });
}

function kindOf(path: TreePath): ArchiveKind | undefined {
  return KINDS.find(({ ending }) => ending.test(path));
}

function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
