import type { TreePath } from "@lizenzlotse/model";

import { complain, type Input } from "../shared/input.ts";
import { readXmlTree, type XmlElement } from "../shared/xml-tree.ts";
import type { PackageReference, ProjectFile } from "./facts.ts";

/** Elements whose content is of no interest. */
const SKIPPED: ReadonlySet<string> = new Set(["Target", "UsingTask"]);

/** Elements that group others under a condition. */
const GROUPS: ReadonlySet<string> = new Set(["Choose", "When", "Otherwise", "ImportGroup"]);

/** Elements that refer to a package; the last is how tools of the command line were once named. */
const REFERENCES: ReadonlySet<string> = new Set([
  "PackageReference",
  "GlobalPackageReference",
  "DotNetCliToolReference",
]);

/**
 * Reads a project file or a file that project files import. Conditions are not evaluated: what holds under any of them is taken.
 *
 * @returns `undefined` where the text is no MSBuild file.
 */
export function parseProjectFile(text: string, input: Input): ProjectFile | undefined {
  const root = readXmlTree(text, input, SKIPPED);
  if (root === undefined) return undefined;
  if (root.name !== "Project") {
    const problem = `the root element is <${root.name.slice(0, 80)}>, not <Project>`;
    const parameters = { format: input.format, problem };
    complain(input, "input/malformed", { line: root.line, parameters });
    return undefined;
  }
  const parts = partsOf(root);
  const inside = (name: string): readonly XmlElement[] =>
    parts.filter((part) => part.name === name).flatMap(({ children }) => children);
  const items = inside("ItemGroup");
  const properties = inside("PropertyGroup");
  return {
    path: input.path,
    properties: new Map(properties.map(({ name, text: value }) => [name.toLowerCase(), value])),
    references: items
      .filter(({ name }) => REFERENCES.has(name))
      .flatMap((item) => toReferences(item, input.path)),
    managedVersions: new Map(items.flatMap(toManagedVersions)),
    projectReferences: items.flatMap((item) =>
      item.name === "ProjectReference" ? listOf(valueOf(item, "Include")) : [],
    ),
    imports: parts.flatMap((part) =>
      part.name === "Import" ? (valueOf(part, "Project") ?? []) : [],
    ),
  };
}

/** The parts of a file, whatever the conditions that they stand under. */
function partsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => (GROUPS.has(child.name) ? partsOf(child) : [child]));
}

function toManagedVersions(item: XmlElement): (readonly [string, string])[] {
  const isManaged = item.name === "PackageVersion" || item.name === "GlobalPackageReference";
  const version = valueOf(item, "Version");
  if (!isManaged || version === undefined) return [];
  const names = listOf(valueOf(item, "Include") ?? valueOf(item, "Update"));
  return names.map((name) => [name.toLowerCase(), version]);
}

const ACTIONS = [
  { attribute: "Include", action: "include" },
  { attribute: "Update", action: "update" },
  { attribute: "Remove", action: "remove" },
] as const;

function toReferences(item: XmlElement, path: TreePath): PackageReference[] {
  return ACTIONS.flatMap(({ attribute, action }) =>
    listOf(valueOf(item, attribute)).map((name) => ({
      path,
      action,
      name,
      version: valueOf(item, "VersionOverride") ?? valueOf(item, "Version"),
      isPrivate:
        item.name !== "PackageReference" || valueOf(item, "PrivateAssets")?.toLowerCase() === "all",
      line: item.line,
    })),
  );
}

/** Several items in one element are parted by semicolons. */
function listOf(value: string | undefined): readonly string[] {
  return (value ?? "").split(";").flatMap((name) => name.trim() || []);
}

function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Metadata of an item may be written as an attribute or as an element. */
function valueOf(item: XmlElement, name: string): string | undefined {
  const value = item.attributes.get(name) ?? childrenNamed(item, name)[0]?.text;
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}
