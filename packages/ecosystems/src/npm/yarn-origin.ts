import { hexToHash, integrityToHashes } from "../shared/integrity-to-hashes.ts";
import { parseGitUrl, sanitizeUrl } from "../shared/sanitize-url.ts";
import { parseDependencySpec } from "./dependency-spec.ts";
import type { NpmPackage, PackageOrigin } from "./facts.ts";
import { originOfSpec } from "./spec-origin.ts";
import { splitDescriptor, type YarnEntry, type YarnLock } from "./yarn-entry.ts";

/** What a yarn.lock entry is: a package with its real name and origin, or a first-party folder. */
export type YarnIdentity =
  | ({ readonly kind: "package" } & Pick<NpmPackage, "name" | "version" | "origin" | "hashes">)
  | {
      readonly kind: "folder";
      /** Relative to the folder of the workspace called {@link YarnIdentity.from}. */
      readonly path: string;
      /** Folder that the path starts from, relative to the lockfile's; `""` is that folder. */
      readonly from: string;
    };

/** Reads who an entry is. */
export function identifyYarnEntry(
  entry: YarnEntry,
  generation: YarnLock["generation"],
): YarnIdentity {
  return generation === "classic" ? identifyClassic(entry) : identifyBerry(entry);
}

function identifyClassic(entry: YarnEntry): YarnIdentity {
  const { name, range } = splitDescriptor(entry.descriptors[0] ?? "");
  const spec = parseDependencySpec(range);
  if (spec.kind === "folder") return { kind: "folder", path: spec.path, from: "" };
  // yarn 1 adds the SHA-1 of the archive as the fragment.
  const sha1 = hexToHash("SHA-1", entry.resolved?.split("#")[1] ?? "");
  const origin = classicOrigin(entry.resolved, spec.kind);
  return {
    kind: "package",
    name: spec.kind === "alias" ? spec.name : name,
    version: entry.version,
    origin,
    hashes: [
      ...integrityToHashes(entry.integrity ?? ""),
      ...(sha1 === undefined || origin.kind === "git" ? [] : [sha1]),
    ],
  };
}

function classicOrigin(resolved: string | undefined, asked: string): PackageOrigin {
  if (asked === "local-archive") return { kind: "local-archive" };
  const spec = parseDependencySpec(resolved ?? "");
  if (spec.kind === "git") return { kind: "git", address: parseGitUrl(spec.url) };
  const url = sanitizeUrl(resolved ?? "");
  return asked === "registry" || asked === "alias"
    ? { kind: "registry", url }
    : { kind: "archive", url };
}

function identifyBerry(entry: YarnEntry): YarnIdentity {
  const { name, range } = splitDescriptor(entry.resolved ?? entry.descriptors[0] ?? "");
  const [reference = "", parameters = ""] = range.split("::", 2);
  if (reference.startsWith("workspace:")) {
    return { kind: "folder", path: reference.slice("workspace:".length), from: "" };
  }
  const spec = parseDependencySpec(reference.replace(/#commit=/u, "#"));
  if (spec.kind === "folder") {
    const [path = ""] = spec.path.split("#", 1);
    return { kind: "folder", path, from: boundFolder(parameters) };
  }
  const origin = berryOrigin(reference, parameters) ?? originOfSpec(spec) ?? { kind: "registry" };
  return { kind: "package", name, version: entry.version, origin, hashes: [] };
}

/** A patched package is still that package; the archive that was patched has its own entry. */
function berryOrigin(reference: string, parameters: string): PackageOrigin | undefined {
  if (!/^(?:npm|patch):/u.test(reference)) return undefined;
  const archive = new URLSearchParams(parameters).get("__archiveUrl");
  return { kind: "registry", url: sanitizeUrl(archive ?? "") };
}

/** `locator=%40scope%2Fname%40workspace%3Amodule%2Fname` names the workspace that a path belongs to. */
function boundFolder(parameters: string): string {
  const locator = new URLSearchParams(parameters).get("locator") ?? "";
  return /@workspace:(.*)$/su.exec(locator)?.[1] ?? "";
}
