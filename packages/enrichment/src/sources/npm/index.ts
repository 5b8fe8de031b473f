import { contactIn, npmLicenses } from "@lizenzlotse/ecosystems/metadata";

import type { LicenseSource, PublishedPackage } from "../../contract.ts";
import { askOneDocument } from "../../statements/ask-one-document.ts";
import { fieldsOf, parseFields, textAt } from "../../statements/json-fields.ts";

/**
 * The document of one version is its package.json.
 *
 * @see https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md
 */
export const npm: LicenseSource = {
  id: "npm",
  title: "npm registry",
  kind: "registry",
  purlTypes: ["npm"],
  origin: "https://registry.npmjs.org/",
  packagesPerRequest: 1,
  requestsPerSecond: 20,
  ask: askOneDocument({
    pathOf: versionPath,
    read: ({ text, address }) => {
      const manifest = parseFields(text);
      const statements = npmLicenses({
        license: manifest["license"],
        licenses: manifest["licenses"],
        source: "registry",
        locationOf: () => ({ path: address }),
      });
      return {
        statements: statements.filter((statement) => statement !== undefined),
        creator: contactIn(manifest["author"]),
        links: {
          vcs: addressOf(manifest["repository"]),
          website: textAt(manifest, "homepage"),
          "issue-tracker": addressOf(manifest["bugs"]),
        },
      };
    },
  }),
};

/** A scope and its name are one segment: the slash between them is escaped. */
function versionPath({ namespace, name, version }: PublishedPackage): string {
  const full = namespace === undefined ? name : `${namespace}/${name}`;
  return `${encodeURIComponent(full).replace("%40", "@")}/${encodeURIComponent(version)}`;
}

function addressOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const fields = fieldsOf(value);
  return fields && textAt(fields, "url");
}
