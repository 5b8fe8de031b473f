import type { Block, Cell, Inline, Outline, Paragraph, Table } from "../../outline/outline.ts";
import { codeSpan, markdownText } from "../../pipeline/markdown-text.ts";

/** One piece of text for each block, with an empty line between them. */
export function* renderMarkdown({ blocks }: Outline): Generator<string> {
  let isFirst = true;
  for (const block of blocks) {
    yield `${isFirst ? "" : "\n"}${blockLines(block).join("\n")}\n`;
    isFirst = false;
  }
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level)} ${inlineText(block.content, " ")}`];
    case "paragraph":
      return [paragraphText(block, "\\\n")];
    case "list":
      return block.items.flatMap((item, index) =>
        itemLines(item, block.ordered ? `${String(index + 1)}. ` : "- "),
      );
    case "table":
      return tableLines(block);
    case "group":
      return block.blocks.flatMap((part, index) => [
        ...(index === 0 ? [] : [""]),
        ...blockLines(part),
      ]);
    case "picture":
      return [markdownText(block.alternative)];
  }
}

function paragraphText({ tone, content }: Paragraph, lineEnd: string): string {
  const text = inlineText(content, lineEnd);
  if (text === "") return "";
  return tone === "strong" ? `**${text}**` : text;
}

/** Lines of one item: the first behind the mark, the others below it. */
function itemLines(blocks: readonly Block[], mark: string): readonly string[] {
  const lines = blocks
    .flatMap((block, index) => [...(index === 0 ? [] : [""]), ...blockLines(block)])
    .flatMap((text) => text.split("\n"));
  const indent = " ".repeat(mark.length);
  return lines.map((line, index) => (index === 0 ? mark + line : line === "" ? "" : indent + line));
}

function tableLines({ caption, columns, rows }: Table): readonly string[] {
  const heads = columns.map(({ label }) => markdownText(label));
  const rules = columns.map(({ align }) => (align === "end" ? "---:" : "---"));
  return [
    `**${markdownText(caption)}**`,
    "",
    row(heads),
    row(rules),
    ...rows.map((cells) => row(cells.map(cellText))),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** In a cell everything stands on one line; `<br>` is the one tag that all renderers of such tables take. */
function cellText({ blocks }: Cell): string {
  return blocks.map(blockInCell).join("<br>");
}

function blockInCell(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return inlineText(block.content, "<br>");
    case "list":
      return block.items.map((item) => item.map(blockInCell).join("<br>")).join("<br>");
    case "table":
      return block.rows.map((cells) => cells.map(cellText).join(" ")).join("<br>");
    case "group":
      return block.blocks.map(blockInCell).join("<br>");
    case "picture":
      return markdownText(block.alternative);
  }
}

function inlineText(inlines: readonly Inline[], lineEnd: string): string {
  return inlines
    .map((inline) => (inline.kind === "break" ? lineEnd : runText(inline)))
    .join("")
    .trim();
}

/** Marks stand close to the words, or they would not count as marks; spaces stay outside of them. */
function runText({ text, style }: Extract<Inline, { kind: "text" }>): string {
  const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === "") return before + after;
  const plain = style.code ? codeSpan(core) : markdownText(core);
  const emphasized = style.emphasis ? `*${plain}*` : plain;
  const strong = style.strong ? `**${emphasized}**` : emphasized;
  const linked = style.address === undefined ? strong : `[${strong}](<${style.address}>)`;
  return before + linked + after;
}
