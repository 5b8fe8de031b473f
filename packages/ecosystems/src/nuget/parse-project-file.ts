import { complain, type Input } from "../shared/input.ts";
import { readXmlTree, type XmlElement } from "../shared/xml-tree.ts";
import type { PackageReference, ProjectFile } from "./facts.ts";

/** Elements whose content is of no interest. */
const SKIPPED: ReadonlySet<string> = new Set(["Target", "UsingTask"]);

/**
 * Reads a project file or a `Directory.*.props`. Conditions are not evaluated: what holds under any of them is taken.
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
  const items = childrenNamed(root, "ItemGroup").flatMap(({ children }) => children);
  const properties = childrenNamed(root, "PropertyGroup").flatMap(({ children }) => children);
  return {
    path: input.path,
    properties: new Map(properties.map(({ name, text: value }) => [name.toLowerCase(), value])),
    references: items
      .filter(({ name }) => name === "PackageReference" || name === "GlobalPackageReference")
      .flatMap(toReference),
    managedVersions: new Map(
      items.flatMap((item) => {
        const managed = item.name === "PackageVersion" || item.name === "GlobalPackageReference";
        const [name, version] = [valueOf(item, "Include"), valueOf(item, "Version")];
        if (!managed || name === undefined || version === undefined) return [];
        return [[name.toLowerCase(), version]];
      }),
    ),
    projectReferences: items.flatMap((item) =>
      item.name === "ProjectReference" ? (valueOf(item, "Include") ?? []) : [],
    ),
  };
}

function toReference(item: XmlElement): PackageReference[] {
  const name = valueOf(item, "Include") ?? valueOf(item, "Update");
  if (name === undefined) return [];
  return [
    {
      name,
      version: valueOf(item, "VersionOverride") ?? valueOf(item, "Version"),
      isPrivate:
        item.name === "GlobalPackageReference" ||
        valueOf(item, "PrivateAssets")?.toLowerCase() === "all",
      line: item.line,
    },
  ];
}

function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Metadata of an item may be written as an attribute or as an element. */
function valueOf(item: XmlElement, name: string): string | undefined {
  const value = item.attributes.get(name) ?? childrenNamed(item, name)[0]?.text;
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}
