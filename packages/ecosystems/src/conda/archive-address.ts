import { sanitizeUrl } from "../shared/sanitize-url.ts";

/** What the address of an archive tells: `…/CHANNEL/SUBDIR/NAME-VERSION-BUILD.conda`. */
export interface CondaArchive {
  readonly name: string;
  readonly version: string;
  readonly build: string;
  /** `conda` or `tar.bz2`. */
  readonly type: string;
  /** Platform, `noarch` for packages that are for all. */
  readonly subdir?: string | undefined;
  readonly channel?: string | undefined;
  /** Where the channel is served, unless at one of the usual places. */
  readonly repository?: string | undefined;
  /** Without credentials; absent for local files. */
  readonly url?: string | undefined;
}

/** What identifies a package of conda; only the name is always known. */
export type CondaIdentity = Pick<CondaArchive, "name"> & {
  readonly [Field in Exclude<keyof CondaArchive, "name">]?: CondaArchive[Field] | undefined;
};

/**
 * Reads the address of a conda archive.
 *
 * @returns `undefined` where its last segment is not called as archives are.
 * @see https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html (file names of packages)
 */
export function parseArchiveAddress(address: string): CondaArchive | undefined {
  const [location = ""] = address.split(/[#?]/u, 1);
  const segments = withoutToken(location).split("/");
  const archive = parseArchiveName(decode(segments.at(-1) ?? ""));
  if (archive === undefined) return undefined;
  const url = sanitizeUrl(segments.join("/"));
  if (url === undefined) return archive;
  const [, , host = "", ...path] = url.split("/");
  return { ...archive, ...placeOf(host, path.slice(0, -1)), url };
}

/** Names hold hyphens; versions and builds do not. */
function parseArchiveName(fileName: string): CondaArchive | undefined {
  const found = /^(.+)-([^-]+)-([^-]+)\.(conda|tar\.bz2)$/u.exec(fileName.slice(0, MAX_NAME));
  if (found === null) return undefined;
  const [, name = "", version = "", build = "", type = ""] = found;
  return { name, version, build, type };
}

/** Longer names are cut, and are none then. */
const MAX_NAME = 300;

/** The channels of the public hosts are known without their addresses. */
const PUBLIC_HOSTS: ReadonlySet<string> = new Set(["conda.anaconda.org", "repo.anaconda.com"]);

function placeOf(
  host: string,
  path: readonly string[],
): Pick<CondaArchive, "subdir" | "channel" | "repository"> {
  const subdir = path.at(-1);
  const above = path.slice(0, -1);
  if (PUBLIC_HOSTS.has(host)) {
    const channel = above[0] === "pkgs" ? above.slice(1) : above;
    return { subdir, channel: channel.join("/") };
  }
  const repository = ["https:/", host, ...above.slice(0, -1)].join("/");
  return { subdir, channel: above.at(-1), repository };
}

/** Channels with restricted access have a token in their path: `/t/TOKEN/`. */
function withoutToken(address: string): string {
  return address.replaceAll(/\/t\/[^/]+(?=\/)/gu, "");
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // No escape at all: the name is meant as it stands.
    return segment;
  }
}
