import { quotedText } from "../text/quoted-text.ts";
import { visibleText } from "../text/visible-text.ts";
import { countIncomplete, groupEntries } from "./group-entries.ts";
import { licenseName, noticeTitle, noticeWords, type NoticeWords } from "./notice-texts.ts";
import type { Notice, NoticeEntry, NoticeStyle } from "./notice.ts";

const RULE = "=".repeat(72);
const THIN_RULE = "-".repeat(72);

/** The notices file as plain text: texts stand in it as they are, so that they can be compared word for word. */
export function noticeAsText(notice: Notice, { language, by }: NoticeStyle): string {
  const words = noticeWords(language);
  const title = visibleText(noticeTitle(notice, language));
  if (notice.entries.length === 0) return `${title}\n\n${words.nothing(notice.leftOut)}\n`;
  const groups = groupEntries(notice, by).flatMap(({ license, entries }) => [
    ...(license === undefined
      ? []
      : [`${RULE}\n${visibleText(licenseName(license, words))}\n${RULE}`]),
    ...entries.map((entry) => entryAsText(entry, words)),
  ]);
  const texts = notice.texts.map(
    ({ number, licenses, components, source, text }) =>
      `${THIN_RULE}\n[${String(number)}] ${licenses.map(visibleText).join(", ")} (${source === "component" ? words.fromComponent : words.fromList})\n${words.goesWith}: ${components.map(visibleText).join(", ")}\n${THIN_RULE}\n\n${quotedText(text)}`,
  );
  const parts = [
    title,
    `${words.introduction}\n${words.counts(notice.entries.length, notice.texts.length)}.`,
    ...incompleteCount(notice, words),
    ...groups,
    `${RULE}\n${words.texts}\n${RULE}`,
    ...texts,
  ];
  return `${parts.join("\n\n")}\n`;
}

function incompleteCount(notice: Notice, words: NoticeWords): readonly string[] {
  const count = countIncomplete(notice);
  return count === 0 ? [] : [words.missing(count)];
}

function entryAsText(entry: NoticeEntry, words: NoticeWords): string {
  const { name, version = "", license, address, copyrights, notices, texts, incomplete } = entry;
  const lines = [
    visibleText(`${name} ${version}`.trim()),
    `  ${words.license}: ${visibleText(licenseName(license, words))}`,
    ...(address === undefined ? [] : [`  ${words.address}: ${visibleText(address)}`]),
    ...copyrights.map((line) => `  ${visibleText(line)}`),
    ...(texts.length === 0
      ? []
      : [`  ${words.seeTexts(texts.map((number) => `[${String(number)}]`).join(", "))}`]),
    ...(incomplete ? [`  ${words.incomplete}`] : []),
    ...notices.map((text) => `\n  ${words.notice}:\n\n${quotedText(text)}`),
  ];
  return lines.join("\n");
}
