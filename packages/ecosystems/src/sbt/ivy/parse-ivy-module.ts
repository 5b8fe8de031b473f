import type { DeclaredStatement } from "@lizenzlotse/model";

import { complain, type Input } from "../../shared/input.ts";
import { MAX_ENTRIES } from "../../shared/limits.ts";
import { readXmlTree, type XmlElement } from "../../shared/xml-tree.ts";
import type { DeclaredModule } from "../facts.ts";
import { ivyLicenses } from "./ivy-licenses.ts";

/** What an ivy.xml says. */
export interface IvyModule {
  readonly organization?: string | undefined;
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly declared: readonly DeclaredStatement[];
  readonly dependencies: readonly DeclaredModule[];
}

/**
 * Reads an ivy.xml. Properties (`${…}`) are not known; dynamic revisions are no version.
 *
 * @see https://ant.apache.org/ivy/history/latest-milestone/ivyfile.html
 */
export function parseIvyModule(text: string, input: Input): IvyModule | undefined {
  const tree = readXmlTree(text, input, new Set(["publications", "description"]));
  if (tree?.name !== "ivy-module") {
    const parameters = { field: "ivy-module", problem: "missing" };
    complain(input, "input/unexpected-type", { line: tree?.line ?? 1, parameters });
    return undefined;
  }
  const info = tree.children.find(({ name }) => name === "info");
  const organization = literal(info?.attributes.get("organisation"));
  const dependencies = tree.children
    .filter(({ name }) => name === "dependencies")
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === "dependency");
  return {
    organization,
    name: literal(info?.attributes.get("module")),
    version: literal(info?.attributes.get("revision")),
    declared: ivyLicenses(info?.children ?? [], { source: "manifest", path: input.path }),
    dependencies: dependencies
      .slice(0, MAX_ENTRIES)
      .flatMap((each) => dependencyOf(each, organization, input)),
  };
}

/** Without an organisation it is that of the module itself. */
function dependencyOf(
  { attributes, line }: XmlElement,
  own: string | undefined,
  input: Input,
): readonly DeclaredModule[] {
  const organization = attributes.get("org") ?? own;
  const name = attributes.get("name");
  if (organization === undefined || name === undefined) {
    const parameters = { field: "dependency", problem: "org or name is missing" };
    complain(input, "input/unexpected-type", { line, parameters });
    return [];
  }
  const version = exactRevision(attributes.get("rev"));
  // `test->default`: what stands first is the module's own configuration.
  const configuration = attributes
    .get("conf")
    ?.split(/->|;|,/u, 1)[0]
    ?.trim();
  return [{ organization, name, version, configuration, line }];
}

function literal(value: string | undefined): string | undefined {
  return value === undefined || value === "" || value.includes("${") ? undefined : value;
}

/** `latest.release`, `1.+` and `[1.0,2.0[` leave the version open. */
function exactRevision(revision: string | undefined): string | undefined {
  const value = literal(revision);
  return value === undefined || /^latest\.|[+[\](),]/u.test(value) ? undefined : value;
}
