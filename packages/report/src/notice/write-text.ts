import { quotedText } from "../text/quoted-text.ts";
import { visibleText } from "../text/visible-text.ts";
import { groupEntries } from "./group-entries.ts";
import { noticeWords, type NoticeWords } from "./notice-texts.ts";
import type { Notice, NoticeEntry, NoticeStyle } from "./notice.ts";

const RULE = "=".repeat(72);
const THIN_RULE = "-".repeat(72);

/** The notices file as plain text: texts stand in it as they are, so that they can be compared word for word. */
export function noticeAsText(notice: Notice, { language, by }: NoticeStyle): string {
  const words = noticeWords(language);
  const title = words.title(visibleText(notice.subject));
  if (notice.entries.length === 0) return `${title}\n\n${words.nothing}\n`;
  const groups = groupEntries(notice, by).flatMap(({ license, entries }) => [
    ...(license === undefined ? [] : [`${RULE}\n${visibleText(license)}\n${RULE}`]),
    ...entries.map((entry) => entryAsText(entry, words)),
  ]);
  const texts = notice.texts.map(
    ({ number, licenses, source, text }) =>
      `${THIN_RULE}\n[${String(number)}] ${licenses.map(visibleText).join(", ")} (${source === "component" ? words.fromComponent : words.fromList})\n${THIN_RULE}\n\n${quotedText(text)}`,
  );
  const parts = [
    title,
    words.introduction,
    ...groups,
    `${RULE}\n${words.texts}\n${RULE}`,
    ...texts,
  ];
  return `${parts.join("\n\n")}\n`;
}

function entryAsText(entry: NoticeEntry, words: NoticeWords): string {
  const { name, version = "", license, address, copyrights, notices, texts, incomplete } = entry;
  const lines = [
    visibleText(`${name} ${version}`.trim()),
    `  ${words.license}: ${visibleText(license)}`,
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
