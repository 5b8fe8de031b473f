import { lazy } from "../lazy.ts";
import { allLicenses, licenseInfo } from "../spdx-list/spdx-list.ts";
import { ADDRESS_FOLDERS, ADDRESSES, type AddressFolder } from "./addresses.ts";
import { CONFIDENCE, meaning, NOT_UNDERSTOOD, type NormalizedName } from "./normalized-name.ts";
import { readSingleName } from "./read-single-name.ts";

/** Reads the address of a licence text. It is only looked up, never fetched. */
export function readAddress(address: string): NormalizedName {
  const key = addressKey(address);
  const expression = knownAddresses().get(key);
  if (expression !== undefined) return meaning(expression, CONFIDENCE.fullName);
  return readCreativeCommons(key) ?? readEupl(key) ?? readFolder(key) ?? NOT_UNDERSTOOD;
}

const SCHEME = /^[a-z][a-z+.-]*:\/\/(?:www\.)?/iu;
const ENDING = /(?:\.(?:en|de|html?|txt|php|md|json|pdf|rtf))+$/u;

/** Host and path, in small letters and without what does not matter. */
function addressKey(address: string): string {
  const withoutQuery = address.replace(SCHEME, "").split(/[?#]/u, 1)[0] ?? "";
  return decoded(withoutQuery).toLowerCase().replace(/\/+$/u, "").replace(ENDING, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray "%" is no reason to give up: the address may be known as it stands.
    return path;
  }
}

const CREATIVE_COMMONS =
  /^creativecommons\.org\/(?:licenses\/(by[a-z-]*)|publicdomain\/(zero|mark))\/(\d\.\d)(?:\/([a-z]{2,3}))?(?:\/|$)/u;

function readCreativeCommons(key: string): NormalizedName | undefined {
  const match = CREATIVE_COMMONS.exec(key);
  if (match === null) return undefined;
  const [, code, dedication, version = "", port] = match;
  const family = code === undefined ? (dedication === "zero" ? "CC0" : "CC-PDM") : `CC-${code}`;
  const id = `${family}-${version}`;
  // "/deed", "/legalcode" and their languages come after the country.
  const info = licenseInfo(port === undefined ? id : `${id}-${port}`);
  return info && meaning(info.id, CONFIDENCE.fullName);
}

/** The EUPL lies at many addresses of the European Commission, moved with each of its platforms. */
const EUPL = /^(?:[a-z0-9-]+\.)*europa\.eu\/.*eupl[ _-]*(?:text-eupl-)?v?\.?1[._-]?([012])(?!\d)/u;

function readEupl(key: string): NormalizedName | undefined {
  const match = EUPL.exec(key);
  return match === null ? undefined : meaning(`EUPL-1.${match[1] ?? ""}`, CONFIDENCE.fullName);
}

/** The old page of a licence in opensource.org's archive keeps the file's ending in its name. */
const SLUG_ENDING = /-(?:txt|html|php|standalone)$/u;

function readFolder(key: string): NormalizedName | undefined {
  const found = ADDRESS_FOLDERS.find(({ folder }) => `${key}/`.startsWith(folder));
  if (found === undefined) return undefined;
  const slug = key.slice(found.folder.length).replace(SLUG_ENDING, "");
  const name = [found.family ?? "", slug].join(" ").trim();
  const asItStands = readSingleName(name);
  const read = asItStands === NOT_UNDERSTOOD ? readSingleName(withDots(name)) : asItStands;
  return { ...read, confidence: Math.min(read.confidence, sureness(found, slug)) };
}

/** The text of a GNU licence is the same for "only" and "or later", so its address does not say which. */
function sureness(folder: AddressFolder, slug: string): number {
  if (folder.namesExactly === true) return CONFIDENCE.fullName;
  const isOpen = licenseInfo(withDots(slug))?.replacedBy !== undefined;
  return isOpen ? CONFIDENCE.inferred : CONFIDENCE.fullName;
}

/** Not every site writes dots into its addresses: "apache-2-0". */
function withDots(slug: string): string {
  return slug.replace(/(?<=\d)-(?=\d)/gu, ".");
}

/** Hosts whose pages hold several licences, or other ones by the time they are read. */
const UNSPECIFIC =
  /^(?:fedoraproject\.org|github\.com|raw\.githubusercontent\.com|gitlab\.|web\.archive\.org|wayback\.)/u;

/** Our own addresses, and those of the SPDX list that lead to one licence only. */
const knownAddresses = lazy(() => {
  const addresses = new Map<string, string | undefined>();
  for (const { id, url, deprecated } of allLicenses()) {
    if (url === undefined || deprecated || /[?#]/u.test(url)) continue;
    const key = addressKey(url);
    if (UNSPECIFIC.test(key)) continue;
    addresses.set(key, addresses.has(key) ? undefined : id);
  }
  for (const [expression, all] of Object.entries(ADDRESSES)) {
    for (const address of all) addresses.set(addressKey(address), expression);
  }
  return addresses;
});
