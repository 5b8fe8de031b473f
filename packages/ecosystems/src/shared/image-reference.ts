import { formatPurl } from "@lizenzlotse/model";

import type { GraphPackage } from "./package-graph.ts";

/** A container image as a Dockerfile or a CI configuration names it. */
export interface ImageReference {
  /** Host of the registry; absent for Docker Hub. */
  readonly registry?: string | undefined;
  /** `bitnami/redis`; official images have one segment. */
  readonly path: string;
  readonly tag?: string | undefined;
  /** `sha256:…`. */
  readonly digest?: string | undefined;
}

/** Longest reference that is read: the grammar allows 255 characters before tag and digest. */
const MAX_LENGTH = 500;

const REFERENCE =
  /^(?:((?:[a-z0-9-]+\.)+[a-z0-9-]+(?::\d+)?|localhost(?::\d+)?|[a-z0-9-]+:\d+)\/)?([a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::([\w][\w.-]{0,127}))?(?:@(\w+:[0-9a-f]{32,}))?$/u;

/** Names of Docker Hub, which need not be written. */
const HUB = /^(?:index\.|registry-1\.)?docker\.io$/u;

/**
 * Reads an image reference.
 *
 * @returns `undefined` where the text is none, for example because a variable in it has no value.
 * @see https://github.com/distribution/reference
 */
export function parseImageReference(text: string): ImageReference | undefined {
  const found = text.length > MAX_LENGTH ? null : REFERENCE.exec(text.trim().toLowerCase());
  if (found === null) return undefined;
  const [, registry, path = "", , digest] = found;
  const isHub = registry === undefined || HUB.test(registry);
  // The tag keeps its case, the rest has none.
  const tag = /:([\w][\w.-]{0,127})(?:@|$)/u.exec(text.trim().slice(registry?.length ?? 0))?.[1];
  return {
    registry: isHub ? undefined : registry,
    path: isHub ? path.replace(/^library\//u, "") : path,
    tag: found[3] === undefined ? undefined : tag,
    digest,
  };
}

/**
 * An image as a package. Tags move, so where there is a digest it is the version, and the tag a qualifier.
 *
 * @see https://github.com/package-url/purl-spec (type `docker`)
 */
export function imagePackage(
  { registry, path, tag, digest }: ImageReference,
  location: GraphPackage["location"],
): GraphPackage {
  const slash = path.lastIndexOf("/");
  const group = slash === -1 ? undefined : path.slice(0, slash);
  const name = path.slice(slash + 1);
  const version = digest ?? tag;
  const qualifiers = {
    ...(registry === undefined ? {} : { repository_url: registry }),
    ...(digest === undefined || tag === undefined ? {} : { tag }),
  };
  return {
    key: `${registry ?? ""}/${path}@${version ?? ""}${digest === undefined ? "" : `#${tag ?? ""}`}`,
    purl: formatPurl({ type: "docker", namespace: group, name, version, qualifiers }),
    group: registry === undefined ? group : [registry, group].filter((part) => part).join("/"),
    name,
    version,
    kind: "container",
    location,
    edges: [],
    completeness: "unknown",
  };
}
