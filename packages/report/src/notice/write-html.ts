import { quotedText } from "../text/quoted-text.ts";
import { safeAddress } from "../text/safe-address.ts";
import { visibleText } from "../text/visible-text.ts";
import { countIncomplete, groupEntries, type NoticeGroup } from "./group-entries.ts";
import { NOTICE_STYLE } from "./notice-style.ts";
import { licenseName, noticeTitle, noticeWords, type NoticeWords } from "./notice-texts.ts";
import type { Notice, NoticeEntry, NoticeStyle, NoticeText } from "./notice.ts";

/** The notices file as one page that loads nothing and runs nothing. */
export function noticeAsHtml(notice: Notice, { language, by }: NoticeStyle): string {
  const words = noticeWords(language);
  const title = escaped(noticeTitle(notice, language));
  const groups = groupEntries(notice, by);
  const body =
    notice.entries.length === 0
      ? [`<p>${words.nothing(notice.leftOut)}</p>`]
      : [
          contents(groups, words),
          ...groups.map((group, index) => groupAsHtml(group, index, words)),
          `<section>\n<h2 id="texts">${words.texts}</h2>\n${notice.texts.map((text) => textAsHtml(text, words)).join("\n")}\n</section>`,
        ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${NOTICE_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${introduction(notice, words)}</header>
<main>
${body.join("\n")}
</main>
</body>
</html>
`;
}

function introduction(notice: Notice, words: NoticeWords): string {
  if (notice.entries.length === 0) return "";
  const incomplete = countIncomplete(notice);
  return [
    `<p>${words.introduction}</p>\n`,
    `<p class="counts">${words.counts(notice.entries.length, notice.texts.length)}</p>\n`,
    ...(incomplete === 0 ? [] : [`<p class="incomplete">${words.missing(incomplete)}</p>\n`]),
  ].join("");
}

/** One heading alone needs no list of headings. */
function contents(groups: readonly NoticeGroup[], words: NoticeWords): string {
  const links = [
    ...groups.map(
      ({ license, entries }, index) =>
        `<li><a href="#group-${String(index + 1)}">${headingOf(license, words)}</a> (${String(entries.length)})</li>`,
    ),
    `<li><a href="#texts">${words.texts}</a></li>`,
  ];
  return `<nav aria-labelledby="contents">\n<h2 id="contents">${words.contents}</h2>\n<ul>\n${links.join("\n")}\n</ul>\n</nav>`;
}

function headingOf(license: string | undefined, words: NoticeWords): string {
  return license === undefined ? words.components : escaped(licenseName(license, words));
}

function groupAsHtml({ license, entries }: NoticeGroup, index: number, words: NoticeWords): string {
  const heading = `<h2 id="group-${String(index + 1)}">${headingOf(license, words)}</h2>`;
  return `<section>\n${heading}\n${entries.map((entry) => entryAsHtml(entry, words)).join("\n")}\n</section>`;
}

function entryAsHtml(entry: NoticeEntry, words: NoticeWords): string {
  const { name, version, copyrights, notices, incomplete } = entry;
  const heading = [
    escaped(name),
    ...(version === undefined ? [] : [`<span class="version">${escaped(version)}</span>`]),
  ].join(" ");
  return [
    `<article class="entry">\n<h3>${heading}</h3>`,
    `<dl class="facts">\n${factsOf(entry, words)
      .map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`)
      .join("\n")}\n</dl>`,
    ...(copyrights.length === 0
      ? []
      : [
          `<ul class="copyrights">\n${copyrights.map((line) => `<li>${escaped(line)}</li>`).join("\n")}\n</ul>`,
        ]),
    ...(incomplete ? [`<p class="incomplete">${words.incomplete}</p>`] : []),
    ...notices.map(
      (text) => `<p class="label">${words.notice}</p>\n<pre>${escapedLines(text)}</pre>`,
    ),
    "</article>",
  ].join("\n");
}

function factsOf(
  { license, address, texts }: NoticeEntry,
  words: NoticeWords,
): readonly (readonly [term: string, value: string])[] {
  const links = texts.map(
    (number) => `<a href="#text-${String(number)}">${words.text(number)}</a>`,
  );
  return [
    [words.license, escaped(licenseName(license, words))],
    ...(address === undefined ? [] : [[words.address, linked(address)] as const]),
    ...(links.length === 0 ? [] : [[words.licenseText, links.join(", ")] as const]),
  ];
}

/** What is no web address, as `git+ssh:`, stays text. */
function linked(address: string): string {
  const target = safeAddress(address);
  return target === undefined
    ? escaped(address)
    : `<a href="${withEntities(target)}">${escaped(address)}</a>`;
}

function textAsHtml(
  { number, licenses, components, source, text }: NoticeText,
  words: NoticeWords,
): string {
  const origin = `${escaped(licenses.join(", "))} (${source === "component" ? words.fromComponent : words.fromList})`;
  return [
    `<article class="text">\n<h3 id="text-${String(number)}">${words.text(number)}</h3>`,
    `<p class="origin">${origin}<br>${words.goesWith}: ${components.map(escaped).join(", ")}</p>`,
    `<pre>${escapedLines(text)}</pre>\n</article>`,
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return withEntities(visibleText(text));
}

function escapedLines(text: string): string {
  return withEntities(quotedText(text));
}

function withEntities(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
