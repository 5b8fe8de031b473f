import { NOASSERTION, NONE } from "@lizenzlotse/model";

import type { LicenseSource, PackageAnswer, PublishedPackage } from "../../contract.ts";
import { answerOf, stated } from "../../statements/facts-of.ts";
import { fieldsOf, objectAt, parseFields, textAt } from "../../statements/json-fields.ts";

/** Type and provider there, by the type of the package URL. */
const PROVIDERS: ReadonlyMap<string, string> = new Map([
  ["cargo", "crate/cratesio"],
  ["cocoapods", "pod/cocoapods"],
  ["composer", "composer/packagist"],
  ["gem", "gem/rubygems"],
  ["golang", "go/golang"],
  ["maven", "maven/mavencentral"],
  ["npm", "npm/npmjs"],
  ["nuget", "nuget/nuget"],
  ["pypi", "pypi/pypi"],
]);

/** What it writes where it knows nothing, or a licence without an identifier. */
const NO_LICENSE: ReadonlySet<string> = new Set([NOASSERTION, NONE, "OTHER"]);

/**
 * Licences as its tools and its contributors settled them.
 *
 * @see https://api.clearlydefined.io/api-docs/
 */
export const clearlyDefined: LicenseSource = {
  id: "clearly-defined",
  title: "ClearlyDefined",
  kind: "aggregator",
  purlTypes: [...PROVIDERS.keys()],
  origin: "https://api.clearlydefined.io/",
  packagesPerRequest: 25,
  requestsPerSecond: 2,
  async ask(packages, fetch) {
    const wanted = new Map(packages.map((one) => [coordinatesOf(one), one]));
    const document = await fetch({ path: "definitions", body: [...wanted.keys()] });
    if (document === undefined) return [];
    const origin = document.address.slice(0, -"definitions".length);
    const definitions = parseFields(document.text);
    return Object.entries(definitions).flatMap(([coordinates, definition]): PackageAnswer[] => {
      const one = wanted.get(coordinates);
      if (one === undefined) return [];
      const licensed = objectAt(fieldsOf(definition) ?? {}, "licensed");
      const declared = textAt(licensed, "declared");
      const isKnown = declared !== undefined && !NO_LICENSE.has(declared);
      const facts = { statements: isKnown ? [stated(declared, "licensed.declared")] : [] };
      const address = `${origin}definitions/${coordinates}`;
      const { askedOn } = document;
      return [answerOf(one, facts, { address, askedOn, source: "aggregator" })];
    });
  },
};

/** Namespaces of Go hold slashes, which are escaped; where there is none a dash stands. */
function coordinatesOf({ type, namespace, name, version }: PublishedPackage): string {
  const space = namespace === undefined ? "-" : namespace.replaceAll("/", "%2f");
  return [PROVIDERS.get(type), space, name, version].join("/");
}
