import type { BannerComment, BannerLine } from "./banner-comments.ts";

/** What a banner says of the code that follows it. */
export interface Banner {
  readonly name: string;
  readonly version: string;
  /** Verbatim, where it names one. */
  readonly license: { readonly value: string; readonly line: number } | undefined;
  readonly website: string | undefined;
  /** Whether it claims a copyright, names a licence or an address: what people write for others to read. */
  readonly isNotice: boolean;
  /** Whether its author asked minifiers to keep it. */
  readonly kept: boolean;
  /** 1-based, of the line with the name. */
  readonly line: number;
}

/** Lines at the top in which a name stands. */
const NAME_LINES = 6;

/**
 * Reads name and version off a comment.
 *
 * @param known - what else tells: the version where the comment has only a title, the name where its first line has only
 *   a version beside an address that holds it.
 * @returns `undefined` where one of them is missing.
 */
export function readBanner(comment: BannerComment, known: KnownFacts = {}): Banner | undefined {
  const lines = comment.lines.filter(
    ({ text }) => text !== "" && !/^@(?:license|preserve)$/u.test(text),
  );
  const named = namedInOneLine(lines) ?? namedWithTag(lines) ?? namedWithHelp(lines, known);
  if (named === undefined) return undefined;
  const text = lines.map((line) => line.text).join("\n");
  return {
    ...named,
    license: licenseOf(lines),
    website: ADDRESS.exec(text)?.[0].replace(/[.,;)\]]+$/u, ""),
    isNotice: NOTICE.test(text),
    kept: comment.kept,
  };
}

/** What a file tells beside its comments. */
export interface KnownFacts {
  /** What the file is called. */
  readonly name?: string | undefined;
  /** A version that its code states. */
  readonly version?: string | undefined;
}

type Named = Pick<Banner, "name" | "version" | "line">;

/** Versions of two to four numbers; one number alone is as often a year or a count. */
const VERSION = String.raw`(\d{1,5}(?:\.\d{1,8}){1,3}(?:[-+](?=[\w.]*[a-zA-Z\d])[\w.-]{1,40}|(?:a|b|rc|alpha|beta)\d{0,3})?)`;
const NAME = String.raw`(@?[A-Za-z][\w.@/+-]{0,60}(?:[ ][A-Za-z][\w.+-]{0,40}){0,4}?)`;
const TAGS = String.raw`(?:@(?:license|preserve|overview|file|fileoverview|name|project|module)[:\s]+)*`;

/** `jQuery v3.6.0 | …`, `Bootstrap (v4.1.0)`, `moment.js\nversion : 2.29.4` in one line, `stb_image - v2.27`. */
const WITH_MARK = new RegExp(
  String.raw`^${TAGS}${NAME}(?:[\s"',:|–—(\[-]+)(?:@version\s*|version\s*:?\s*|ver\.?\s*:?\s*|v\.?\s?)${VERSION}(?![\w.])`,
  "iu",
);
/** `normalize.css 8.0.1 | MIT`: without a mark the number must follow the name. */
const BARE = new RegExp(String.raw`^${TAGS}${NAME}[ ]${VERSION}(?=$|[\s,;|(—–-])`, "iu");

function namedInOneLine(lines: readonly BannerLine[]): Named | undefined {
  for (const { text, number } of lines.slice(0, NAME_LINES)) {
    const match = WITH_MARK.exec(text.slice(0, MAX_LINE)) ?? BARE.exec(text.slice(0, MAX_LINE));
    const name = match?.[1] === undefined ? undefined : properName(match[1]);
    if (name !== undefined && match?.[2] !== undefined)
      return { name, version: match[2], line: number };
  }
  return undefined;
}

/** Characters of a line in which a name and a version are looked for. */
const MAX_LINE = 200;

const TITLE = new RegExp(String.raw`^${TAGS}${NAME}(?=$|\s*[-–—|:(,])`, "u");
const VERSION_LINE = new RegExp(
  String.raw`^@?(?:version|ver)\b[\s:=]*v?${VERSION}(?![\w.])|\b(?:version|release)[\s:]+v?${VERSION}(?![\w.])`,
  "iu",
);

/** A title in the first line, and a line of its own for the version. */
function namedWithTag(lines: readonly BannerLine[]): Named | undefined {
  const [first] = lines;
  const title = first === undefined ? undefined : TITLE.exec(first.text.slice(0, MAX_LINE))?.[1];
  const name = title === undefined ? undefined : properName(title);
  if (first === undefined || name === undefined) return undefined;
  for (const { text } of lines.slice(0, TAG_LINES)) {
    const match = VERSION_LINE.exec(text.slice(0, MAX_LINE));
    const version = match?.[1] ?? match?.[2];
    if (version !== undefined) return { name, version, line: first.number };
  }
  return undefined;
}

