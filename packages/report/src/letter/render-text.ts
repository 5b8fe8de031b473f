import { wrapText } from "../formats/human/wrap-text.ts";
import type { Block, Inline, Outline, Table } from "../outline/outline.ts";

/** Columns of a letter as plain text. */
const WIDTH_COLUMNS = 78;

/** An outline as plain text for e-mails and files: nothing in it is markup. */
export function renderText({ blocks }: Outline): string {
  const parts = blocks.map((block) => linesOf(block, WIDTH_COLUMNS).join("\n"));
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function linesOf(block: Block, width: number): readonly string[] {
  switch (block.kind) {
    case "heading": {
      const lines = wrapText(textOf(block.content), width);
      return block.level === 1 ? [...lines, "=".repeat(width)] : [...lines, "-".repeat(width)];
    }
    case "paragraph":
      return textOf(block.content)
        .split("\n")
        .flatMap((line) => wrapText(line, width));
    case "list":
      return block.items.flatMap((item, index) =>
        marked(item, block.ordered ? `${String(index + 1)}. ` : "- ", width),
      );
    case "table":
      return tableLines(block, width);
    case "group":
      return block.blocks.flatMap((inner) => linesOf(inner, width));
    case "picture":
      return wrapText(block.alternative, width);
  }
}

function marked(blocks: readonly Block[], mark: string, width: number): readonly string[] {
  const indent = " ".repeat(mark.length);
  const lines = blocks.flatMap((block) => linesOf(block, width - mark.length));
  return lines.map((line, index) => `${index === 0 ? mark : indent}${line}`.trimEnd());
}

/** A table has no place in a narrow column: each row is a list of its cells under their labels. */
function tableLines({ caption, columns, rows }: Table, width: number): readonly string[] {
  const items = rows.map((cells) =>
    cells.flatMap(({ blocks }, index) => {
      const text = blocks.flatMap((block) => linesOf(block, width)).join(" ");
      const label = index === 0 ? "" : `${columns[index]?.label ?? ""}: `;
      return text === "" ? [] : wrapText(`${label}${text}`, width - 2);
    }),
  );
  return [
    `${caption}:`,
    ...items.flatMap((lines) => [
      "",
      ...lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)),
    ]),
  ];
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === "break" ? "\n" : inline.text)).join("");
}
