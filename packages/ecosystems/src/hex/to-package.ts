import { formatPurl, type TreePath } from "@lizenzlotse/model";

import { hexToHash } from "../shared/integrity-to-hashes.ts";
import type { RequestedPackage } from "../shared/locked-graph.ts";
import { packageTarget } from "../shared/package-graph.ts";
import { parseGitUrl, vcsQualifier } from "../shared/sanitize-url.ts";
import type { LockedPackage } from "./facts.ts";

/** @see https://github.com/package-url/purl-spec (type `hex`: the organization is the namespace) */
export function toPackage(entry: LockedPackage, path: TreePath): RequestedPackage {
  const { app, name, version, repository = "", checksum = "", git, line } = entry;
  const address = git === undefined ? undefined : parseGitUrl(git.url);
  const vcs = address && { url: address.url, revision: git?.revision };
  const organization = /^hexpm:(.+)$/u.exec(repository)?.[1];
  const hash = hexToHash("SHA-256", checksum);
  return {
    key: app,
    purl: formatPurl({
      type: "hex",
      namespace: organization,
      name,
      version,
      qualifiers: vcs === undefined ? undefined : { vcs_url: vcsQualifier(vcs) },
    }),
    group: organization,
    name,
    version,
    hashes: hash === undefined ? [] : [hash],
    references: vcs === undefined ? [] : [{ type: "vcs", url: vcs.url }],
    location: { path, line },
    edges: entry.dependencies.map((each) => ({
      target: packageTarget(each.app),
      optional: each.optional,
    })),
    completeness: entry.hasEdges ? "complete" : "unknown",
  };
}
