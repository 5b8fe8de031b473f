import type { DeclaredStatement } from "@lizenzlotse/model";

import { complain, type Input } from "../../shared/input.ts";
import { MAX_ENTRIES } from "../../shared/limits.ts";
import { readXmlTree, type XmlElement } from "../../shared/xml-tree.ts";
import type { ModuleName } from "../facts.ts";
import { ivyLicenses } from "./ivy-licenses.ts";

/** What Ivy resolved for one configuration of a module. */
export interface IvyReport {
  readonly root: ModuleName & { readonly version?: string | undefined };
  readonly configuration: string;
  readonly modules: readonly ReportedModule[];
}

/** A module of a report. */
export interface ReportedModule extends ModuleName {
  readonly version: string;
  readonly declared: readonly DeclaredStatement[];
  readonly homepage?: string | undefined;
  /** Who asks for it. */
  readonly callers: readonly (ModuleName & { readonly version?: string | undefined })[];
  readonly line: number;
}

/**
 * Reads a report that Ivy and sbt write for each configuration that they resolve. Revisions that lost against another
 * are no part of it.
 *
 * @see https://ant.apache.org/ivy/history/latest-milestone/use/report.html
 */
export function parseIvyReport(text: string, input: Input): IvyReport | undefined {
  const tree = readXmlTree(text, input, new Set(["artifacts", "metadata-artifact"]));
  const info = tree?.children.find(({ name }) => name === "info");
  if (tree?.name !== "ivy-report" || info === undefined) {
    const parameters = { field: "ivy-report", problem: "missing" };
    complain(input, "input/unexpected-type", { line: tree?.line ?? 1, parameters });
    return undefined;
  }
  const { organisation = "", module = "", revision, conf = "default" } = attributesOf(info);
  const modules = tree.children
    .filter(({ name }) => name === "dependencies")
    .flatMap(({ children }) => children)
    .slice(0, MAX_ENTRIES);
  return {
    root: { organization: organisation, name: module, version: revision },
    configuration: conf,
    modules: modules.flatMap((each) => revisionsOf(each, input)),
  };
}

function attributesOf({ attributes }: XmlElement): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(attributes);
}

function revisionsOf(element: XmlElement, input: Input): readonly ReportedModule[] {
  const { organisation, name } = attributesOf(element);
  return element.children.flatMap((revision) => {
    const { name: version, evicted, homepage } = attributesOf(revision);
    if (revision.name !== "revision" || evicted !== undefined) return [];
    if (organisation === undefined || name === undefined || version === undefined) {
      const parameters = { field: "module", problem: "organisation, name or revision is missing" };
      complain(input, "input/unexpected-type", { line: revision.line, parameters });
      return [];
    }
    return [
      {
        organization: organisation,
        name,
        version,
        homepage,
        declared: ivyLicenses(revision.children, { source: "lockfile", path: input.path }),
        callers: revision.children.filter((child) => child.name === "caller").map(callerOf),
        line: revision.line,
      },
    ];
  });
}

function callerOf(element: XmlElement): ReportedModule["callers"][number] {
  const { organisation = "", name = "", callerrev } = attributesOf(element);
  return { organization: organisation, name, version: callerrev };
}
