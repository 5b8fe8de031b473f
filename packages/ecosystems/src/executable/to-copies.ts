import { type ComponentHash, formatPurl, type TreePath } from "@lizenzlotse/model";

import type { AnalyzedPackage, DependencyTarget } from "../contract.ts";
import { goPurl } from "../shared/go-purl.ts";
import { hexToHash } from "../shared/integrity-to-hashes.ts";
import { packageTarget } from "../shared/package-graph.ts";
import { fileNameOf } from "../shared/tree-path.ts";
import type { AuditableCrate } from "./cargo-auditable.ts";
import type { GoBuildInfo, GoModuleFacts } from "./go-build-info.ts";

/** A program file. */
export interface ProgramFile {
  readonly path: TreePath;
  readonly sha512: string | undefined;
}

/** Writes a program of Go's, the modules in it and the standard library. */
export function goToCopies(program: ProgramFile, info: GoBuildInfo): readonly AnalyzedPackage[] {
  const { main, goVersion } = info;
  const standard: readonly GoModuleFacts[] =
    goVersion === undefined ? [] : [{ path: "stdlib", version: goVersion }];
  const distinct = new Map([...info.modules, ...standard].map((module) => [module.path, module]));
  const modules = [...distinct.values()].map((module) => toModule(program, module));
  const version = main?.version === "(devel)" ? undefined : main?.version;
  const path = main?.path;
  const dependencies = modules.map(({ key }) => packageTarget(key));
  return [
    {
      ...part(program, dependencies),
      key: program.path,
      purl: path === undefined ? purlOfFile(program) : goPurl({ path, version }),
      name: path ?? fileNameOf(program.path),
      version,
      kind: "application",
      hashes: hashesOf(program),
      // That a module needs another is not written down, only that all are there.
      dependenciesCompleteness: "complete",
    },
    ...modules,
  ];
}

function toModule(program: ProgramFile, { path, version }: GoModuleFacts): AnalyzedPackage {
  return {
    ...part(program, []),
    key: `${program.path} ${path}`,
    purl: goPurl({ path, version }),
    name: path,
    version,
    kind: "library",
    dependenciesCompleteness: "unknown",
  };
}

/** Writes a Rust program with the crates in it, and those that only took part in building it. */
export function crateListToCopies(
  program: ProgramFile,
  crates: readonly AuditableCrate[],
): readonly AnalyzedPackage[] {
  const keyOf = (index: number): string =>
    crates[index]?.root === true ? program.path : `${program.path} crate ${String(index)}`;
  return crates.map((crate, index) => ({
    ...part(
      program,
      crate.dependencies
        .filter((each) => each < crates.length)
        .map((each) => packageTarget(keyOf(each))),
    ),
    key: keyOf(index),
    purl: purlOfCrate(program, crate),
    name: crate.name,
    version: crate.version,
    kind: crate.root ? "application" : "library",
    ...(crate.kind === "build" ? { scope: "excluded" as const, usages: ["build"] as const } : {}),
    hashes: crate.root ? hashesOf(program) : [],
    dependenciesCompleteness: "complete",
  }));
}

/** What came from a folder or a repository is not what the registry serves under the same name. */
function purlOfCrate(
  program: ProgramFile,
  { name, version, source, root }: AuditableCrate,
): string | undefined {
  if (source === "crates.io") return formatPurl({ type: "cargo", name, version });
  return root ? purlOfFile(program) : undefined;
}

/** Without a name that a registry knows, the bytes tell one program from another. */
function purlOfFile({ path, sha512 }: ProgramFile): string | undefined {
  if (sha512 === undefined) return undefined;
  const qualifiers = { checksum: `sha512:${sha512}` };
  return formatPurl({ type: "generic", name: fileNameOf(path), qualifiers });
}

function hashesOf({ sha512 }: ProgramFile): readonly ComponentHash[] {
  const hash = sha512 === undefined ? undefined : hexToHash("SHA-512", sha512);
  return hash === undefined ? [] : [{ ...hash, covers: "content" }];
}

type Part = Pick<
  AnalyzedPackage,
  | "scope"
  | "usages"
  | "declared"
  | "hashes"
  | "references"
  | "location"
  | "contentRoots"
  | "dependencies"
>;

/** What is in a program runs with it. */
function part({ path }: ProgramFile, dependencies: readonly DependencyTarget[]): Part {
  return {
    scope: "required",
    usages: ["production"],
    declared: [],
    hashes: [],
    references: [],
    location: { path },
    contentRoots: [],
    dependencies,
  };
}
