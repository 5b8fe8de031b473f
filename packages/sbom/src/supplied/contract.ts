import type { StatedInventory } from "@lizenzlotse/model";

import type { SuppliedSource } from "./supplied-source.ts";

/**
 * Reads one format of documents that tell what a piece of software consists of. One folder each; the registry is the
 * only other place that knows it.
 *
 * A reader never throws for bad content: what it cannot read becomes a diagnostic with its line, and everything else is
 * still returned. Nothing that a document refers to is opened.
 */
export interface SuppliedFormat {
  /** As people call it, for messages: `CycloneDX`. */
  readonly name: string;
  /** Whether a document is of this format; looks at its beginning or its top level only. */
  recognizes(source: SuppliedSource): boolean;
  read(source: SuppliedSource): StatedInventory | Promise<StatedInventory>;
}