/** Shortest name for which another text is searched; shorter ones are in every text. */
const SHORTEST_NAME = 2;

function namedWithHelp(lines: readonly BannerLine[], known: KnownFacts): Named | undefined {
  const [first] = lines;
  const { name } = known;
  if (first === undefined || name === undefined || name.length < SHORTEST_NAME) return undefined;
  const line = first.text.slice(0, MAX_LINE);
  const version = AFTER_ADDRESS.exec(line)?.[2];
  if (version !== undefined && line.toLowerCase().includes(name))
    return { name, version, line: first.number };
  const title = TITLE_BEFORE_ADDRESS.exec(line)?.[1];
  if (known.version === undefined || title?.toLowerCase() !== name) return undefined;
  return { name: title, version: known.version, line: first.number };
}

/** `https://d3js.org v5.16.0 Copyright …`. */
const AFTER_ADDRESS = new RegExp(String.raw`^(https?:\/\/\S+)\s+v${VERSION}(?![\w.])`, "u");
/** `Lodash <https://lodash.com/>`. */
const TITLE_BEFORE_ADDRESS = new RegExp(String.raw`^${TAGS}${NAME}(?=$|\s*[<(|–—-])`, "u");

/** Lines in which a version stands by itself. */
const TAG_LINES = 25;

/** Words that begin a sentence about something else, and environments that have versions, too. */
const NO_NAMES =
  /^(?:an?|all|author|based|build|built|bundled|by|chrome|code|compiled|copyright|created|css|date|ecmascript|edge|es|file|firefox|for|from|generated|html|ie|internet|is|it|java|javascript|last|license[ds]?|licensed|minified|modified|node|note|portions|released|requires|safari|since|see|the|this|under|updated|using|version|with|www)\b/iu;

/** What a name says beside itself: `jQuery JavaScript Library`. */
const KIND_WORDS =
  /(?:\s+(?:javascript|js|css|c|c\+\+|library|framework|plugin|plug-in|core|toolkit|engine|selector|stylesheet|header|single|only|minified|compressed|production))+$/iu;

function properName(text: string): string | undefined {
  const name = text
    .replace(KIND_WORDS, "")
    .replace(/[\s.,:-]+$/u, "")
    .trim();
  return name.length < 2 || NO_NAMES.test(name) ? undefined : name;
}

const ADDRESS = /https?:\/\/[^\s"'<>|*]{4,200}/u;
const NOTICE = /copyright|©|\(c\)|licen[cs]e|public domain|https?:\/\/|\bMIT\b|\bBSD\b|\bGPL\b/iu;

/** `@license MIT`, `| MIT License |`, `Licensed under the MIT license (https://…)`, `SPDX-License-Identifier: MIT`. */
const LICENSE_PHRASES: readonly RegExp[] = [
  /SPDX-License-Identifier:\s*([\w.+() -]{2,100}?)\s*$/u,
  /@licen[cs]e[:\s]+(?!.*\bv?\d+\.\d+\.\d)(?:the\s+)?([\w.+() ,/-]{2,80}?)\s*$/iu,
  /\b(?:licen[cs]ed|released|available|distributed)\s+under\s+(?:an?\s+|the\s+)?(?:terms\s+of\s+(?:the\s+)?)?([\w.+,/ -]{2,60}?)(?:\s+licen[cs]es?)?(?=\s*(?:[(:;|<]|\.\s|\.?$|https?:))/iu,
  /\|\s*(?:license:?\s*)?((?:MIT|ISC|BSD|Apache|MPL|LGPL|GPL|CC0|Unlicense|Zlib)[\w. -]{0,40}?)(?:\s+licen[cs]e)?\s*(?:\||$)/iu,
  /^licen[cs]e\s*[:\s-]\s*([\w.+() ,/-]{2,60}?)\s*$/iu,
];

function licenseOf(lines: readonly BannerLine[]): Banner["license"] {
  for (const { text, number } of lines) {
    for (const phrase of LICENSE_PHRASES) {
      const value = phrase.exec(text.slice(0, MAX_LINE * 2))?.[1];
      const name = value?.replace(/\s+licen[cs]e\b.*$/iu, "").replace(/[\s,;]+$/u, "");
      if (name !== undefined && /[a-z]{2}/iu.test(name)) return { value: name, line: number };
    }
  }
  return undefined;
}
