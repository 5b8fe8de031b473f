import type { FetchedDocument, LicenseSource, PublishedPackage } from "../contract.ts";
import { answerOf, type FoundFacts } from "./facts-of.ts";

/** How a registry tells of one version in one document. */
export interface OneDocument {
  /** Relative to the origin; absent where the registry cannot have such a package. */
  readonly pathOf: (one: PublishedPackage) => string | undefined;
  /** Absent where the document says nothing of the version. */
  readonly read: (document: FetchedDocument, one: PublishedPackage) => FoundFacts | undefined;
}

/** Asks a registry about packages one by one, a document each. */
export function askOneDocument({ pathOf, read }: OneDocument): LicenseSource["ask"] {
  return async ([one], fetch) => {
    const path = one && pathOf(one);
    if (one === undefined || path === undefined) return [];
    const document = await fetch({ path });
    const facts = document && read(document, one);
    if (document === undefined || facts === undefined) return [];
    return [answerOf(one, facts, { ...document, source: "registry" })];
  };
}

/** Segments of a path, each escaped. */
export function pathOf(...segments: readonly string[]): string {
  return segments.map(encodeURIComponent).join("/");
}
