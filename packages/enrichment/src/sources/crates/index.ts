import type { LicenseSource } from "../../contract.ts";
import { askOneDocument, pathOf } from "../../statements/ask-one-document.ts";
import { stated } from "../../statements/facts-of.ts";
import { objectAt, parseFields, textAt } from "../../statements/json-fields.ts";

/**
 * The document of one version has the `license` of its Cargo.toml. Its operators ask for one request a second and a
 * name in the user agent.
 *
 * @see https://crates.io/data-access
 */
export const crates: LicenseSource = {
  id: "crates",
  title: "crates.io",
  kind: "registry",
  purlTypes: ["cargo"],
  origin: "https://crates.io/",
  packagesPerRequest: 1,
  requestsPerSecond: 1,
  ask: askOneDocument({
    pathOf: ({ name, version }) => pathOf("api", "v1", "crates", name, version),
    read: ({ text }) => {
      const version = objectAt(parseFields(text), "version");
      const license = textAt(version, "license");
      return {
        statements: license === undefined ? [] : [stated(license, "license")],
        links: { vcs: textAt(version, "repository"), website: textAt(version, "homepage") },
      };
    },
  }),
};
