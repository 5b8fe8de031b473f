import { complain, type Input } from "../shared/input.ts";
import { readXmlTree, type XmlElement } from "../shared/xml-tree.ts";
import type { EmbeddedLicense, EmbeddedPom } from "./facts.ts";

/** Large and of no interest here; what it depends on lies beside it or is not in the archive. */
const SKIPPED: ReadonlySet<string> = new Set([
  "build",
  "contributors",
  "dependencies",
  "dependencyManagement",
  "developers",
  "mailingLists",
  "profiles",
  "properties",
  "reporting",
  "repositories",
]);

/** Most licences that are read of one POM. */
const MAX_LICENSES = 50;

/** Reads a POM for what it says of itself. What it inherits is not in the archive. */
export function parseEmbeddedPom(text: string, input: Input): EmbeddedPom | undefined {
  const project = readXmlTree(text, input, SKIPPED);
  if (project === undefined) return undefined;
  if (project.name !== "project") {
    const problem = `the root element is <${project.name.slice(0, 80)}>, not <project>`;
    const parameters = { format: "POM", problem };
    complain(input, "input/malformed", { line: project.line, parameters });
    return undefined;
  }
  const parent = child(project, "parent");
  return {
    path: input.path,
    groupId: textOf(project, "groupId") ?? textOf(parent, "groupId"),
    artifactId: textOf(project, "artifactId"),
    version: textOf(project, "version") ?? textOf(parent, "version"),
    description: textOf(project, "description"),
    url: textOf(project, "url"),
    organization: textOf(child(project, "organization"), "name"),
    licenses: licensesOf(project),
    parent: parent && {
      groupId: textOf(parent, "groupId"),
      artifactId: textOf(parent, "artifactId"),
      version: textOf(parent, "version"),
      line: parent.line,
    },
  };
}

function licensesOf(project: XmlElement): readonly EmbeddedLicense[] {
  const licenses = child(project, "licenses")?.children ?? [];
  return licenses
    .filter(({ name }) => name === "license")
    .slice(0, MAX_LICENSES)
    .map((license) => ({
      name: textOf(license, "name"),
      url: textOf(license, "url"),
      line: license.line,
    }));
}

/** The text of a child element; `undefined` where it is absent, empty or would have to be looked up. */
function textOf(parent: XmlElement | undefined, name: string): string | undefined {
  const text = child(parent, name)?.text;
  return text === undefined || text === "" || text.includes("${") ? undefined : text;
}

function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((element) => element.name === name);
}
