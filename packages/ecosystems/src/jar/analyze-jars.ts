import {
  type Diagnostic,
  type DigestAlgorithm,
  sortDiagnostics,
  type TreePath,
} from "@lizenzlotse/model";

import type { Analysis, AnalyzeRequest } from "../contract.ts";
import { appendTo } from "../shared/append-to.ts";
import { isInsideDependencyFolder } from "../shared/dependency-folders.ts";
import { mapConcurrently } from "../shared/map-concurrently.ts";
import { readInputs, type Reading } from "../shared/read-inputs.ts";
import type { EmbeddedPom, JarFacts, ManifestFacts, MavenDescriptor } from "./facts.ts";
import { inheritLicenses } from "./inherit-licenses.ts";
import { parseEmbeddedPom } from "./parse-embedded-pom.ts";
import { parseManifest } from "./parse-manifest.ts";
import { parsePomProperties } from "./parse-pom-properties.ts";
import { type Digests, toCopies } from "./to-copies.ts";

/** Reads what Java archives say of themselves, and of what is packed into them. */
export async function analyzeJars(request: AnalyzeRequest): Promise<Analysis> {
  request.signal.throwIfAborted();
  const diagnostics: Diagnostic[] = [];
  const reading: Reading = {
    request,
    report: (diagnostic) => void diagnostics.push(diagnostic),
    encodings: "any",
  };
  const paths = request.matches.filter((path) => isOwn(path, request));
  const jars = await readJars(paths, reading);
  const digests = await digestsOf(jars, request);
  return {
    projects: [],
    copies: toCopies(jars, digests),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** What lies inside an installed package belongs to that one. */
function isOwn(path: TreePath, { files }: AnalyzeRequest): boolean {
  const outermost = path.split("!/", 1)[0] ?? path;
  return !isInsideDependencyFolder(outermost, files);
}

const INSIDE = "!/META-INF/";

async function readJars(
  paths: readonly TreePath[],
  reading: Reading,
): Promise<readonly JarFacts[]> {
  const endingIn = (name: string): readonly TreePath[] =>
    paths.filter((path) => path.includes(INSIDE) && path.endsWith(`/${name}`));
  const manifests = await readInputs(endingIn("MANIFEST.MF"), reading, parseManifest);
  const properties = await readInputs(endingIn("pom.properties"), reading, parsePomProperties);
  const read = await readInputs(endingIn("pom.xml"), reading, parseEmbeddedPom);
  const poms = await inheritLicenses(read, reading);
  const manifestByJar = new Map<TreePath, ManifestFacts>(
    manifests.map(({ path, parsed }) => [jarOf(path), parsed]),
  );
  const descriptors = descriptorsByJar(properties, poms);
  return paths
    .filter((path) => /\.[jwe]ar$/iu.test(path))
    .map((path) => ({
      path,
      manifest: manifestByJar.get(path),
      descriptors: descriptors.get(path) ?? [],
    }));
}

/** Archives of other builders than Maven hold a POM without properties; it then has to name itself. */
function descriptorsByJar(
  properties: readonly { path: TreePath; parsed: Omit<MavenDescriptor, "path" | "pom"> }[],
  poms: readonly { path: TreePath; parsed: EmbeddedPom }[],
): ReadonlyMap<TreePath, readonly MavenDescriptor[]> {
  const pomByFolder = new Map(poms.map(({ path, parsed }) => [folderOf(path), parsed]));
  const descriptors = new Map<TreePath, MavenDescriptor[]>();
  const known = new Set(properties.map(({ path }) => folderOf(path)));
  for (const { path, parsed } of properties) {
    const pom = pomByFolder.get(folderOf(path));
    appendTo(descriptors, jarOf(path), [{ ...parsed, path, pom }]);
  }
  for (const { path, parsed: pom } of poms) {
    const { groupId, artifactId, version } = pom;
    if (known.has(folderOf(path)) || !groupId || !artifactId || !version) continue;
    appendTo(descriptors, jarOf(path), [{ groupId, artifactId, version, path, pom }]);
  }
  return descriptors;
}

function jarOf(path: TreePath): TreePath {
  return path.slice(0, path.lastIndexOf(INSIDE));
}

function folderOf(path: TreePath): TreePath {
  return path.slice(0, path.lastIndexOf("/"));
}

const ALGORITHMS: readonly DigestAlgorithm[] = ["SHA-1", "SHA-256", "SHA-512"];

async function digestsOf(jars: readonly JarFacts[], request: AnalyzeRequest): Promise<Digests> {
  const all = await mapConcurrently(jars, async ({ path }) => {
    request.signal.throwIfAborted();
    const values = await Promise.all(
      ALGORITHMS.map(async (algorithm) => [algorithm, await request.files.digest(path, algorithm)]),
    );
    return [path, Object.fromEntries(values) as Partial<Record<DigestAlgorithm, string>>] as const;
  });
  return new Map(all);
}
