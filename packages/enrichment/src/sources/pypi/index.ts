import { parseFirstContact, pythonLicenses } from "@lizenzlotse/ecosystems/metadata";
import type { Contact, SourceLocation } from "@lizenzlotse/model";

import type { LicenseSource } from "../../contract.ts";
import { askOneDocument, pathOf } from "../../statements/ask-one-document.ts";
import {
  type Fields,
  objectAt,
  parseFields,
  textAt,
  textsAt,
} from "../../statements/json-fields.ts";

/**
 * The JSON of one version holds its core metadata.
 *
 * @see https://docs.pypi.org/api/json/
 */
export const pypi: LicenseSource = {
  id: "pypi",
  title: "PyPI",
  kind: "registry",
  purlTypes: ["pypi"],
  origin: "https://pypi.org/",
  packagesPerRequest: 1,
  requestsPerSecond: 10,
  ask: askOneDocument({
    pathOf: ({ name, version }) => pathOf("pypi", name, version, "json"),
    read: ({ text, address }) => {
      const info = objectAt(parseFields(text), "info");
      return {
        statements: licensesOf(info, { path: address }),
        creator: creatorOf(info),
        links: linksOf(info),
      };
    },
  }),
};

function licensesOf(info: Fields, location: SourceLocation): ReturnType<typeof pythonLicenses> {
  const field = <T>(name: string, value: T) => ({ value, field: name, location });
  const expression = textAt(info, "license_expression");
  const text = textAt(info, "license");
  return pythonLicenses(
    {
      expression: expression === undefined ? undefined : field("license_expression", expression),
      text: text === undefined ? undefined : field("license", text),
      classifiers: field("classifiers", textsAt(info, "classifiers")),
    },
    "registry",
  );
}

/** The field of addresses may name people, too: `Jo <jo@example.org>, Ann <ann@example.org>`. */
function creatorOf(info: Fields): Contact | undefined {
  const name = textAt(info, "author");
  const addressed = parseFirstContact(textAt(info, "author_email") ?? "");
  return { ...addressed, ...(name !== undefined && { name }) };
}

/** Names of links are free text; these are what PyPI's own page groups by. */
function linksOf(info: Fields): Readonly<Record<"vcs" | "website", string | undefined>> {
  const urls = objectAt(info, "project_urls");
  const labelled = (...labels: readonly string[]): string | undefined => {
    const label = Object.keys(urls).find((key) => labels.includes(key.toLowerCase()));
    return label === undefined ? undefined : textAt(urls, label);
  };
  return {
    vcs: labelled("source", "source code", "repository", "github"),
    website: textAt(info, "home_page") ?? labelled("homepage", "home"),
  };
}
