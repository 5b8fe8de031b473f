import type { StatedInventory } from "@lizenzlotse/model";

import type { ColumnMapping } from "../table/contract.ts";
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
  recognizes(source: SuppliedSource, options: ReadOptions): boolean;
  read(source: SuppliedSource, options: ReadOptions): StatedInventory | Promise<StatedInventory>;
}

/** What a person says of a document that it does not say itself. */
export interface ReadOptions {
  /** What the columns of a list mean; without it no list is read. */
  readonly columns?: ColumnMapping | undefined;
}
