import {
  type ComponentHash,
  type DigestAlgorithm,
  type ExternalReference,
  formatPurl,
  type TreePath,
} from "@lizenzlotse/model";

import type { AnalyzedPackage, DependencyTarget } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { packageTarget } from "../shared/package-graph.ts";
import { sanitizeUrl } from "../shared/sanitize-url.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import { licensesOfManifest, licensesOfPom } from "./declared-licenses.ts";
import type { JarFacts, MavenDescriptor } from "./facts.ts";
import { attributeOf, identifyJar, type JarIdentity } from "./jar-identity.ts";

/** Checksums of archives, by path. */
export type Digests = ReadonlyMap<TreePath, Partial<Record<DigestAlgorithm, string>>>;

/** Writes each archive, and each library that was merged into one, as a package. */
export function toCopies(jars: readonly JarFacts[], digests: Digests): readonly AnalyzedPackage[] {
  const inside = archivesInside(jars);
  return jars.flatMap((jar) => {
    const identity = identifyJar(jar);
    const merged = jar.descriptors.filter((descriptor) => descriptor !== identity.own);
    const dependencies = [
      ...(inside.get(jar.path) ?? []).map(packageTarget),
      ...merged.map(({ path }) => packageTarget(path)),
    ];
    return [
      toArchive(jar, identity, { digests: digests.get(jar.path) ?? {}, dependencies }),
      ...merged.map(toMerged),
    ];
  });
}

/** Archives directly inside another, by its path. */
function archivesInside(jars: readonly JarFacts[]): ReadonlyMap<TreePath, readonly TreePath[]> {
  const inside = new Map<TreePath, TreePath[]>();
  for (const { path } of jars) {
    const end = path.lastIndexOf("!/");
    if (end !== -1) appendTo(inside, path.slice(0, end), [path]);
  }
  return inside;
}

interface ArchiveContext {
  readonly digests: Partial<Record<DigestAlgorithm, string>>;
  readonly dependencies: readonly DependencyTarget[];
}

function toArchive(jar: JarFacts, identity: JarIdentity, context: ArchiveContext): AnalyzedPackage {
  const { own, name, version } = identity;
  const { dependencies, digests } = context;
  return {
    key: jar.path,
    purl: own === undefined ? purlOfFile(identity, digests) : purlOf(own),
    group: own?.groupId,
    name,
    version,
    kind: kindOf(jar, dependencies),
    ...useOf(jar.path),
    description: own?.pom?.description ?? attributeOf(jar, "bundle-description"),
    supplier:
      own?.pom?.organization ??
      attributeOf(jar, "bundle-vendor") ??
      attributeOf(jar, "implementation-vendor"),
    declared: [...licensesOfPom(own?.pom), ...licensesOfManifest(jar.manifest)],
    hashes: hashesOf(digests),
    references: websiteOf(own?.pom?.url ?? attributeOf(jar, "bundle-docurl")),
    location: { path: jar.path },
    contentRoots: [`${jar.path}!`],
    dependencies,
    // What it needs besides what it holds is for whoever runs it to bring.
    dependenciesCompleteness: "unknown",
  };
}

/** A library whose files were put into another archive: there is no file of its own to take a checksum of. */
function toMerged(descriptor: MavenDescriptor): AnalyzedPackage {
  const { path, groupId, artifactId, version, pom } = descriptor;
  return {
    key: path,
    purl: purlOf(descriptor),
    group: groupId,
    name: artifactId,
    version,
    kind: "library",
    ...useOf(path),
    description: pom?.description,
    supplier: pom?.organization,
    declared: licensesOfPom(pom),
    hashes: [],
    references: websiteOf(pom?.url),
    location: { path },
    contentRoots: [],
    dependencies: [],
    dependenciesCompleteness: "unknown",
  };
}

/** Programs bring the libraries that they run with. */
function kindOf(
  { path }: JarFacts,
  dependencies: readonly DependencyTarget[],
): AnalyzedPackage["kind"] {
  return dependencies.length > 0 || /\.[we]ar$/iu.test(path) ? "application" : "library";
}

type Use = Pick<AnalyzedPackage, "scope" | "usages">;

/** Where the wrappers of build tools keep their own archive, by their own convention. */
const BUILD_WRAPPERS: ReadonlySet<string> = new Set(["gradle-wrapper.jar", "maven-wrapper.jar"]);

/** An archive in a folder does not say what it is for, except where the folder does. */
function useOf(path: TreePath): Use {
  if (isTestPath(path)) return { scope: "excluded", usages: ["test"] };
  if (BUILD_WRAPPERS.has(fileNameOf(path)) && /(?:^|\/)wrapper\/[^/]+$/u.test(path))
    return { scope: "excluded", usages: ["build"] };
  return { scope: "required", usages: [] };
}

function purlOf({ groupId, artifactId, version }: MavenDescriptor): string | undefined {
  return formatPurl({ type: "maven", namespace: groupId, name: artifactId, version });
}

/** Without coordinates the bytes are all that tells one archive from another of the same name. */
function purlOfFile(
  { name, version }: JarIdentity,
  digests: ArchiveContext["digests"],
): string | undefined {
  const sha256 = digests["SHA-256"];
  if (sha256 === undefined) return undefined;
  const qualifiers = { checksum: `sha256:${sha256}` };
  return formatPurl({ type: "generic", name, version, qualifiers });
}

/** SHA-1 is what Maven's repositories list for every file, SHA-512 what the BSI asks for. */
function hashesOf(digests: ArchiveContext["digests"]): readonly ComponentHash[] {
  return (["SHA-1", "SHA-512"] as const).flatMap((algorithm) => {
    const hex = digests[algorithm];
    return (hex === undefined ? undefined : hexToHash(algorithm, hex)) ?? [];
  });
}

function websiteOf(address: string | undefined): readonly ExternalReference[] {
  const url = address === undefined ? undefined : sanitizeUrl(address);
  return url === undefined ? [] : [{ type: "website", url }];
}
