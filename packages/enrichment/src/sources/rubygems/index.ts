import type { LicenseSource } from "../../contract.ts";
import { answerOf } from "../../statements/facts-of.ts";
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
  async ask([one], fetch) {
    if (one === undefined) return [];
    const name = `${encodeURIComponent(one.name)}/versions/${encodeURIComponent(one.version)}`;
    const document = await fetch({ path: `api/v2/rubygems/${name}.json` });
    if (document === undefined) return [];
    const gem = parseFields(document.text);
    const values = textsAt(gem, "licenses");
    const statement = { values, operator: "unstated", form: "name", field: "licenses" } as const;
    const facts = {
      statements: values.length === 0 ? [] : [statement],
      creator: { name: textAt(gem, "authors") },
      links: {
        vcs: textAt(gem, "source_code_uri"),
        website: textAt(gem, "homepage_uri"),
        "issue-tracker": textAt(gem, "bug_tracker_uri"),
      },
    };
    return [answerOf(one, facts, { ...document, source: "registry" })];
  },
};
