import { complain, type Input } from "../../input.ts";
import { MAX_ENTRIES } from "../../limits.ts";
import type {
  DependencyFacts,
  LicenseFacts,
  ModelSettings,
  ParentFacts,
  PomFacts,
  ProfileFacts,
  RelocationFacts,
} from "./pom-facts.ts";
import { readXmlTree, type XmlElement } from "../../xml-tree.ts";

/** Large and of no interest for an inventory. */
const SKIPPED: ReadonlySet<string> = new Set([
  "build",
  "ciManagement",
  "contributors",
  "developers",
  "mailingLists",
  "pluginRepositories",
  "reporting",
  "repositories",
]);

/**
 * Reads a POM into plain facts.
 *
 * @returns `undefined` where the text is no POM at all; problems are reported to `input.report`.
 */
export function parsePom(text: string, input: Input): PomFacts | undefined {
  const root = readXmlTree(text, input, SKIPPED);
  if (root === undefined) return undefined;
  if (root.name !== "project") {
    const problem = `the root element is <${root.name.slice(0, 80)}>, not <project>`;
    complain(input, "input/malformed", { line: root.line, parameters: { format: "POM", problem } });
    return undefined;
  }
  return toFacts(root);
}

function toFacts(project: XmlElement): PomFacts {
  return {
    groupId: textOf(project, "groupId"),
    artifactId: textOf(project, "artifactId"),
    version: textOf(project, "version"),
    packaging: textOf(project, "packaging"),
    parent: parentOf(project),
    name: textOf(project, "name"),
    description: textOf(project, "description"),
    url: textOf(project, "url"),
    organization: textOf(child(project, "organization"), "name"),
    scmUrl: textOf(child(project, "scm"), "url"),
    issuesUrl: textOf(child(project, "issueManagement"), "url"),
    licenses: listOf(project, "licenses", "license").map(licenseOf),
    modules: modulesOf(project),
    profiles: listOf(project, "profiles", "profile").map(profileOf),
    relocation: relocationOf(project),
    settings: settingsOf(project),
  };
}

function parentOf(project: XmlElement): ParentFacts | undefined {
  const parent = child(project, "parent");
  if (parent === undefined) return undefined;
  return {
    groupId: textOf(parent, "groupId"),
    artifactId: textOf(parent, "artifactId"),
    version: textOf(parent, "version"),
    // An empty element is a statement: the parent is not in the tree.
    relativePath: child(parent, "relativePath")?.text,
    line: parent.line,
  };
}

function licenseOf(license: XmlElement): LicenseFacts {
  return { name: textOf(license, "name"), url: textOf(license, "url"), line: license.line };
}

function profileOf(profile: XmlElement): ProfileFacts {
  const activation = child(profile, "activation");
  const property = child(activation, "property");
  const name = textOf(property, "name");
  const negated = name?.startsWith("!") === true && child(property, "value") === undefined;
  return {
    activeByDefault: textOf(activation, "activeByDefault") === "true",
    unlessProperty: negated ? name.slice(1) : undefined,
    modules: modulesOf(profile),
    settings: settingsOf(profile),
  };
}

function relocationOf(project: XmlElement): RelocationFacts | undefined {
  const relocation = child(child(project, "distributionManagement"), "relocation");
  if (relocation === undefined) return undefined;
  return {
    groupId: textOf(relocation, "groupId"),
    artifactId: textOf(relocation, "artifactId"),
    version: textOf(relocation, "version"),
  };
}

function settingsOf(model: XmlElement): ModelSettings {
  const properties = child(model, "properties")?.children ?? [];
  return {
    properties: new Map(properties.map((property) => [property.name, property.text])),
    dependencies: listOf(model, "dependencies", "dependency").map(dependencyOf),
    managed: listOf(child(model, "dependencyManagement"), "dependencies", "dependency").map(
      dependencyOf,
    ),
  };
}

function dependencyOf(dependency: XmlElement): DependencyFacts {
  return {
    groupId: textOf(dependency, "groupId"),
    artifactId: textOf(dependency, "artifactId"),
    version: textOf(dependency, "version"),
    type: textOf(dependency, "type"),
    classifier: textOf(dependency, "classifier"),
    scope: textOf(dependency, "scope"),
    optional: textOf(dependency, "optional"),
    exclusions: listOf(dependency, "exclusions", "exclusion").map((exclusion) => ({
      groupId: textOf(exclusion, "groupId") ?? "*",
      artifactId: textOf(exclusion, "artifactId") ?? "*",
    })),
    line: dependency.line,
  };
}

function modulesOf(model: XmlElement): readonly string[] {
  return listOf(model, "modules", "module")
    .map((module) => module.text)
    .filter((module) => module !== "");
}

function listOf(parent: XmlElement | undefined, list: string, item: string): readonly XmlElement[] {
  const items = child(parent, list)?.children ?? [];
  return items.filter((element) => element.name === item).slice(0, MAX_ENTRIES);
}

/** The text of a child element; `undefined` where it is absent or empty. */
function textOf(parent: XmlElement | undefined, name: string): string | undefined {
  const text = child(parent, name)?.text;
  return text === "" ? undefined : text;
}

function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((element) => element.name === name);
}
