import { formatPurl } from "@lizenzlotse/model";

import { sanitizeUrl } from "../shared/sanitize-url.ts";
import { jsrPurl } from "./jsr-purl.ts";

/** What a module that is loaded by its address is part of. */
export interface RemotePackage {
  readonly purl: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  /** Where the package is served, or the module itself where nothing tells what it is part of. */
  readonly url: string;
}

interface Host {
  /** On the address without its scheme. */
  readonly pattern: RegExp;
  readonly purlOf: (found: Found, url: string) => string | undefined;
}

interface Found {
  readonly name: string;
  readonly version: string | undefined;
  readonly owner: string | undefined;
}

const NPM_NAME = String.raw`(?<name>(?:@[^/@]+/)?[^/@?*]+)@(?<version>[^/?&]+)`;
const GITHUB_NAME = "(?<owner>[^/@]+)/(?<name>[^/@]+)@(?<version>[^/?]+)";

/** What is known of how hosts of modules name packages. Those that build npm packages change them: the address says so. */
const HOSTS: readonly Host[] = [
  host("deno\\.land/(?:x/)?(?<name>[^/@]+)@(?<version>[^/]+)", genericPurl),
  host(
    "jsr\\.io/(?<owner>@[^/]+)/(?<name>[^/]+)/(?<version>\\d[^/]*)",
    ({ owner, name, version }) => jsrPurl(`${owner ?? ""}/${name}`, version),
  ),
  host("cdn\\.jsdelivr\\.net/npm/" + NPM_NAME, npmPurl),
  host("cdn\\.jsdelivr\\.net/gh/" + GITHUB_NAME, githubPurl),
  host("esm\\.sh/(?:v\\d+/|stable/)*gh/" + GITHUB_NAME, githubPurl),
  host("esm\\.sh/(?:v\\d+/|stable/)*\\*?" + NPM_NAME, npmPurl),
  host("unpkg\\.com/" + NPM_NAME, npmPurl),
  host("ga\\.jspm\\.io/npm:" + NPM_NAME, npmPurl),
  host(
    "cdn\\.skypack\\.dev/(?:-/|pin/)?(?<name>(?:@[^/@]+/)?[^/@?]+)@v?(?<version>\\d[\\w.+]*)",
    npmPurl,
  ),
  host(
    "raw\\.githubusercontent\\.com/(?<owner>[^/]+)/(?<name>[^/]+)/(?:refs/(?:tags|heads)/)?(?<version>[^/]+)",
    githubPurl,
  ),
];

function host(pattern: string, purlOf: Host["purlOf"]): Host {
  return { pattern: new RegExp(`^${pattern}`, "u"), purlOf };
}

/** Longer addresses are not taken apart. */
const MAX_LENGTH = 2_000;

/** Tells what a module is part of; `undefined` for what is no address. */
export function remotePackage(address: string): RemotePackage | undefined {
  const url = address.length > MAX_LENGTH ? undefined : sanitizeUrl(address);
  if (url === undefined) return undefined;
  const plain = url.replace(/^https?:\/\//u, "");
  for (const { pattern, purlOf } of HOSTS) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const { name = "", version, owner } = found.groups ?? {};
    const base = `https://${found[0]}`;
    return { purl: purlOf({ name, version, owner }, base), name, version, url: base };
  }
  const [path = ""] = plain.split(/[?#]/u, 1);
  const name = path.split("/").findLast((segment) => segment !== "") ?? plain;
  return { purl: genericPurl({ name, version: undefined, owner: undefined }, url), name, url };
}

function genericPurl({ name, version }: Found, url: string): string | undefined {
  return formatPurl({ type: "generic", name, version, qualifiers: { download_url: url } });
}

function npmPurl({ name, version }: Found, url: string): string | undefined {
  const [last = "", scope] = name.split("/").reverse();
  const qualifiers = { download_url: url };
  return formatPurl({ type: "npm", namespace: scope, name: last, version, qualifiers });
}

function githubPurl({ owner, name, version }: Found): string | undefined {
  return formatPurl({ type: "github", namespace: owner, name, version });
}
