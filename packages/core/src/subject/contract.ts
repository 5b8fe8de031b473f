import type { Diagnostic, FileSource } from "@lizenzlotse/model";

import type { OpenedCache } from "../caches/open-caches.ts";
import type { DraftComponent } from "../inventory/draft-component.ts";
import type { ScannedFiles } from "../read/scanned-files.ts";
import type { Listing } from "../walk/walk-tree.ts";

/** What is scanned: its files, and what analyzers find in them. */
export interface Subject {
  /** Absent where it is called after its folder or its projects. */
  readonly name?: string | undefined;
  readonly listing: Listing;
  readonly files: FileSource & ScannedFiles;
  readonly analyze: () => Promise<SubjectInventory>;
  /** Removes what was unpacked for it. */
  close(): void;
}

/** Components before their licences are concluded. */
export interface SubjectInventory {
  readonly drafts: Map<string, DraftComponent>;
  readonly diagnostics: readonly Diagnostic[];
  /** Stores of package managers that hold evidence of them. */
  readonly caches: readonly OpenedCache[];
}
