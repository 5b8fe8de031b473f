import type { ArchiveBudget } from "./archive-budget.ts";

/** A member as its format has it, or the limit that kept it from being read. */
export type RawMember =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly limit: string };

/** A format's reader: members with the names that the archive gives them. Throws for a damaged archive. */
export type ArchiveReader = (bytes: Uint8Array, budget: ArchiveBudget) => AsyncGenerator<RawMember>;
