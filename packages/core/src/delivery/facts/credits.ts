import { type DeliveredCredit, sortedUnique } from "@lizenzlotse/model";

import type { DeliveredDocument } from "../delivered-document.ts";
import { excerptOf, type Passage } from "../passages.ts";
import { addressForm } from "./address-form.ts";

interface LicenseSign {
  readonly pattern: RegExp;
  readonly id: (found: RegExpMatchArray) => string;
  readonly link: boolean;
}

const creative = (kind = "", version = ""): string => `CC-${kind.toUpperCase()}-${version}`;

/** How credits name and link the licences that ask for one. */
const SIGNS: readonly LicenseSign[] = [
  {
    pattern:
      /https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/(by(?:-nc)?(?:-sa|-nd)?)\/(\d\.\d)(?!\d)[^\s"'<>)\]|,;]{0,60}/giu,
    id: ([, kind, version]) => creative(kind, version),
    link: true,
  },
  {
    pattern: /\bCC[-\s](BY(?:-NC)?(?:-SA|-ND)?)[-\s](\d\.\d)\b/giu,
    id: ([, kind, version]) => creative(kind, version),
    link: false,
  },
  {
    pattern:
      /\bcreative\s+commons\s+(?:attribution|namensnennung)((?:\s*[-–]\s*(?:share\s?alike|weitergabe\s+unter\s+gleichen\s+bedingungen|non\s?commercial|nicht[-\s]kommerziell|no\s?deriv\w*|keine\s+bearbeitungen?))*)\s*(?:licen[cs]e\s*)?(?:version\s*)?(\d\.\d)/giu,
    id: ([, parts = "", version]) => creative(kindOf(parts), version),
    link: false,
  },
  {
    pattern:
      /(?:https?:\/\/)?(?:www\.)?govdata\.de\/dl-de\/(by|zero)-(\d)-(\d)[^\s"'<>)\]|,;]{0,60}/giu,
    id: ([, kind = "", major, minor]) =>
      `DL-DE-${kind.toUpperCase()}-${String(major)}.${String(minor)}`,
    link: true,
  },
  {
    pattern: /(?<![\w/.])dl-de[-/](by|zero)-(\d)-(\d)/giu,
    id: ([, kind = "", major, minor]) =>
      `DL-DE-${kind.toUpperCase()}-${String(major)}.${String(minor)}`,
    link: false,
  },
  {
    pattern:
      /datenlizenz\s+deutschland\s*[-–,]?\s*namensnennung\s*[-–,]?\s*(?:version\s*)?(\d\.\d)/giu,
    id: ([, version]) => `DL-DE-BY-${String(version)}`,
    link: false,
  },
  {
    pattern:
      /https?:\/\/(?:www\.)?opendatacommons\.org\/licenses\/(odbl|by)\/[^\s"'<>)\]|,;]{0,60}/giu,
    id: ([, kind]) => (kind?.toLowerCase() === "odbl" ? "ODbL-1.0" : "ODC-By-1.0"),
    link: true,
  },
  {
    pattern: /\bODbL(?:[-\s]1\.0)?\b|\bopen\s+database\s+licen[cs]e\b/giu,
    id: () => "ODbL-1.0",
    link: false,
  },
  {
    pattern: /\bODC-By(?:[-\s]1\.0)?\b|\bopen\s+data\s+commons\s+attribution\b/giu,
    id: () => "ODC-By-1.0",
    link: false,
  },
];

const ADDRESS = /https?:\/\/[^\s<>"'`|)\]]{3,500}/giu;
const CHANGED =
  /(?<![\p{L}\p{N}])(?:changed|modified|adapted|cropped|edited|resized|translated|derived|based\s+on|ge(?:ä|ae)ndert|ver(?:ä|ae)ndert|bearbeitet|angepasst|zugeschnitten|gek(?:ü|ue)rzt|(?:ü|ue)bersetzt|abgeleitet|aggregiert|umgerechnet|(?:Ä|Ae)nderung\w*|bearbeitung)(?![\p{L}])/iu;
const UNCHANGED =
  /(?<![\p{L}\p{N}])(?:un(?:changed|modified|ver(?:ä|ae)ndert|ge(?:ä|ae)ndert)|no\s+(?:changes|modifications)|without\s+(?:any\s+)?(?:changes?|modifications?)|(?:not|n['’]t|never)\s+(?:been\s+)?(?:changed|modified|adapted|cropped|edited|resized|translated|derived|based\s+on)|keine(?:rlei)?\s+(?:(?:Ä|Ae)nderung(?:en)?|bearbeitung(?:en)?)|ohne\s+(?:(?:Ä|Ae)nderung(?:en)?|bearbeitung(?:en)?)|nicht\s+(?:(?:ge|ver)(?:ä|ae)ndert|bearbeitet|angepasst|zugeschnitten|gek(?:ü|ue)rzt|(?:ü|ue)bersetzt|abgeleitet|aggregiert|umgerechnet))(?![\p{L}])/giu;

/** Passages that name a licence which asks for a credit; of a list each entry by itself. */
export function creditsOf(
  document: DeliveredDocument,
  passages: readonly Passage[],
): readonly DeliveredCredit[] {
  if (document.role === "source" || (document.role === "interface" && !document.markup)) return [];
  return passages.flatMap(entriesOf).flatMap((entry) => toCredit(document, entry));
}

/**
 * A passage that names its licence in one place is one credit, however many lines it has. Where several places name one,
 * each line is a credit of its own, with the indented lines below it: nobody can tell whose author belongs to whom.
 */
function entriesOf(passage: Passage): readonly Passage[] {
  if (mentionsIn(passage.text) < 2) return [passage];
  const lines = passage.text.split("\n");
  const naming = lines.flatMap((line, at) => (signsIn(line).length > 0 ? [at] : []));
  return naming.map((at) => {
    let end = at + 1;
    while (end < lines.length && !naming.includes(end) && /^\s/u.test(lines[end] ?? "")) end += 1;
    return { text: lines.slice(at, end).join("\n"), line: passage.line + at };
  });
}

/** Places that name a licence; name and address side by side are one. */
function mentionsIn(text: string): number {
  const spans = signsIn(text).sort((left, right) => left.start - right.start);
  let mentions = 0;
  let behind = 0;
  for (const { start, end } of spans) {
    if (mentions === 0 || /[\p{L}\p{N}]/u.test(text.slice(behind, start).replace(BETWEEN, "")))
      mentions += 1;
    behind = Math.max(behind, end);
  }
  return mentions;
}

/** Words between the name of a licence and its address. */
const BETWEEN =
  /\b(?:international|unported|deutschland|germany|licen[cs]e|lizenz|unter|under|siehe|see|link|version)\b/giu;

function toCredit(
  document: DeliveredDocument,
  { text, line }: Passage,
): readonly DeliveredCredit[] {
  const signs = signsIn(text);
  if (signs.length === 0) return [];
  const addresses = [...text.matchAll(ADDRESS)]
    .map(([address]) => address.replace(/[.,;:]+$/u, ""))
    .filter((address) => signsIn(address).every(({ link }) => !link))
    // An address that leads nowhere credits nothing; a front page can.
    .filter((address) => !LEADS_NOWHERE.has(addressForm(address)));
  return [
    {
      licenses: sortedUnique(signs.map(({ id }) => id)),
      linked: sortedUnique(signs.filter(({ link }) => link).map(({ id }) => id)),
      addresses: sortedUnique(addresses),
      saysChanged: CHANGED.test(text.replace(UNCHANGED, " ")),
      passage: excerptOf(text),
      location: { path: document.path, line },
    },
  ];
}

const LEADS_NOWHERE: ReadonlySet<string> = new Set(["local", "placeholder", "malformed"]);

interface FoundSign {
  readonly id: string;
  readonly link: boolean;
  readonly start: number;
  readonly end: number;
}

function signsIn(text: string): FoundSign[] {
  return SIGNS.flatMap(({ pattern, id, link }) =>
    [...text.matchAll(pattern)].map((found) => ({
      id: id(found),
      link,
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
}

function kindOf(parts: string): string {
  const has = (pattern: RegExp): boolean => pattern.test(parts);
  const commercial = has(/non\s?commercial|nicht/iu) ? "-nc" : "";
  const alike = has(/share|weitergabe/iu) ? "-sa" : "";
  return `by${commercial}${alike}${has(/deriv|bearbeitung/iu) ? "-nd" : ""}`;
}
