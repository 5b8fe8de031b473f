import { SOURCE_ROWS } from "./generated/license-classes.ts";

/** Where facts come from, and what allows us to ship them. */
export interface KnowledgeSource {
  readonly id: string;
  readonly name: string;
  /** In German, where the name is a sentence and not a title. */
  readonly nameDe?: string | undefined;
  readonly url: string;
  /** RFC 3339 date. */
  readonly retrieved: string;
  /** SPDX expression; `LicenseRef-citation` where only citations are used. */
  readonly dataLicense: string;
}

/** The sources of all facts, sorted by id. */
export const KNOWLEDGE_SOURCES: readonly KnowledgeSource[] = SOURCE_ROWS;

const BY_ID: ReadonlyMap<string, KnowledgeSource> = new Map(
  SOURCE_ROWS.map((row) => [row.id, row]),
);

/** The source that a fact names; `undefined` where there is none of that id. */
export function sourceOf(id: string): KnowledgeSource | undefined {
  return BY_ID.get(id);
}
