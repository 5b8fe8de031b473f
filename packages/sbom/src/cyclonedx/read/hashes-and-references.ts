import {
  byText,
  type ComponentHash,
  type ExternalReference,
  EXTERNAL_REFERENCE_TYPES,
  HASH_ALGORITHMS,
  redactSecrets,
} from "@lizenzlotse/model";

import type { Fields } from "../../supplied/fields.ts";

/** Hashes of the component itself and of the archive that its registry serves. */
export function hashesOf(fields: Fields): readonly ComponentHash[] {
  const content = fields.list("hashes").map((hash) => toHash(hash, "content"));
  const distribution = fields
    .list("externalReferences")
    .filter((reference) => reference.text("type") === "distribution")
    .flatMap((reference) => reference.list("hashes"))
    .map((hash) => toHash(hash, "distribution"));
  const hashes = [...content, ...distribution].filter((hash) => hash !== undefined);
  const key = ({ algorithm, covers, value }: ComponentHash): string =>
    `${algorithm} ${covers} ${value}`;
  return [...new Map(hashes.map((hash) => [key(hash), hash])).values()].sort(byText(key));
}

/** Links, without credentials. What has a rarer type keeps its name as the comment. */
export function referencesOf(fields: Fields): readonly ExternalReference[] {
  const references = fields.list("externalReferences").flatMap((reference) => {
    const url = reference.text("url");
    if (url === undefined || isStandIn(fields, url)) return [];
    const stated = reference.text("type") ?? "other";
    const type = EXTERNAL_REFERENCE_TYPES.find((known) => known === stated);
    const comment = type === undefined ? stated : reference.text("comment");
    return [toReference(type ?? "other", redactSecrets(url), comment)];
  });
  const key = ({ type, url }: ExternalReference): string => `${type} ${url}`;
  return [...new Map(references.map((reference) => [key(reference), reference])).values()].sort(
    byText(key),
  );
}

/** Our own documents name an archive without a known address by the purl, see `docs/formats/cyclonedx.md`. */
function isStandIn(fields: Fields, url: string): boolean {
  return url.startsWith("pkg:") && url === fields.text("purl");
}

function toReference(
  type: ExternalReference["type"],
  url: string,
  comment: string | undefined,
): ExternalReference {
  return comment === undefined ? { type, url } : { type, url, comment };
}

function toHash(fields: Fields, covers: ComponentHash["covers"]): ComponentHash | undefined {
  const stated = fields.text("alg");
  const algorithm = HASH_ALGORITHMS.find((known) => known === stated);
  const value = fields.text("content")?.trim().toLowerCase();
  if (algorithm !== undefined && value !== undefined && /^[0-9a-f]+$/u.test(value))
    return { algorithm, value, covers };
  fields.problems.add("input/unexpected-type", fields.pointer, {
    field: fields.pointer,
    problem: `${stated ?? "?"} ${value ?? "?"} is no hash`,
  });
  return undefined;
}
