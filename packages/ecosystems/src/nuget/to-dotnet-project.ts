import type { DeclaredStatement, TreePath } from "@lizenzlotse/model";

import { fileNameOf, folderOf, joinTreePath } from "../shared/tree-path.ts";
import type { DotnetProject, PackageReference, ProjectFile } from "./facts.ts";
import { filesOfProject, type ProjectFiles } from "./project-files.ts";

/** Packages that make a project a test project, whatever it says of itself. */
const TEST_PLATFORMS: ReadonlySet<string> = new Set(["microsoft.net.test.sdk", "mstest", "xunit"]);

/** Joins a project file with what it imports, and inherits from the folders above. */
export function toDotnetProject(file: ProjectFile, all: ProjectFiles): DotnetProject {
  const files = filesOfProject(file, all);
  const properties = new Map(files.flatMap((each) => [...each.properties]));
  const managed = new Map(files.flatMap((each) => [...each.managedVersions]));
  const resolve = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : interpolate(text, properties);
  const written = files
    .flatMap((each) => each.references)
    .map((reference) => ({ ...reference, name: interpolate(reference.name, properties) }));
  const references = effectiveReferences(written, file.path).map((reference) => ({
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

/**
 * What a project refers to in the end. An update in the project's own file counts as a reference: what it changes comes
 * from the SDK, or from a file that is not in the tree.
 */
function effectiveReferences(
  written: readonly PackageReference[],
  own: TreePath,
): readonly PackageReference[] {
  const references = new Map<string, PackageReference[]>();
  for (const reference of written) {
    const key = reference.name.toLowerCase();
    const known = references.get(key) ?? [];
    if (reference.action === "remove") references.delete(key);
    else if (reference.action === "include") references.set(key, [...known, reference]);
    else if (known.length > 0)
      references.set(
        key,
        known.map((it) => updated(it, reference)),
      );
    else if (reference.path === own) references.set(key, [reference]);
  }
  return [...references.values()].flat();
}

function updated(reference: PackageReference, update: PackageReference): PackageReference {
  return {
    ...reference,
    version: update.version ?? reference.version,
    isPrivate: reference.isPrivate || update.isPrivate,
  };
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
