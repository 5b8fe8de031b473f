import type { z } from "zod";

/** What a reader must know of a kind of document. */
export interface DocumentFormat<Head, Parts> {
  readonly kind: string;
  /** Newest version that can be read. */
  readonly schemaVersion: number;
  /** Every key of the head. */
  readonly headKeys: readonly string[];
  /** Those of them that a document may lack: there is nothing to say, or an older release wrote it. */
  readonly optionalHeadKeys: readonly string[];
  readonly partNames: readonly (keyof Parts & string)[];
  /** Those of them that a document may lack: there is nothing of the kind, or an older release wrote it. */
  readonly optionalParts: readonly (keyof Parts & string)[];
  /** Loaded when a document is read: the validator takes longer to load than a small document to read. */
  loadSchemas(): Promise<DocumentSchemas<Head, Parts>>;
}

/** Validators of a document's head and of the elements of its parts. */
export interface DocumentSchemas<Head, Parts> {
  readonly head: z.ZodType<Head>;
  readonly parts: { readonly [Name in keyof Parts]: z.ZodType<Parts[Name]> };
}

/** The head, or one element of a part. */
export type DocumentItem<Head, Parts> =
  | { readonly part: "head"; readonly value: Head }
  | {
      [Name in keyof Parts & string]: { readonly part: Name; readonly value: Parts[Name] };
    }[keyof Parts & string];
