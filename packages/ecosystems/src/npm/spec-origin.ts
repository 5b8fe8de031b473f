import { parseGitUrl, sanitizeUrl } from "../shared/sanitize-url.ts";
import type { DependencySpec } from "./dependency-spec.ts";
import type { PackageOrigin } from "./facts.ts";

/** Where the archive of a package comes from that is asked for so; `undefined` for folders, which are first-party. */
export function originOfSpec(spec: DependencySpec): PackageOrigin | undefined {
  switch (spec.kind) {
    case "registry":
    case "alias":
      return { kind: "registry" };
    case "git":
      return { kind: "git", address: parseGitUrl(spec.url) };
    case "archive":
      return { kind: "archive", url: sanitizeUrl(spec.url) };
    case "local-archive":
      return { kind: "local-archive" };
    case "folder":
    case "workspace":
      return undefined;
  }
}
