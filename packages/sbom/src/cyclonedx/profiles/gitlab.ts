import { branchesOf, leavesOf } from "@lizenzlotse/licenses";
import type { Component } from "@lizenzlotse/model";

import type { LicenseEntry } from "../build/license-entries.ts";
import type { NormalizedComponent } from "../build/normalized.ts";
import type { Profile } from "./contract.ts";

/**
 * What GitLab's dependency list reads: its own properties, and licences as single identifiers, because it drops
 * expressions and reads several entries as all of them. The full expression stays as a property.
 */
export const gitlab: Profile = {
  id: "gitlab",
  apply: (bom, { scan }) => {
    const components = new Map(scan.components.map((component) => [component.ref, component]));
    const choices = new Map(scan.head.choices.map(({ component, chosen }) => [component, chosen]));
    const main = mostNamedPlace(scan.components);
    bom.metadata.properties = [
      ...(bom.metadata.properties ?? []),
      { name: "gitlab:meta:schema_version", value: "1" },
      ...(main === undefined ? [] : placeProperties(main)),
    ];
    for (const target of bom.components) {
      const component = components.get(target["bom-ref"]);
      if (component === undefined) continue;
      addCategory(target, component);
      addPlace(target, component, main);
      useIdentifiers(target, choices.get(component.ref) ?? component.licenses.concluded.expression);
    }
  },
};

/** A lockfile or manifest, and whose it is. */
interface InputFile {
  readonly path: string;
  readonly ecosystem: string;
}

/** The one that most packages stand in: what the metadata of the document name. */
function mostNamedPlace(components: readonly Component[]): InputFile | undefined {
  const counts = new Map<string, { readonly ecosystem: string; count: number }>();
  for (const { occurrences, ecosystem } of components) {
    for (const { source, location } of occurrences) {
      if (source !== "lockfile" && source !== "manifest") continue;
      const known = counts.get(location.path);
      if (known === undefined) counts.set(location.path, { ecosystem, count: 1 });
      else known.count += 1;
    }
  }
  const [most] = [...counts].sort(
    ([leftPath, left], [rightPath, right]) =>
      right.count - left.count || (leftPath < rightPath ? -1 : 1),
  );
  return most === undefined ? undefined : { path: most[0], ecosystem: most[1].ecosystem };
}

/** GitLab believes a component more than the metadata, and shows a single place for each. */
function addPlace(
  target: NormalizedComponent,
  { occurrences, ecosystem }: Component,
  main: InputFile | undefined,
): void {
  const paths = occurrences
    .filter(({ source }) => source === "lockfile" || source === "manifest")
    .map(({ location }) => location.path);
  const [path] = paths;
  if (path === undefined || main === undefined || paths.includes(main.path)) return;
  target.properties = [...(target.properties ?? []), ...placeProperties({ path, ecosystem })];
}

function placeProperties({
  path,
  ecosystem,
}: InputFile): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: "gitlab:dependency_scanning:input_file:path", value: path },
    { name: "gitlab:dependency_scanning:package_manager:name", value: ecosystem },
  ];
}

function addCategory(target: NormalizedComponent, { usages }: Component): void {
  const category = usages.includes("production")
    ? "production"
    : usages.includes("test")
      ? "test"
      : "development";
  target.properties = [
    ...(target.properties ?? []),
    { name: "gitlab:dependency_scanning:category", value: category },
  ];
}

/** Of alternatives without a choice none can be named truthfully as a list of identifiers: the expression stays. */
function useIdentifiers(target: NormalizedComponent, expression: string): void {
  if (target.licenses === undefined) return;
  const [branch, ...others] = branchesOf(expression);
  const isPlain = leavesOf(expression).every((leaf) => /^[\w.-]+$/u.test(leaf));
  if (branch === undefined || others.length > 0 || !isPlain) return;
  target.licenses = branch.map((id): LicenseEntry =>
    id.startsWith("LicenseRef-") ? { license: { name: id } } : { license: { id } },
  );
  target.properties = [
    ...(target.properties ?? []),
    { name: "lizenzlotse:license:expression", value: expression },
  ];
}
