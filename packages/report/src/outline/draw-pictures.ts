import { type Document, Element, isTag, type ParentNode } from "domhandler";
import { render } from "dom-serializer";
import { replaceElement } from "domutils";

import { PICTURES } from "../formats/html/style/pictures.ts";
import { PARTS } from "../formats/html/style/parts.ts";
import { TOKENS } from "../formats/html/style/tokens.ts";
import { childElements } from "./page-marks.ts";

/** Width of a picture that takes all that it gets, in pixels: about the measure of a page. */
const FULL_WIDTH_PIXELS = 640;

/**
 * Puts each drawn picture of the page in the form of one that is held in its address, with its colours in it; for
 * formats that can draw. A sentence and a table beside it say the same, so others lose nothing.
 */
export function drawPictures(document: Document): void {
  for (const drawing of drawingsIn(document)) {
    const { width, height } = sizeOf(drawing);
    const picture = new Element("img", {
      src: `data:image/svg+xml;base64,${Buffer.from(withColors(drawing)).toString("base64")}`,
      alt: drawing.attribs["aria-label"] ?? "",
      width: String(width),
      height: String(height),
    });
    replaceElement(drawing, picture);
  }
}

function drawingsIn(node: ParentNode): readonly Element[] {
  return childElements(node).flatMap((element) => {
    const isDrawing = element.name === "svg" && element.attribs["role"] === "img";
    return isDrawing ? [element] : drawingsIn(element);
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is shown of it, else its own size; parsers of HTML keep names of attributes small. */
function sizeOf({ attribs }: Element): Size {
  const box = (attribs["viewBox"] ?? attribs["viewbox"] ?? "").split(" ").map(Number);
  const width = box[2] ?? Number(attribs["width"]);
  return {
    width: Number.isFinite(width) ? width : FULL_WIDTH_PIXELS,
    height: box[3] ?? Number(attribs["height"]),
  };
}

function withColors(drawing: Element): string {
  const { width, height } = sizeOf(drawing);
  const { class: _class, role: _role, "aria-label": _label, ...others } = drawing.attribs;
  const inside = drawing.children
    .filter((child) => isTag(child))
    .map((child) => render(child, { xmlMode: "foreign" }))
    .join("");
  const box = others["viewBox"] ?? others["viewbox"] ?? `0 0 ${String(width)} ${String(height)}`;
  const size = `width="${String(width)}" height="${String(height)}" viewBox="${box}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><style>${DRAWING_STYLE}</style>${inside}</svg>`;
}

/** The light colours of the page, put in where its rules name them, for pictures know no custom properties. */
const COLORS: ReadonlyMap<string, string> = new Map(
  Array.from(
    TOKENS.slice(0, TOKENS.indexOf("@media")).matchAll(/(--[\w-]+): (#\w+);/gu),
    ([, name = "", color = ""]) => [name, color],
  ),
);

const DRAWING_STYLE = `text { font-family: "IBM Plex Sans", sans-serif; font-size: 13px; } ${drawingRules()}`;

/** Rules of single classes alone: those that hold for boxes of the page mean nothing in a picture. */
function drawingRules(): string {
  return [PARTS, PICTURES]
    .flatMap((style) => style.match(/\.(?:swatch|share|graph|trend)-[\w.-]+ \{[^}]*\}/gu) ?? [])
    .map((rule) =>
      rule.replaceAll(/var\((--[\w-]+)\)/gu, (_, name: string) => COLORS.get(name) ?? "#000"),
    )
    .join(" ");
}
