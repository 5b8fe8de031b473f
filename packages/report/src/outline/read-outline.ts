import { isTag, isText, type AnyNode, type Document, type Element } from "domhandler";
import { textContent } from "domutils";

import type { Block, Heading, Outline, Paragraph } from "./outline.ts";
import { childElements, classesOf, groupRoleOf, isLeftOut, signOf } from "./page-marks.ts";
import { PLAIN } from "./plain-style.ts";
import { readInlines } from "./read-inlines.ts";
import { readPicture } from "./read-picture.ts";
import { readTable } from "./read-table.ts";

/** Reads the page of the format `html`; it is our own, so nothing else needs to be understood. */
export function readOutline(page: Document): Outline {
  const root = childElements(page).find(({ name }) => name === "html");
  const parts = root === undefined ? [] : childElements(root);
  const title = parts.flatMap(childElements).find(({ name }) => name === "title");
  const body = parts.find(({ name }) => name === "body");
  return {
    title: title === undefined ? "" : textContent(title),
    blocks: body === undefined ? [] : readBlocks(body.children),
  };
}

const HEADING_LEVELS: ReadonlyMap<string, Heading["level"]> = new Map([
  ["h1", 1],
  ["h2", 2],
  ["h3", 3],
  ["h4", 4],
]);

/** Elements that only hold others. */
const CONTAINERS: ReadonlySet<string> = new Set(
  "article,body,dd,details,div,footer,header,main,section".split(","),
);

const BLOCKS: ReadonlySet<string> = new Set([
  ...CONTAINERS,
  ...HEADING_LEVELS.keys(),
  ..."p,ul,ol,dl,table,summary,img".split(","),
]);

/** Blocks one after the other; text that stands between them is a paragraph of its own. */
function readBlocks(nodes: readonly AnyNode[]): readonly Block[] {
  const blocks: Block[] = [];
  let loose: AnyNode[] = [];
  const endParagraph = (): void => {
    const content = readInlines(loose);
    if (content.length > 0) blocks.push({ kind: "paragraph", tone: "plain", content });
    loose = [];
  };
  for (const node of nodes) {
    if (isTag(node) && isLeftOut(node)) continue;
    if (isTag(node) && BLOCKS.has(node.name)) {
      endParagraph();
      blocks.push(...readBlock(node));
    } else if (isTag(node) || isText(node)) loose.push(node);
  }
  endParagraph();
  return blocks;
}

function readBlock(element: Element): readonly Block[] {
  const level = HEADING_LEVELS.get(element.name);
  if (level !== undefined) {
    return [{ kind: "heading", level, content: readInlines(element.children) }];
  }
  switch (element.name) {
    case "p":
      return paragraph(element, toneOf(element));
    case "summary":
      return repeatsCaption(element) ? [] : paragraph(element, "strong");
    case "ul":
    case "ol":
      return [
        {
          kind: "list",
          ordered: element.name === "ol",
          role: classesOf(element).includes("counts") ? "counts" : "plain",
          items: childElements(element).map((item) => readBlocks(item.children)),
        },
      ];
    case "dl":
      return [
        {
          kind: "list",
          ordered: false,
          role: "facts",
          items: childElements(element).map(readFact),
        },
      ];
    case "table":
      return [readTable(element, readBlocks)];
    case "img":
      return readPicture(element);
    default:
      return grouped(element, readBlocks(element.children));
  }
}

function grouped(element: Element, blocks: readonly Block[]): readonly Block[] {
  const role = groupRoleOf(element);
  if (role === undefined || blocks.length === 0) return blocks;
  return [{ kind: "group", role, sign: signOf(element), blocks }];
}

function paragraph(element: Element, tone: Paragraph["tone"]): readonly Block[] {
  const content = readInlines(element.children);
  return content.length === 0 ? [] : [{ kind: "paragraph", tone, content }];
}

const STRONG: ReadonlySet<string> = new Set(["verdict-word", "verdict-headline", "banner-word"]);
const ASIDE: ReadonlySet<string> = new Set(["aside", "fine-print", "kind"]);

function toneOf(element: Element): Paragraph["tone"] {
  const classes = classesOf(element);
  if (classes.some((name) => STRONG.has(name))) return "strong";
  return classes.some((name) => ASIDE.has(name)) ? "aside" : "plain";
}

/** What opens a folded table says the same as the table's caption. */
function repeatsCaption(summary: Element): boolean {
  const siblings = summary.parent === null ? [] : childElements(summary.parent);
  return siblings.some((sibling) => classesOf(sibling).includes("table-scroll"));
}

/** One name with its value: `Name: value`. */
function readFact(pair: Element): readonly Block[] {
  const [term, ...values] = childElements(pair);
  const name = term === undefined ? "" : textContent(term);
  const style = { ...PLAIN, strong: true };
  const content = readInlines(values.flatMap((value) => value.children));
  return [
    {
      kind: "paragraph",
      tone: "plain",
      content: [{ kind: "text", text: `${name}: `, style }, ...content],
    },
  ];
}
