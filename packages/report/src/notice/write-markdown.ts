import { markdownText } from "../pipeline/markdown-text.ts";
import { quotedText } from "../text/quoted-text.ts";
import { visibleText } from "../text/visible-text.ts";
import { countIncomplete, groupEntries } from "./group-entries.ts";
import { licenseName, noticeTitle, noticeWords, type NoticeWords } from "./notice-texts.ts";
import type { Notice, NoticeEntry, NoticeStyle } from "./notice.ts";

/** The notices file as Markdown; foreign texts stand in code blocks, where nothing in them is active. */
export function noticeAsMarkdown(notice: Notice, { language, by }: NoticeStyle): string {
  const words = noticeWords(language);
  const title = `# ${escaped(noticeTitle(notice, language))}`;
  if (notice.entries.length === 0) return `${title}\n\n${words.nothing(notice.leftOut)}\n`;
  const groups = groupEntries(notice, by).flatMap(({ license, entries }) => [
    `## ${license === undefined ? words.components : escaped(licenseName(license, words))}`,
    ...entries.map((entry) => entryAsMarkdown(entry, words)),
  ]);
  const incomplete = countIncomplete(notice);
  const introduction = [
    words.introduction,
    `${words.counts(notice.entries.length, notice.texts.length)}.`,
    ...(incomplete === 0 ? [] : [`**${words.missing(incomplete)}**`]),
  ];
  const texts = notice.texts.map(
    ({ number, licenses, components, source, text }) =>
      `### ${words.text(number)}\n\n${escaped(licenses.join(", "))} (${source === "component" ? words.fromComponent : words.fromList})\n\n${words.goesWith}: ${components.map(escaped).join(", ")}\n\n${fenced(text)}`,
  );
  return `${[title, ...introduction, ...groups, `## ${words.texts}`, ...texts].join("\n\n")}\n`;
}

function entryAsMarkdown(entry: NoticeEntry, words: NoticeWords): string {
  const { name, version = "", license, address, copyrights, notices, texts, incomplete } = entry;
  const facts = [
    `- ${words.license}: ${escaped(licenseName(license, words))}`,
    ...(address === undefined ? [] : [`- ${words.address}: ${escaped(address)}`]),
    ...copyrights.map((line) => `- ${escaped(line)}`),
    ...(texts.length === 0
      ? []
      : [`- ${words.seeTexts(texts.map((number) => words.text(number)).join(", "))}`]),
    ...(incomplete ? [`- **${words.incomplete}**`] : []),
  ];
  const quoted = notices.map((text) => `${words.notice}:\n\n${fenced(text)}`);
  return [`### ${escaped(`${name} ${version}`.trim())}`, facts.join("\n"), ...quoted].join("\n\n");
}

function escaped(text: string): string {
  return markdownText(visibleText(text));
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${quotedText(text)}\n${fence}`;
}
