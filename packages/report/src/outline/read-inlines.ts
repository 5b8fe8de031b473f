import { isTag, isText, type AnyNode, type Element } from "domhandler";

import type { Inline, TextRun, TextStyle } from "./outline.ts";
import { PLAIN } from "./plain-style.ts";
import { classesOf, isLeftOut, signOf } from "./page-marks.ts";

/** Elements that the style sheet of the page sets on lines of their own. */
const LINES: ReadonlySet<string> = new Set([
  "cell-line",
  "cell-title",
  "task-detail",
  "responsible",
]);

/** Elements that the style sheet sets apart from what stands before, with the words that do so in a line. */
const APART: ReadonlyMap<string, string> = new Map([
  ["count-number", ": "],
  ["count-detail", " · "],
  ["finding-number", " · "],
]);

/** Text of a page between blocks: white space collapsed as a browser does, styles kept. */
export function readInlines(nodes: readonly AnyNode[]): readonly Inline[] {
  return tidy(nodes.flatMap((node) => inlinesOf(node, PLAIN)));
}

function inlinesOf(node: AnyNode, style: TextStyle): readonly Inline[] {
  if (isText(node)) return [{ kind: "text", text: node.data, style }];
  if (!isTag(node) || isLeftOut(node)) return [];
  if (node.name === "br") return [LINE_END];
  const inner = node.children.flatMap((child) => inlinesOf(child, styleOf(node, style)));
  return setApart(classesOf(node), inner);
}

function setApart(classes: readonly string[], inner: readonly Inline[]): readonly Inline[] {
  if (classes.some((name) => LINES.has(name))) return [LINE_END, ...inner, LINE_END];
  const words = classes.flatMap((name) => APART.get(name) ?? []).join("");
  return words === "" ? inner : [{ kind: "text", text: words, style: PARTING }, ...inner];
}

const PARTING: TextStyle = { ...PLAIN, parts: true };

const LINE_END: Inline = { kind: "break" };

function styleOf(element: Element, style: TextStyle): TextStyle {
  switch (element.name) {
    case "strong":
    case "ins":
      return { ...style, strong: true };
    case "em":
    case "del":
      return { ...style, emphasis: true };
    case "code":
      return { ...style, code: true };
    case "a":
      return { ...style, address: outsideAddress(element.attribs["href"]) };
    default:
      return classesOf(element).includes("status") ? { ...style, sign: signOf(element) } : style;
  }
}

/** Anchors inside the page have no target elsewhere; their text stays. */
function outsideAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^(?:https?|mailto):/u.test(address) ? address : undefined;
}

/** Joins runs of one style, collapses white space, and leaves no break at an end or beside another. */
function tidy(inlines: readonly Inline[]): readonly Inline[] {
  const tidied: Inline[] = [];
  for (const inline of inlines) {
    const last = tidied.at(-1);
    if (inline.kind === "break") {
      if (last?.kind === "text") tidied.push(inline);
      continue;
    }
    const atStart = last?.kind !== "text" || last.text.endsWith(" ");
    const collapsed = inline.text.replaceAll(/[ \t\r\n]+/gu, " ");
    const text = atStart ? collapsed.replace(/^ /u, "") : collapsed;
    if (text === "") continue;
    if (last?.kind === "text" && sameStyle(last.style, inline.style)) {
      tidied[tidied.length - 1] = { ...last, text: last.text + text };
    } else tidied.push({ ...inline, text });
  }
  return withoutEnd(tidied);
}

function withoutEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last === undefined) return inlines;
  if (last.kind === "break") return withoutEnd(inlines.slice(0, -1));
  const text = last.text.trimEnd();
  if (text === "") return withoutEnd(inlines.slice(0, -1));
  return [...inlines.slice(0, -1), { ...last, text } satisfies TextRun];
}

function sameStyle(left: TextStyle, right: TextStyle): boolean {
  return (
    left.strong === right.strong &&
    left.emphasis === right.emphasis &&
    left.code === right.code &&
    left.parts === right.parts &&
    left.sign === right.sign &&
    left.address === right.address
  );
}
