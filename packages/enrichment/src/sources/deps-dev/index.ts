import type {
  FetchDocument,
  LicenseSource,
  PackageAnswer,
  PublishedPackage,
} from "../../contract.ts";
import { answerOf, type SourceStatement } from "../../statements/facts-of.ts";
import {
  type Fields,
  fieldsOf,
  listAt,
  objectAt,
  parseFields,
  textAt,
  textsAt,
} from "../../statements/json-fields.ts";

/** Names of package managers there, by the type of the package URL. */
const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ["cargo", "CARGO"],
  ["gem", "RUBYGEMS"],
  ["golang", "GO"],
  ["maven", "MAVEN"],
  ["npm", "NPM"],
  ["nuget", "NUGET"],
  ["pypi", "PYPI"],
]);

/** What it writes where it saw a licence that it has no identifier for. */
const NOT_STANDARD = "non-standard";
/** Pages of one batch that are asked for. */
const MAX_PAGES = 50;

/**
 * Licences as its own detection found them in the published package. Batches are part of its version `v3alpha` only.
 *
 * @see https://docs.deps.dev/api/v3alpha/
 */
export const depsDev: LicenseSource = {
  id: "deps-dev",
  title: "deps.dev",
  kind: "aggregator",
  purlTypes: [...SYSTEMS.keys()],
  origin: "https://api.deps.dev/",
  packagesPerRequest: 500,
  requestsPerSecond: 5,
  async ask(packages, fetch) {
    const answers: PackageAnswer[] = [];
    const wanted = new Map(packages.map((one) => [keyOf(versionKeyOf(one)), one]));
    const requests = packages.map((one) => ({ versionKey: versionKeyOf(one) }));
    let pageToken: string | undefined;
    for (let pages = 0; pages < MAX_PAGES; pages += 1) {
      const page = await pageOf({ requests, pageToken }, fetch);
      answers.push(...answersOf(page.fields, wanted, page));
      pageToken = textAt(page.fields, "nextPageToken");
      if (pageToken === undefined) break;
    }
    return answers;
  },
};

interface Page {
  readonly fields: Fields;
  readonly origin: string;
  readonly askedOn: string;
}

const BATCH_PATH = "v3alpha/versionbatch";

async function pageOf(
  body: { readonly requests: unknown; readonly pageToken: string | undefined },
  fetch: FetchDocument,
): Promise<Page> {
  const document = await fetch({ path: BATCH_PATH, body });
  const { text = "{}", address = "", askedOn = "" } = document ?? {};
  return { fields: parseFields(text), origin: address.slice(0, -BATCH_PATH.length), askedOn };
}

function answersOf(
  fields: Fields,
  wanted: ReadonlyMap<string, PublishedPackage>,
  { origin, askedOn }: Page,
): PackageAnswer[] {
  return listAt(fields, "responses").flatMap((response) => {
    const version = objectAt(fieldsOf(response) ?? {}, "version");
    const key = objectAt(version, "versionKey");
    const one = wanted.get(keyOf(key));
    if (one === undefined) return [];
    const statement = licensesOf(version);
    const facts = {
      statements: statement === undefined ? [] : [statement],
      links: linksOf(version),
    };
    const address = `${origin}${addressOf(one)}`;
    return [answerOf(one, facts, { address, askedOn, source: "aggregator" })];
  });
}

/** One that is not standard leaves the others without a meaning. */
function licensesOf(version: Fields): SourceStatement | undefined {
  const values = textsAt(version, "licenses");
  if (values.length === 0 || values.includes(NOT_STANDARD)) return undefined;
  return { values, operator: "unstated", form: "expression", field: "licenses" };
}

function linksOf(version: Fields): Readonly<Record<string, string | undefined>> {
  const links = listAt(version, "links").map((link) => fieldsOf(link) ?? {});
  const labelled = (label: string): string | undefined => {
    const link = links.find((one) => textAt(one, "label") === label);
    return link && textAt(link, "url");
  };
  return {
    vcs: labelled("SOURCE_REPO"),
    website: labelled("HOMEPAGE"),
    "issue-tracker": labelled("ISSUE_TRACKER"),
  };
}

function versionKeyOf({ type, namespace, name, version }: PublishedPackage): Fields {
  const separator = type === "maven" ? ":" : "/";
  const full = namespace === undefined ? name : `${namespace}${separator}${name}`;
  return { system: SYSTEMS.get(type), name: full, version };
}

function keyOf(key: Fields): string {
  return JSON.stringify(["system", "name", "version"].map((part) => textAt(key, part) ?? ""));
}

/** The same in its stable version, one by one: what a person can open. */
function addressOf(one: PublishedPackage): string {
  const { system, name, version } = versionKeyOf(one);
  const [path = "", ...others] = [system, name, version].map((part) =>
    encodeURIComponent(String(part)),
  );
  return `v3/systems/${path.toLowerCase()}/packages/${others.join("/versions/")}`;
}
