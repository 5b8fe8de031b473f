import type { LicenseSource } from "../../contract.ts";
import { answerOf } from "../../statements/facts-of.ts";
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
  async ask([one], fetch) {
    if (one === undefined) return [];
    const document = await fetch({ path: `api/packages/${encodeURIComponent(one.name)}` });
    if (document === undefined) return [];
    const fields = parseFields(document.text);
    if (textAt(fields, "latest_stable_version") !== one.version) return [];
    const values = textsAt(objectAt(fields, "meta"), "licenses");
    const statement = { values, operator: "unstated", form: "name", field: "licenses" } as const;
    const facts = { statements: values.length === 0 ? [] : [statement] };
    return [answerOf(one, facts, { ...document, source: "registry" })];
  },
};
