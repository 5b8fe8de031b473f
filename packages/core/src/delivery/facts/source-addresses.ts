import type { DeliveredSourceAddress } from "@lizenzlotse/model";

import { isInText, type Passage, excerptOf } from "../passages.ts";
import type { DeliveredDocument } from "../delivered-document.ts";
import { addressForm } from "./address-form.ts";

/** Most addresses of one document. */
const MAX_ADDRESSES = 2_000;

const SOURCE_WORDS =
  /\b(?:(?:corresponding|complete|full)\s+source|source[-\s]?codes?|sources?\s+(?:is|are|of|at|available|can)|get\s+the\s+sources?|view\s+source|sourcecode|quelltext\w*|quellcode\w*|quellen\s+(?:der|des|zu)|repository|repositorium|git[-\s]repo\w*|fork\s+(?:me|us)\s+on)\b/iu;
const FORGE_ADDRESS =
  /^(?:https?:\/\/|git@|ssh:\/\/|git:\/\/|git\+)(?:www\.)?(?:git@)?(?:github|gitlab|codeberg|bitbucket|sourceforge|gitea|git|svn|sr|salsa|invent)\b/iu;
/** Addresses in running text, and what stands in for one that nobody filled in. */
const ADDRESS =
  /(?:(?:git\+)?(?:https?|ftps?|git|ssh):\/\/|www\.|mailto:|file:\/\/|git@)[^\s<>"'`|)\]]{1,500}|[<[{]{1,2}[^<>[\]{}\n]{0,40}(?:url|link|adresse|address|source|quell)[^<>[\]{}\n]{0,40}[>\]}]{1,2}/giu;
const ANCHOR = /<a\b([^<>]{0,1000})>([\s\S]{0,400}?)<\/a>/giu;
const HREF = /\b(?:href|:href|to)\s*=\s*(?:"([^"]{0,500})"|'([^']{0,500})'|\{([^{}]{0,200})\})/iu;

/** Addresses that are said to lead to source: links whose words say so, and addresses beside such words. */
export function sourceAddressesOf(
  document: DeliveredDocument,
  passages: readonly Passage[],
): readonly DeliveredSourceAddress[] {
  const linked = document.role === "interface" ? anchorsOf(document) : [];
  const written =
    document.role === "interface" && !document.markup
      ? []
      : passages.flatMap((passage) => writtenIn(document, passage));
  const known = new Set(linked.map(({ address }) => address));
  return [...linked, ...written.filter(({ address }) => !known.has(address))].slice(
    0,
    MAX_ADDRESSES,
  );
}

function anchorsOf(document: DeliveredDocument): readonly DeliveredSourceAddress[] {
  const text = document.lines.join("\n");
  return [...text.matchAll(ANCHOR)].flatMap((anchor) => {
    const [whole, attributes = "", label = ""] = anchor;
    const line = lineAt(text, anchor.index);
    const href = HREF.exec(attributes);
    const said = `${label.replace(/<[^<>]{0,500}>/gu, " ")} ${titleOf(attributes)}`;
    if (href === null || isInText(document, line) || !SOURCE_WORDS.test(withoutOpenSource(said)))
      return [];
    const address = href[1] ?? href[2] ?? `{${href[3] ?? ""}}`;
    return [toAddress(document, address, { text: `${said} ${whole}`, line })];
  });
}

function titleOf(attributes: string): string {
  return /\b(?:title|aria-label)\s*=\s*"([^"]{0,200})"/iu.exec(attributes)?.[1] ?? "";
}

function writtenIn(
  document: DeliveredDocument,
  passage: Passage,
): readonly DeliveredSourceAddress[] {
  const about = SOURCE_WORDS.test(withoutOpenSource(passage.text));
  return [...passage.text.matchAll(ADDRESS)].flatMap((found) => {
    const address = found[0].replace(/[.,;:!?]+$/u, "");
    // A page links to many places; in a list of components a repository speaks for itself.
    if (!about && (document.markup || !FORGE_ADDRESS.test(address))) return [];
    const line = passage.line + countBreaks(passage.text.slice(0, found.index));
    return [toAddress(document, address, { text: passage.text, line })];
  });
}

function toAddress(
  { path, role, markup }: DeliveredDocument,
  address: string,
  { text, line }: Passage,
): DeliveredSourceAddress {
  return {
    address,
    form: addressForm(address),
    shownIn: role === "interface" || markup ? "interface" : "document",
    passage: excerptOf(text),
    location: { path, line },
  };
}

/** To say "open source software" is not to say where source is. */
function withoutOpenSource(text: string): string {
  return text.replace(/\bopen[-\s]source\b(?![-\s]?codes?\b)/giu, " ");
}

function lineAt(text: string, offset: number): number {
  return 1 + countBreaks(text.slice(0, offset));
}

function countBreaks(text: string): number {
  return text.split("\n").length - 1;
}
