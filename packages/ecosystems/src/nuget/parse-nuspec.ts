import type { DeclaredStatement } from "@lizenzlotse/model";

import type { Input } from "../shared/input.ts";
import { readXmlTree, type XmlElement } from "../shared/xml-tree.ts";
import type { PackageMetadata } from "./facts.ts";

/** Elements whose content is of no interest. */
const SKIPPED: ReadonlySet<string> = new Set(["contentFiles", "files", "frameworkAssemblies"]);

/** What NuGet writes into the old field where the new one says it: no licence of its own. */
const NO_LICENSE_URL = /^https?:\/\/(?:aka\.ms\/deprecateLicenseUrl|licenses\.nuget\.org\/)/iu;

/**
 * Reads a package's own manifest.
 *
 * @param source - where it was found.
 * @see https://learn.microsoft.com/nuget/reference/nuspec
 */
export function parseNuspec(
  text: string,
  input: Input,
  source: DeclaredStatement["source"],
): PackageMetadata | undefined {
  const metadata = readXmlTree(text, input, SKIPPED)?.children.find(
    ({ name }) => name === "metadata",
  );
  const id = textOf(metadata, "id");
  const version = textOf(metadata, "version");
  if (metadata === undefined || id === undefined || version === undefined) return undefined;
  return {
    id,
    version,
    declared: licensesOf(metadata, input, source),
    authors: textOf(metadata, "authors"),
    description: textOf(metadata, "description"),
    projectUrl: textOf(metadata, "projectUrl"),
    repositoryUrl: childOf(metadata, "repository")?.attributes.get("url"),
  };
}

function licensesOf(
  metadata: XmlElement,
  { path }: Input,
  source: DeclaredStatement["source"],
): DeclaredStatement[] {
  const license = childOf(metadata, "license");
  const url = childOf(metadata, "licenseUrl");
  if (license !== undefined && license.text !== "") {
    const form = license.attributes.get("type") === "file" ? "file" : "expression";
    const location = { path, line: license.line };
    return [
      { values: [license.text], operator: "unstated", form, source, field: "license", location },
    ];
  }
  if (url === undefined || url.text === "" || NO_LICENSE_URL.test(url.text)) return [];
  const location = { path, line: url.line };
  return [
    {
      values: [url.text],
      operator: "unstated",
      form: "url",
      source,
      field: "licenseUrl",
      location,
    },
  ];
}

function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = childOf(element, name)?.text;
  return value === undefined || value === "" ? undefined : value;
}
