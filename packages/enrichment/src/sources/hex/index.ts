import type { LicenseSource } from "../../contract.ts";
import { askOneDocument, pathOf } from "../../statements/ask-one-document.ts";
import { statedNames } from "../../statements/facts-of.ts";
import { objectAt, parseFields, textAt, textsAt } from "../../statements/json-fields.ts";

/**
 * Licences are stated for the package, as its newest version has them. So only the newest stable version is answered: a
 * licence of another version would be a guess.
 *
 * @see https://github.com/hexpm/specifications/blob/main/http_api.md
 */
export const hex: LicenseSource = {
  id: "hex",
  title: "Hex",
  kind: "registry",
  purlTypes: ["hex"],
  origin: "https://hex.pm/",
  packagesPerRequest: 1,
  requestsPerSecond: 1,
  ask: askOneDocument({
    pathOf: ({ name }) => pathOf("api", "packages", name),
    read: ({ text }, { version }) => {
      const fields = parseFields(text);
      if (textAt(fields, "latest_stable_version") !== version) return undefined;
      const names = textsAt(objectAt(fields, "meta"), "licenses");
      return { statements: statedNames(names, "licenses") };
    },
  }),
};
