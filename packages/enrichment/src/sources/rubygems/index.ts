import type { LicenseSource } from "../../contract.ts";
import { askOneDocument, pathOf } from "../../statements/ask-one-document.ts";
import { statedNames } from "../../statements/facts-of.ts";
import { parseFields, textAt, textsAt } from "../../statements/json-fields.ts";

/**
 * The document of one version has the `licenses` of its gemspec, of which several do not say how they belong together.
 *
 * @see https://guides.rubygems.org/rubygems-org-api-v2/
 */
export const rubygems: LicenseSource = {
  id: "rubygems",
  title: "RubyGems.org",
  kind: "registry",
  purlTypes: ["gem"],
  origin: "https://rubygems.org/",
  packagesPerRequest: 1,
  requestsPerSecond: 8,
  ask: askOneDocument({
    pathOf: ({ name, version }) =>
      pathOf("api", "v2", "rubygems", name, "versions", `${version}.json`),
    read: ({ text }) => {
      const gem = parseFields(text);
      return {
        statements: statedNames(textsAt(gem, "licenses"), "licenses"),
        creator: { name: textAt(gem, "authors") },
        links: {
          vcs: textAt(gem, "source_code_uri"),
          website: textAt(gem, "homepage_uri"),
          "issue-tracker": textAt(gem, "bug_tracker_uri"),
        },
      };
    },
  }),
};
