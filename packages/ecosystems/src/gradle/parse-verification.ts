import { complain, type Input } from "../shared/input.ts";
import { readXmlTree, type XmlElement } from "../shared/xml-tree.ts";
import type { ArchiveSums } from "./facts.ts";

/**
 * Reads the SHA-256 sums of a verification-metadata.xml: of the archive that has the module's own name.
 *
 * @see https://docs.gradle.org/current/userguide/dependency_verification.html
 */
export function parseVerification(text: string, input: Input): ArchiveSums | undefined {
  const root = readXmlTree(text, input, new Set(["configuration"]));
  if (root === undefined) return undefined;
  if (root.name !== "verification-metadata") {
    const problem = `the root element is <${root.name.slice(0, 80)}>, not <verification-metadata>`;
    const parameters = { format: input.format, problem };
    complain(input, "input/malformed", { line: root.line, parameters });
    return undefined;
  }
  const components = root.children.find(({ name }) => name === "components")?.children ?? [];
  return new Map(components.flatMap(sumOf));
}

function sumOf({ attributes, children }: XmlElement): readonly (readonly [string, string])[] {
  const [group, name, version] = ["group", "name", "version"].map((key) => attributes.get(key));
  if (group === undefined || name === undefined || version === undefined) return [];
  const archives = ["jar", "aar", "klib"].map((kind) => `${name}-${version}.${kind}`);
  const archive = children.find((child) => archives.includes(child.attributes.get("name") ?? ""));
  const sum = archive?.children.find((child) => child.name === "sha256")?.attributes.get("value");
  return sum === undefined ? [] : [[`${group}:${name}:${version}`, sum]];
}
