/** What a dependency asks for, by the kind of its specifier. */
export type DependencySpec =
  | { readonly kind: "registry"; readonly range: string }
  | { readonly kind: "alias"; readonly name: string; readonly range: string }
  | { readonly kind: "git"; readonly url: string }
  | { readonly kind: "archive"; readonly url: string }
  | { readonly kind: "local-archive"; readonly path: string }
  /** A folder of the same tree: first-party. */
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "workspace" };

/**
 * Reads a dependency specifier as npm, pnpm and yarn write it in manifests and lockfiles.
 *
 * @see https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies
 */
export function parseDependencySpec(spec: string): DependencySpec {
  const text = spec.trim();
  if (text.startsWith("npm:")) return parseAlias(text.slice("npm:".length));
  if (text.startsWith("workspace:")) return { kind: "workspace" };
  const local = /^(?:file|link|portal):(.*)$/su.exec(text);
  if (local !== null) return parseLocal(local[1] ?? "");
  if (/^\.{1,2}(?:\/|$)/u.test(text)) return parseLocal(text);
  if (GIT_URL.test(text)) return { kind: "git", url: text };
  const hosted = /^(github|gitlab|bitbucket|gist):([^#\s]+)(#\S+)?$/u.exec(text);
  if (hosted !== null) return { kind: "git", url: hostedUrl(hosted[1], hosted[2], hosted[3]) };
  if (/^https?:\/\//iu.test(text)) return { kind: "archive", url: text };
  const shorthand = GITHUB_SHORTHAND.exec(text);
  if (shorthand !== null) {
    return { kind: "git", url: hostedUrl("github", shorthand[1], shorthand[2]) };
  }
  return { kind: "registry", range: text };
}

/** `git+ssh://…`, `git://…`, `git@host:owner/name`, and web addresses that end in `.git`. */
const GIT_URL = /^(?:git\+|git:\/\/|ssh:\/\/|git@)|^https?:\/\/[^#\s]*\.git(?:#\S*)?$/u;

/** `owner/name` and `owner/name#branch`. */
const GITHUB_SHORTHAND = /^([\w.-]+\/[\w.-]+)(#\S+)?$/u;

const HOSTS: Readonly<Record<string, string>> = {
  github: "github.com",
  gitlab: "gitlab.com",
  bitbucket: "bitbucket.org",
  gist: "gist.github.com",
};

function hostedUrl(host: string | undefined, path: string | undefined, hash = ""): string {
  return `git+https://${HOSTS[host ?? ""] ?? ""}/${path ?? ""}.git${hash}`;
}

/** `string-width@^4.2.0`, or, in older yarn locks, only a range: then the alias is none. */
function parseAlias(text: string): DependencySpec {
  const at = text.indexOf("@", 1);
  if (at === -1) {
    return /^[\d^~<>=*]/u.test(text)
      ? { kind: "registry", range: text }
      : { kind: "alias", name: text, range: "" };
  }
  return { kind: "alias", name: text.slice(0, at), range: text.slice(at + 1) };
}

function parseLocal(path: string): DependencySpec {
  return /\.(?:tgz|tar|tar\.gz)$/iu.test(path)
    ? { kind: "local-archive", path }
    : { kind: "folder", path };
}
