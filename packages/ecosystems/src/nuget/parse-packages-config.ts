import { complain, type Input } from "../shared/input.ts";
import { readXmlTree } from "../shared/xml-tree.ts";

/** A package of a packages.config, which has all of them, transitive ones included. */
export interface ConfiguredPackage {
  readonly name: string;
  readonly version: string;
  readonly isDevelopment: boolean;
  readonly line: number;
}

/**
 * Reads a packages.config.
 *
 * @see https://learn.microsoft.com/nuget/reference/packages-config
 */
export function parsePackagesConfig(
  text: string,
  input: Input,
): readonly ConfiguredPackage[] | undefined {
  const root = readXmlTree(text, input, new Set());
  if (root === undefined) return undefined;
  if (root.name !== "packages") {
    const problem = `the root element is <${root.name.slice(0, 80)}>, not <packages>`;
    const parameters = { format: input.format, problem };
    complain(input, "input/malformed", { line: root.line, parameters });
    return undefined;
  }
  return root.children.flatMap(({ name: element, attributes, line }) => {
    if (element !== "package") return [];
    const [name, version] = [attributes.get("id"), attributes.get("version")];
    if (name === undefined || version === undefined) {
      const parameters = { field: "package", problem: "without id or version" };
      complain(input, "input/unexpected-type", { line, parameters });
      return [];
    }
    return [
      { name, version, isDevelopment: attributes.get("developmentDependency") === "true", line },
    ];
  });
}
