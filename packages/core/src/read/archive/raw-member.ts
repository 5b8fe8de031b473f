import type { Problem } from "../unread-problem.ts";
import type { ArchiveBudget } from "./archive-budget.ts";

/** A member as its format has it, or what is wrong with it; a problem without a name is the whole archive's. */
export type RawMember =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: Problem };

/** How one archive is read. */
export interface ArchiveReading {
  readonly budget: ArchiveBudget;
  /** Whether a member, by the name that the archive gives it, is unpacked; others cost next to nothing. */
  readonly wants: (name: string) => boolean;
}

/** A format's reader: members with the names that the archive gives them. Throws for a damaged archive. */
export type ArchiveReader = (
  bytes: Uint8Array,
  reading: ArchiveReading,
) => AsyncGenerator<RawMember>;

/** Something was left unread: a limit, or a feature that is not supported. */
export function unreadMember(limit: string): Problem {
  return { code: "archive/limit", parameters: { limit } };
}

/** Bytes are not what the format says they are. */
export function damaged(problem: string): Problem {
  return { code: "archive/malformed", parameters: { problem } };
}

/** Said of a link that would lead out of its archive. */
export const OUTSIDE_LINK = "a link leads out of the archive and was not followed";

/** Nothing was left unread, but no honest tool writes this. */
export function suspicious(problem: string): Problem {
  return { code: "archive/suspicious", parameters: { problem } };
}
