import type { LicenseSource } from "../../contract.ts";
import { answerOf, stated } from "../../statements/facts-of.ts";
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
  async ask([one], fetch) {
    if (one === undefined) return [];
    const name = `${encodeURIComponent(one.name)}/${encodeURIComponent(one.version)}`;
    const document = await fetch({ path: `api/v1/crates/${name}` });
    if (document === undefined) return [];
    const version = objectAt(parseFields(document.text), "version");
    const license = textAt(version, "license");
    const facts = {
      statements: license === undefined ? [] : [stated(license, "license")],
      links: { vcs: textAt(version, "repository"), website: textAt(version, "homepage") },
    };
    return [answerOf(one, facts, { ...document, source: "registry" })];
  },
};
