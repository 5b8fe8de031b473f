import type { DeliveredSourceAddress } from "@lizenzlotse/model";

type AddressForm = DeliveredSourceAddress["form"];

/** RFC 2606 and RFC 6761, and what German and English documentation writes in their place. */
const PLACEHOLDER_HOST =
  /(?:^|\.)(?:example(?:\.(?:com|org|net|edu|de))?|invalid|test|beispiel(?:\.de)?|your-?(?:domain|company|server|host)[^.]*\..*|domain\.tld|host\.tld|company\.com)$/iu;
const PLACEHOLDER_WORDS =
  /[<>{}[\]…]|\.\.\.|%[sd]|\$[a-z]|\b(?:todo|tbd|fixme|xxx+|change-?me|placeholder|platzhalter|your|insert|dummy|foo\/bar|user\/repo|owner\/repo|username\/|org\/repo|dein[e]?|ihr[e]?-)\b|\byour[-_]|\bmy[-_]?(?:org|repo|project)\b/iu;
const LOCAL_HOST =
  /^(?:localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[)|\.(?:local|localhost|localdomain|internal|intern|intranet|lan|home|corp|private)$/iu;
const FORGE =
  /^(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|gitlab\.opencode\.de)$/iu;
const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "git:", "ssh:", "ftp:", "ftps:"]);

/**
 * Judges an address by its form alone: no connection is opened, so `plausible` says only that it could lead somewhere.
 */
export function addressForm(address: string): AddressForm {
  const trimmed = address.trim().replace(/^git\+/u, "");
  if (trimmed === "" || /^(?:#|javascript:)/iu.test(trimmed)) return "placeholder";
  if (/^mailto:/iu.test(trimmed)) return "mail";
  if (PLACEHOLDER_WORDS.test(trimmed)) return "placeholder";
  const absolute = /^www\./iu.test(trimmed) ? `https://${trimmed}` : scpToUrl(trimmed);
  if (!/^[a-z][a-z\d+.-]*:/iu.test(absolute)) return "relative";
  if (/^file:/iu.test(absolute)) return "local";
  const url = URL.canParse(absolute) ? new URL(absolute) : undefined;
  if (url === undefined || !SCHEMES.has(url.protocol)) return "malformed";
  return hostForm(url);
}

function hostForm({ hostname, pathname }: URL): AddressForm {
  if (PLACEHOLDER_HOST.test(hostname)) return "placeholder";
  if (LOCAL_HOST.test(hostname) || (!hostname.includes(".") && hostname !== "")) return "local";
  if (!/^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(hostname)) return "malformed";
  const repository = pathname.split("/").filter((segment) => segment !== "").length >= 2;
  // The front page of a forge, or somebody's list of projects, names no source.
  return FORGE.test(hostname) && !repository ? "placeholder" : "plausible";
}

/** `git@host:owner/name` is an ssh address. */
function scpToUrl(address: string): string {
  const match = /^[\w.-]{1,40}@([\w.-]{1,253}):([^/].{0,400})$/u.exec(address);
  return match === null ? address : `ssh://${match[1] ?? ""}/${match[2] ?? ""}`;
}
