import { formatPurl } from "@lizenzlotse/model";

import { parseGitUrl } from "./sanitize-url.ts";

/** Hosts that package URLs have a type for; their names are the same in any case. */
const HOSTS: ReadonlyMap<string, string> = new Map([
  ["bitbucket.org", "bitbucket"],
  ["github.com", "github"],
]);

/** A repository by its address: its host, the path without `.git`, and the address without credentials. */
export interface Repository {
  readonly host: string;
  /** `owner/name`. */
  readonly path: string;
  /** As SPDX writes it: `git+https://host/owner/name.git`. */
  readonly url: string;
}

/** Reads the address of a git repository, as package managers write it. */
export function parseRepository(address: string): Repository | undefined {
  const git = parseGitUrl(address);
  if (git === undefined) return undefined;
  const found = /^git\+?\w*:\/\/([^/]+)\/(.+?)(?:\.git)?\/?$/u.exec(git.url);
  if (found === null) return undefined;
  const [, host = "", path = ""] = found;
  return { host: host.toLowerCase(), path, url: git.url };
}

/** The purl of a repository at a commit, tag or branch. Hosts without a type of their own give a generic one. */
export function repositoryPurl(
  { host, path, url }: Repository,
  version: string | undefined,
): string | undefined {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const namespace = slash === -1 ? undefined : path.slice(0, slash);
  const type = HOSTS.get(host);
  if (type !== undefined) return formatPurl({ type, namespace, name, version });
  const qualifiers = { vcs_url: version === undefined ? url : `${url}@${version}` };
  return formatPurl({ type: "generic", name, version, qualifiers });
}
