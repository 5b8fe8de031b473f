import { createHash } from "node:crypto";

import { type CacheSource, type ComponentHash, parsePurl } from "@lizenzlotse/model";

import type { WantedPackage } from "../../contract.ts";
import { integrityToHashes } from "../../shared/integrity-to-hashes.ts";
import { isRecord } from "../../shared/is-record.ts";

/** What npm puts before the address of what it fetched. */
const KEY = "make-fetch-happen:request-cache:";

/** Most entries of one bucket that are looked at; real ones have one or two. */
const MAX_ENTRIES = 1_000;

/**
 * Finds out, for a package of which no lockfile records a hash, what npm's cache has for its address: the index is by
 * address, and the registry's address holds name and version. Nothing is taken for the package that only looks like it.
 *
 * @see https://github.com/npm/cacache (lib/entry-index.js)
 */
export async function hashesByAddress(
  store: CacheSource,
  wanted: WantedPackage,
): Promise<readonly ComponentHash[]> {
  const address = addressOf(wanted);
  if (address === undefined) return [];
  const key = `${KEY}${address}`;
  const name = createHash("sha256").update(key).digest("hex");
  const bucket = `index-v5/${name.slice(0, 2)}/${name.slice(2, 4)}/${name.slice(4)}`;
  const bytes = await store.read(bucket);
  if (bytes === undefined) return [];
  const lines = new TextDecoder().decode(bytes).split("\n").slice(0, MAX_ENTRIES);
  // Later entries replace earlier ones; one without integrity deletes them.
  const entry = lines.map(entryOf).findLast((each) => each?.["key"] === key);
  const integrity = entry?.["integrity"];
  return typeof integrity === "string" ? integrityToHashes(integrity) : [];
}

/** The stated address, or the one that the public registry gives every version. */
function addressOf({ purl, version, references }: WantedPackage): string | undefined {
  const stated = references.find(
    ({ type, url }) => type === "distribution" && url.endsWith(".tgz"),
  );
  if (stated !== undefined) return stated.url;
  const parts = parsePurl(purl);
  if (parts?.type !== "npm" || parts.qualifiers !== undefined) return undefined;
  const { namespace, name } = parts;
  const folder = namespace === undefined ? name : `${namespace}/${name}`;
  return `https://registry.npmjs.org/${folder}/-/${name}-${version}.tgz`;
}

/** A line is the SHA-1 of what follows it; a torn one is none. */
function entryOf(line: string): Readonly<Record<string, unknown>> | undefined {
  const [sum, json = ""] = line.split("\t", 2);
  if (sum !== createHash("sha1").update(json).digest("hex")) return undefined;
  try {
    const entry: unknown = JSON.parse(json);
    return isRecord(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}
