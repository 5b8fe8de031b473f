import type { DeclaredStatement, TreePath, Usage } from "@lizenzlotse/model";

import { folderOf, joinTreePath } from "../shared/tree-path.ts";
import { dependencyKey } from "./dependency-lines.ts";
import type { Manifest, ManifestDependency, RawManifest } from "./facts.ts";
import type {
  DependencyData,
  DependencyTable,
  DependencyTables,
  Inheritable,
  PackageTableData,
} from "./schema.ts";

/**
 * Fills in what a manifest takes from its workspace: fields of the package, and dependencies.
 *
 * @param source - where the manifest was found, for its licence statement.
 * @see https://doc.rust-lang.org/cargo/reference/workspaces.html
 */
export function inheritManifest(
  manifest: RawManifest,
  workspace: RawManifest | undefined,
  source: DeclaredStatement["source"] = "manifest",
): Manifest {
  const { path, data } = manifest;
  const own = data.package ?? {};
  const shared = workspace?.data.workspace?.package ?? {};
  return {
    path,
    name: own.name,
    version: inherited(own.version, shared.version),
    description: inherited(own.description, shared.description),
    declared: declaredLicenses(own, shared, { manifest, source }),
    dependencies: [data, ...Object.values(data.target ?? {})].flatMap((tables) =>
      dependenciesOf(tables, manifest, workspace),
    ),
  };
}

function inherited(
  own: Inheritable | undefined,
  shared: Inheritable | undefined,
): string | undefined {
  const value = typeof own === "object" && own.workspace === true ? shared : own;
  return typeof value === "string" ? value : undefined;
}

function declaredLicenses(
  own: PackageTableData,
  shared: PackageTableData,
  place: { readonly manifest: RawManifest; readonly source: DeclaredStatement["source"] },
): DeclaredStatement[] {
  const { manifest, source } = place;
  const location = { path: manifest.path, line: manifest.line };
  const fields = [
    // Before SPDX expressions, Cargo documented a slash for a choice.
    { field: "license", form: "expression" },
    { field: "license-file", form: "file" },
  ] as const;
  return fields.flatMap(({ field, form }) => {
    const value = inherited(own[field], shared[field])?.trim() ?? "";
    if (value === "") return [];
    return [{ values: [value], operator: "unstated", form, source, field, location }];
  });
}

const KINDS: readonly (readonly [keyof DependencyTables, Usage])[] = [
  ["dependencies", "production"],
  ["dev-dependencies", "development"],
  ["build-dependencies", "build"],
];

function dependenciesOf(
  tables: DependencyTables,
  manifest: RawManifest,
  workspace: RawManifest | undefined,
): ManifestDependency[] {
  const shared = workspace?.data.workspace?.dependencies ?? {};
  return KINDS.flatMap(([kind, usage]) =>
    Object.entries(tables[kind] ?? {}).map(([alias, data]) => {
      const isShared = typeof data === "object" && data.workspace === true;
      const actual = isShared ? sharedDependency(alias, shared) : data;
      const base = isShared && workspace !== undefined ? workspace.path : manifest.path;
      return {
        name: (typeof actual === "object" ? actual.package : undefined) ?? alias,
        usage,
        optional: typeof data === "object" && data.optional === true,
        line: manifest.dependencyLines.get(dependencyKey(kind, alias)),
        folder: folderIn(base, actual),
      };
    }),
  );
}

function sharedDependency(alias: string, shared: DependencyTable): DependencyData | undefined {
  return Object.hasOwn(shared, alias) ? shared[alias] : undefined;
}

function folderIn(base: TreePath, data: DependencyData | undefined): TreePath | undefined {
  if (typeof data !== "object" || data.path === undefined) return undefined;
  return joinTreePath(folderOf(base), data.path);
}
