import type { DeclaredStatement, TreePath } from "@lizenzlotse/model";

import { fileNameOf, folderOf, joinTreePath } from "../shared/tree-path.ts";
import type { DotnetProject, PackageReference, ProjectFile } from "./facts.ts";

/** Files that MSBuild imports by their place: the nearest at or above a project. */
export interface SharedFiles {
  readonly build: ReadonlyMap<TreePath, ProjectFile>;
  readonly packages: ReadonlyMap<TreePath, ProjectFile>;
}

/** Packages that make a project a test project, whatever it says of itself. */
const TEST_PLATFORMS: ReadonlySet<string> = new Set(["microsoft.net.test.sdk", "mstest", "xunit"]);

/** Joins a project file with what it inherits from the folders above. */
export function toDotnetProject(file: ProjectFile, shared: SharedFiles): DotnetProject {
  const inherited = [nearest(file.path, shared.build), nearest(file.path, shared.packages)].filter(
    (each) => each !== undefined,
  );
  const files = [...inherited, file];
  const properties = new Map(files.flatMap((each) => [...each.properties]));
  const managed = new Map(files.flatMap((each) => [...each.managedVersions]));
  const resolve = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : interpolate(text, properties);
  const references = files
    .flatMap((each) => each.references)
    .map((reference): PackageReference => ({
      ...reference,
      version: resolve(reference.version ?? managed.get(reference.name.toLowerCase())),
    }));
  const name = resolve(properties.get("packageid") ?? properties.get("assemblyname"));
  return {
    path: file.path,
    name: name === undefined || name.includes("$(") ? nameOf(file.path) : name,
    version: plainVersion(resolve(properties.get("version") ?? properties.get("versionprefix"))),
    declared: declaredLicenses(file.path, properties),
    references,
    projects: file.projectReferences.flatMap(
      (path) => joinTreePath(folderOf(file.path), path) ?? [],
    ),
    isTest: isTestProject(properties, references),
  };
}

/** The name of a project is that of its file. */
export function nameOf(path: TreePath): string {
  return fileNameOf(path).replace(/\.\w+proj$/u, "");
}

/** A version that names one: ranges and floating versions do not. */
export function plainVersion(version: string | undefined): string | undefined {
  const exact = /^\[?\s*(\d[\w.+-]*)\s*\]?$/u.exec(version ?? "")?.[1];
  return exact?.replace(/\+.*$/u, "");
}

function nearest(
  path: TreePath,
  files: ReadonlyMap<TreePath, ProjectFile>,
): ProjectFile | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const found = files.get(folder);
    if (found !== undefined || folder === "") return found;
  }
}

/** Properties may be made of others; a few rounds are enough, and rings stay as they are. */
const MAX_ROUNDS = 5;
/** Longest text that is interpolated: versions and names are short. */
const MAX_LENGTH = 1_000;

function interpolate(text: string, properties: ReadonlyMap<string, string>): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS && current.length < MAX_LENGTH; round += 1) {
    const next = current.replaceAll(
      /\$\((\w+)\)/gu,
      (whole, name: string) => properties.get(name.toLowerCase())?.slice(0, MAX_LENGTH) ?? whole,
    );
    if (next === current) break;
    current = next;
  }
  return current;
}

function declaredLicenses(
  path: TreePath,
  properties: ReadonlyMap<string, string>,
): DeclaredStatement[] {
  const fields = [
    { field: "PackageLicenseExpression", form: "expression" },
    { field: "PackageLicenseFile", form: "file" },
  ] as const;
  return fields.flatMap(({ field, form }) => {
    const value = properties.get(field.toLowerCase()) ?? "";
    if (value === "") return [];
    const common = { operator: "unstated", source: "manifest", location: { path } } as const;
    return [{ values: [value], form, field, ...common }];
  });
}

function isTestProject(
  properties: ReadonlyMap<string, string>,
  references: readonly PackageReference[],
): boolean {
  const stated = properties.get("istestproject")?.toLowerCase();
  if (stated === "true" || stated === "false") return stated === "true";
  return references.some(({ name }) => TEST_PLATFORMS.has(name.toLowerCase()));
}
