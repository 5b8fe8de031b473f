import { createDiagnostic, formatPurl, type TreePath } from "@lizenzlotse/model";

import type { Analysis, AnalyzedProject, AnalyzeRequest } from "../contract.ts";
import { analyzeFiles } from "../shared/analyze-files.ts";
import { lockedFileToGraph, type RequestedPackage } from "../shared/locked-graph.ts";
import { type PackageGraph, packageTarget } from "../shared/package-graph.ts";
import { ownFiles, type ReadInput, readInputs, type Reading } from "../shared/read-inputs.ts";
import { isTestPath } from "../shared/test-paths.ts";
import { folderOf } from "../shared/tree-path.ts";
import {
  type ConanFile,
  type ConanPackage,
  parseConanfilePy,
  parseConanfileTxt,
  parseConanLock,
} from "./parse-conan.ts";
import type { ConanReference } from "./parse-reference.ts";

/** Reads the packages of C and C++ projects that use Conan. */
export async function analyzeConan(request: AnalyzeRequest): Promise<Analysis> {
  return await analyzeFiles(request, async (reading) => {
    const named = (wanted: string): readonly TreePath[] =>
      ownFiles(request, (name) => name === wanted);
    const lockPaths = named("conan.lock");
    const locks = await readInputs(lockPaths, reading, parseConanLock);
    const texts = await readInputs(named("conanfile.txt"), reading, parseConanfileTxt);
    const recipes = await readInputs(named("conanfile.py"), reading, parseConanfilePy);
    const folders = new Set(lockPaths.map(folderOf));
    const declared = [...texts, ...recipes].filter(({ parsed }) => parsed.packages.length > 0);
    return [
      ...locks.map((lock) => lockGraph(lock, recipes)),
      ...declared
        .filter(({ path }) => !folders.has(folderOf(path)))
        .map((file) => declaredGraph(file, reading)),
    ];
  });
}

function lockGraph(
  { path, parsed }: ReadInput<ConanFile>,
  recipes: readonly ReadInput<ConanFile>[],
): PackageGraph {
  const folder = folderOf(path);
  const recipe = recipes.find((each) => folderOf(each.path) === folder);
  const manifest = recipe?.path ?? (folder === "" ? "conanfile.txt" : `${folder}/conanfile.txt`);
  const keys = new Map(
    parsed.packages.flatMap(({ node, reference }) =>
      node === undefined ? [] : [[node.id, keyOf(reference)]],
    ),
  );
  const needed = new Set(parsed.packages.flatMap(({ node }) => node?.requires ?? []));
  const packages = parsed.packages.map((each): RequestedPackage => {
    const isAsked = each.node === undefined || !needed.has(each.node.id);
    return {
      ...toPackage(each, path),
      edges: (each.node?.requires ?? []).flatMap((id) => {
        const key = keys.get(id);
        return key === undefined ? [] : [{ target: packageTarget(key) }];
      }),
      completeness: parsed.hasEdges ? "complete" : "unknown",
      asked: isAsked ? { usage: each.usage } : undefined,
    };
  });
  const project = { manifest, ...identityOf(recipe), completeness: "complete" as const };
  return lockedFileToGraph({
    source: "lockfile",
    path,
    project,
    packages,
  });
}

function declaredGraph({ path, parsed }: ReadInput<ConanFile>, { report }: Reading): PackageGraph {
  if (!isTestPath(path)) {
    report(createDiagnostic("inventory/no-lockfile", { path }, { manifest: path }));
  }
  const identity = identityOf({ path, parsed });
  return lockedFileToGraph({
    source: "manifest",
    path,
    project: { manifest: path, ...identity, completeness: "incomplete" },
    packages: parsed.packages.map((each) => ({
      ...toPackage(each, path),
      asked: { usage: each.usage },
    })),
  });
}

function identityOf(
  recipe: ReadInput<ConanFile> | undefined,
): Pick<AnalyzedProject, "name" | "version" | "declared"> {
  if (recipe === undefined) return { declared: [] };
  const { name, version, license } = recipe.parsed;
  const location = { path: recipe.path };
  const common = { operator: "unstated", form: "expression", source: "manifest" } as const;
  const declared =
    license === undefined ? [] : [{ ...common, values: [license], field: "license", location }];
  return { name, version, declared };
}

function keyOf(reference: ConanReference): string {
  const { name, version = "", user = "", channel = "", revision = "" } = reference;
  return `${name}/${version}@${user}/${channel}#${revision}`;
}

/** @see https://github.com/package-url/purl-spec (type `conan`) */
function toPackage({ reference, line }: ConanPackage, path: TreePath): RequestedPackage {
  const { name, version, user, channel, revision } = reference;
  const qualifiers = {
    ...(user === undefined ? {} : { user }),
    ...(channel === undefined ? {} : { channel }),
    ...(revision === undefined ? {} : { rrev: revision }),
  };
  return {
    key: keyOf(reference),
    // A channel asks for a namespace; Conan has none but the user.
    purl: formatPurl({
      type: "conan",
      namespace: channel === undefined ? undefined : user,
      name,
      version,
      qualifiers,
    }),
    name,
    version,
    location: { path, line },
    edges: [],
    completeness: "unknown",
  };
}
