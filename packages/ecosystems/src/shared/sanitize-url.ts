import { redactSecrets } from "@lizenzlotse/model";

/**
 * A URL fit for a bill of materials: without user name, password, tokens in its query, and without its fragment.
 *
 * @returns `undefined` for anything but `http:` and `https:` URLs.
 */
export function sanitizeUrl(url: string): string | undefined {
  if (PLAIN_URL.test(url)) return url;
  const parsed = parseUrl(url);
  if (parsed === undefined || !/^https?:$/u.test(parsed.protocol)) return undefined;
  parsed.username = "";
  parsed.password = "";
  parsed.hash = "";
  for (const name of [...parsed.searchParams.keys()]) {
    if (isSecretParameter(name)) parsed.searchParams.delete(name);
  }
  return redactSecrets(parsed.href);
}

/** Nothing to remove and nothing to normalise: nearly every URL of a lockfile. */
const PLAIN_URL = /^https?:\/\/[a-z\d.-]+\/[\w./~+%@-]*$/u;

/** What would be redacted is left out instead: the address stays one that can be followed. */
function isSecretParameter(name: string): boolean {
  const parameter = `?${name}=value`;
  return redactSecrets(parameter) !== parameter;
}

/** A version control address: where the repository is, and the commit or tag where one is named. */
export interface VcsAddress {
  /** As SPDX writes it without the revision: `git+https://github.com/owner/name.git`. No credentials. */
  readonly url: string;
  readonly revision?: string | undefined;
}

/**
 * Reads a git URL as package managers write it (`git+ssh://git@host/owner/name.git#commit`, `git@host:owner/name`).
 *
 * @returns `undefined` where the text is not a git address.
 */
export function parseGitUrl(text: string): VcsAddress | undefined {
  const scpLike = SCP_LIKE.exec(text);
  const url = scpLike === null ? text : `ssh://${scpLike[1] ?? ""}/${scpLike[2] ?? ""}`;
  const parsed = parseUrl(url);
  if (parsed === undefined) return undefined;
  const protocol = parsed.protocol.replace(/^git\+/u, "");
  if (!GIT_PROTOCOLS.has(protocol)) return undefined;
  const revision = parsed.hash.slice(1);
  const scheme = protocol === "git:" ? "git:" : `git+${protocol}`;
  const address = redactSecrets(`${scheme}//${parsed.host}${parsed.pathname}`);
  return revision === "" ? { url: address } : { url: address, revision };
}

/** The address as the `vcs_url` qualifier of a purl has it: `git+https://host/owner/name.git@commit`. */
export function vcsQualifier(address: VcsAddress): string {
  return address.revision === undefined ? address.url : `${address.url}@${address.revision}`;
}

const GIT_PROTOCOLS: ReadonlySet<string> = new Set(["git:", "ssh:", "https:", "http:"]);

/** `git@github.com:owner/name.git`; the user name is not kept. */
const SCP_LIKE = /^(?:[\w.-]+@)([\w.-]+):(?!\/\/)(\S+)$/u;

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
