import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import type { ComponentChildren, VNode } from "preact";

import { quotedText } from "../../../text/quoted-text.ts";
import { DataTable } from "./data-table.tsx";
import { SafeLink } from "./safe-link.tsx";

/**
 * Text that an agency adds, in Markdown. Only what is named here is ever markup: HTML is shown as the text that it is,
 * pictures as their description, and links lead where {@link SafeLink} lets them.
 */
export function AuthoredText(props: {
  readonly markdown: string;
  /** Names the tables of the text for those who hear them. */
  readonly title: string;
}): VNode {
  return <>{blocks(lexer(props.markdown), props.title)}</>;
}

function blocks(tokens: readonly Token[], title: string): ComponentChildren {
  return known(tokens).map((token) => block(token, title));
}

function block(token: MarkedToken, title: string): ComponentChildren {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- whatever else there is, is text
  switch (token.type) {
    case "heading":
      return token.depth <= 2 ? <h3>{inline(token.tokens)}</h3> : <h4>{inline(token.tokens)}</h4>;
    case "list":
      return listOf(token, title);
    case "table":
      return <AuthoredTable table={token} title={title} />;
    case "blockquote":
      return <div class="box">{blocks(token.tokens, title)}</div>;
    case "code":
      return (
        <p>
          <code>{quotedText(token.text)}</code>
        </p>
      );
    case "space":
    case "hr":
    case "def":
      return null;
    default:
      return <p>{inline([token])}</p>;
  }
}

function listOf({ ordered, items }: Tokens.List, title: string): VNode {
  const entries = items.map((item) => <li>{item.tokens.map((part) => inItem(part, title))}</li>);
  return ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
}

/** The text of a short item is no paragraph of its own. */
function inItem(token: Token, title: string): ComponentChildren {
  return token.type === "text" ? inline([token]) : blocks([token], title);
}

function AuthoredTable(props: { readonly table: Tokens.Table; readonly title: string }): VNode {
  const { header, rows } = props.table;
  return (
    <DataTable
      caption={props.title}
      columns={header.map((cell) => ({
        label: quotedText(cell.text),
        align: cell.align === "right" ? "end" : undefined,
      }))}
    >
      {rows.map((cells) => (
        <tr>
          {cells.map((cell) => (
            <td class={cell.align === "right" ? "align-end" : undefined}>{inline(cell.tokens)}</td>
          ))}
        </tr>
      ))}
    </DataTable>
  );
}

function inline(tokens: readonly Token[]): ComponentChildren {
  return known(tokens).map(inlineToken);
}

function inlineToken(token: MarkedToken): ComponentChildren {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- whatever else there is, is text
  switch (token.type) {
    case "strong":
      return <strong>{inline(token.tokens)}</strong>;
    case "em":
      return <em>{inline(token.tokens)}</em>;
    case "codespan":
      return <code>{oneLine(token.text)}</code>;
    case "link":
      return <SafeLink href={token.href}>{inline(token.tokens)}</SafeLink>;
    case "br":
      return <br />;
    case "image":
    case "escape":
      return oneLine(token.text);
    case "paragraph":
    case "del":
      return inline(token.tokens);
    case "text":
      return token.tokens === undefined ? oneLine(token.text) : inline(token.tokens);
    default:
      return oneLine(token.raw);
  }
}

/** Spaces at the ends part a word from the next token and are kept. */
function oneLine(text: string): string {
  const [, before = "", after = ""] = /^(\s*).*?(\s*)$/su.exec(text) ?? [];
  const words = quotedText(text).replaceAll("\n", " ");
  return (before && " ") + words + (words === "" ? "" : after && " ");
}

/** Without extensions the parser makes no other tokens than those it names. */
function known(tokens: readonly Token[]): readonly MarkedToken[] {
  return tokens as readonly MarkedToken[];
}
