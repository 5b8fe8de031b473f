import type { Block, Cell, Inline } from "../outline/outline.ts";
import { PLAIN } from "../outline/plain-style.ts";
import { safeAddress } from "../text/safe-address.ts";
import { visibleText } from "../text/visible-text.ts";

/** Running text of our own. */
export function said(text: string): Inline {
  return { kind: "text", text, style: PLAIN };
}

/** What has to be seen first. */
export function strong(text: string): Inline {
  return { kind: "text", text, style: { ...PLAIN, strong: true } };
}

/** A name or text from outside, with nothing hidden in it. */
export function foreign(text: string): Inline {
  return { kind: "text", text: visibleText(text), style: PLAIN };
}

/** An address from outside; a link only where it can be one. */
export function linked(address: string): Inline {
  const style = { ...PLAIN, address: safeAddress(address) };
  return { kind: "text", text: visibleText(address), style };
}

/** Lines as a user wrote them. An e-mail address stands as it is in every form: Markdown would part it, or mention somebody. */
export function written(text: string): readonly Inline[] {
  const lines = text.split(/\r?\n|;\s*/u).map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ kind: "break" } as const]),
      ...line.split(MAIL).map((part, at) => (at % 2 === 0 ? foreign(part) : mailAddress(part))),
    ])
    .filter((inline) => inline.kind === "break" || inline.text !== "");
}

const MAIL = /([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/u;

function mailAddress(address: string): Inline {
  return { kind: "text", text: visibleText(address), style: { ...PLAIN, code: true } };
}

/** A heading of the letter. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", level, content: [foreign(text)] };
}

/** A paragraph; the title of a letter is the only thing above it. */
export function paragraph(...content: readonly Inline[]): Block {
  return { kind: "paragraph", tone: "plain", content };
}

/** Names with their values, one in a line. */
export function facts(
  pairs: readonly (readonly [name: string, value: readonly Inline[]])[],
): Block {
  return {
    kind: "list",
    ordered: false,
    role: "facts",
    items: pairs.map(([name, value]) => [paragraph(strong(`${name}: `), ...value)]),
  };
}

/** A table whose first column names its rows. */
export function table(
  caption: string,
  labels: readonly string[],
  rows: readonly (readonly (readonly Inline[])[])[],
): Block {
  return {
    kind: "table",
    caption,
    columns: labels.map((label) => ({ label, align: "start", widthPercent: undefined })),
    rows: rows.map((cells) =>
      cells.map((content, index): Cell => ({
        isHead: index === 0,
        align: "start",
        blocks: content.length === 0 ? [] : [paragraph(...content)],
      })),
    ),
  };
}
