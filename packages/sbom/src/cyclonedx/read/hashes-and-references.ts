import {
  byText,
  type ComponentHash,
  type ExternalReference,
  EXTERNAL_REFERENCE_TYPES,
  HASH_ALGORITHMS,
  redactSecrets,
} from "@lizenzlotse/model";

import type { Fields } from "../../supplied/fields.ts";

/** Links of a component, and hashes of the component itself and of the archive that its registry serves. */
export interface ReadReferences {
  readonly hashes: readonly ComponentHash[];
  /** Without credentials. What has a rarer type keeps its name as the comment. */
  readonly references: readonly ExternalReference[];
}

/** Reads hashes and links together, for those of archives stand on links. */
export function referencesOf(fields: Fields): ReadReferences {
  const hashes = fields.has("hashes")
    ? fields.list("hashes").map((hash) => toHash(hash, "content"))
    : [];
  const references: ExternalReference[] = [];
  for (const reference of fields.list("externalReferences")) {
    const stated = reference.text("type") ?? "other";
    if (stated === "distribution" && reference.has("hashes"))
      for (const hash of reference.list("hashes")) hashes.push(toHash(hash, "distribution"));
    const link = linkOf(reference, stated, fields);
    if (link !== undefined) references.push(link);
  }
  return {
    hashes: distinct(
      hashes.filter((hash) => hash !== undefined),
      ({ algorithm, covers, value }) => `${algorithm} ${covers} ${value}`,
    ),
    references: distinct(references, ({ type, url }) => `${type} ${url}`),
  };
}

function linkOf(
  reference: Fields,
  stated: string,
  component: Fields,
): ExternalReference | undefined {
  const url = reference.text("url");
  if (url === undefined || isStandIn(component, url)) return undefined;
  const type = EXTERNAL_REFERENCE_TYPES.find((known) => known === stated);
  const comment = type === undefined ? stated : reference.text("comment");
  return toReference(type ?? "other", redactSecrets(url), comment);
}

/** Each once, sorted. */
function distinct<Value>(
  values: readonly Value[],
  key: (value: Value) => string,
): readonly Value[] {
  if (values.length < 2) return values;
  return [...new Map(values.map((value) => [key(value), value])).values()].sort(byText(key));
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
