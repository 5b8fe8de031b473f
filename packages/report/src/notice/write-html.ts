import { quotedText } from "../text/quoted-text.ts";
import { visibleText } from "../text/visible-text.ts";
import { groupEntries } from "./group-entries.ts";
import { noticeWords, type NoticeWords } from "./notice-texts.ts";
import type { Notice, NoticeEntry, NoticeStyle } from "./notice.ts";

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color:#1b1b1b;background:#fff}" +
  "pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:1rem}h3{overflow-wrap:anywhere}" +
  "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}pre{background:#242424}a{color:#9cf}}";

/** The notices file as one page that loads nothing and runs nothing. */
export function noticeAsHtml(notice: Notice, { language, by }: NoticeStyle): string {
  const words = noticeWords(language);
  const title = escaped(words.title(notice.subject));
  const groups = groupEntries(notice, by).map(
    ({ license, entries }) =>
      `<h2>${license === undefined ? words.components : escaped(license)}</h2>\n${entries.map((entry) => entryAsHtml(entry, words)).join("\n")}`,
  );
  const texts = notice.texts.map(
    ({ number, licenses, source, text }) =>
      `<h3 id="text-${String(number)}">${words.text(number)}</h3>\n<p>${escaped(licenses.join(", "))} (${source === "component" ? words.fromComponent : words.fromList})</p>\n<pre>${escapedLines(text)}</pre>`,
  );
  const body =
    notice.entries.length === 0
      ? [`<p>${words.nothing}</p>`]
      : [`<p>${words.introduction}</p>`, ...groups, `<h2>${words.texts}</h2>`, ...texts];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body.join("\n")}
</main>
</body>
</html>
`;
}

function entryAsHtml(entry: NoticeEntry, words: NoticeWords): string {
  const { name, version = "", license, address, copyrights, notices, texts, incomplete } = entry;
  const links = texts.map(
    (number) => `<a href="#text-${String(number)}">${words.text(number)}</a>`,
  );
  const facts = [
    `${words.license}: ${escaped(license)}`,
    ...(address === undefined ? [] : [`${words.address}: ${escaped(address)}`]),
    ...copyrights.map(escaped),
    ...(links.length === 0 ? [] : [links.join(", ")]),
    ...(incomplete ? [`<strong>${words.incomplete}</strong>`] : []),
  ];
  const quoted = notices.map((text) => `<p>${words.notice}:</p>\n<pre>${escapedLines(text)}</pre>`);
  return [
    `<h3>${escaped(`${name} ${version}`.trim())}</h3>`,
    `<ul>\n${facts.map((fact) => `<li>${fact}</li>`).join("\n")}\n</ul>`,
    ...quoted,
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
