import { SaxesParser, type SaxesTagPlain } from "saxes";

/** Deepest nesting and most elements; a logo has neither. */
const MAX_DEPTH = 50;
const MAX_ELEMENTS = 5_000;

/** What draws. Nothing here runs, loads, links or animates. */
const ELEMENTS: ReadonlySet<string> = new Set(
  "svg,g,path,rect,circle,ellipse,line,polyline,polygon,defs,linearGradient,radialGradient,stop,clipPath".split(
    ",",
  ),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "viewBox,width,height,x,y,x1,y1,x2,y2,cx,cy,r,rx,ry,fx,fy,d,points,transform,id,offset,preserveAspectRatio," +
    "gradientUnits,gradientTransform,spreadMethod,clipPathUnits,clip-path,clip-rule,fill,fill-rule,fill-opacity," +
    "stroke,stroke-width,stroke-linecap,stroke-linejoin,stroke-miterlimit,stroke-opacity,stroke-dasharray," +
    "stop-color,stop-opacity,opacity,color"
  ).split(","),
);

/** Numbers, colours, path commands, transforms, and names of gradients in the same picture. */
const SAFE_VALUE = /^(?:[\w\s.,#%+()-]|url\(#[\w-]+\))*$/u;

/** A picture that only draws, with its size. */
export interface CleanSvg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture written anew from what draws; scripts, styles, references to elsewhere and everything unknown is not in it.
 *
 * @returns `undefined` for what is no SVG, is damaged, or has no size.
 */
export function sanitizeSvg(svg: string): CleanSvg | undefined {
  const writer = new CleanWriter();
  const parser = new SaxesParser();
  parser.on("error", () => {
    writer.refuse();
  });
  parser.on("opentag", (tag) => {
    writer.open(tag);
  });
  parser.on("closetag", () => {
    writer.close();
  });
  parser.write(svg.trim()).close();
  return writer.finished();
}

class CleanWriter {
  readonly #pieces: string[] = [];
  /** The names of open elements; `undefined` for one that is left out, with all that stands in it. */
  readonly #open: (string | undefined)[] = [];
  #elements = 0;
  #refused = false;
  #size: CleanSize | undefined;

  open({ name, attributes }: SaxesTagPlain): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS || this.#open.length >= MAX_DEPTH) this.#refused = true;
    const isRoot = this.#open.length === 0;
    const isWritten =
      !this.#refused &&
      ELEMENTS.has(name) &&
      isRoot === (name === "svg") &&
      (isRoot || this.#open.at(-1) !== undefined);
    this.#open.push(isWritten ? name : undefined);
    if (!isWritten) return;
    if (isRoot) this.#size = sizeOf(attributes);
    const namespace = isRoot ? ' xmlns="http://www.w3.org/2000/svg"' : "";
    this.#pieces.push(`<${name}${namespace}${cleanAttributes(attributes)}>`);
  }

  close(): void {
    const name = this.#open.pop();
    if (name !== undefined) this.#pieces.push(`</${name}>`);
  }

  /** Whatever is wrong with it: there is no half of a picture. */
  refuse(): void {
    this.#refused = true;
  }

  finished(): CleanSvg | undefined {
    if (this.#refused || this.#size === undefined) return undefined;
    return { text: this.#pieces.join(""), ...this.#size };
  }
}

function cleanAttributes(attributes: Readonly<Record<string, string>>): string {
  const { style = "", ...others } = attributes;
  return [...Object.entries(others), ...declarationsOf(style)]
    .filter(([name, value]) => ATTRIBUTES.has(name) && SAFE_VALUE.test(value))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
}

/** What drawing programs write as style sheets on single elements means the same as attributes. */
function declarationsOf(style: string): readonly (readonly [string, string])[] {
  return style.split(";").flatMap((declaration) => {
    const [name = "", value] = declaration.split(":", 2);
    return value === undefined ? [] : [[name.trim(), value.trim()] as const];
  });
}

/** Width and height as they are stated, else those of the box that is shown. */
function sizeOf(attributes: Readonly<Record<string, string>>): CleanSize | undefined {
  const box = (attributes["viewBox"] ?? "")
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const width = lengthOf(attributes["width"]) ?? box[2];
  const height = lengthOf(attributes["height"]) ?? box[3];
  if (width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 ? { width, height } : undefined;
}

type CleanSize = Omit<CleanSvg, "text">;

function lengthOf(length: string | undefined): number | undefined {
  const [, number] = /^(\d+(?:\.\d+)?)(?:px|mm|pt|cm)?$/u.exec(length ?? "") ?? [];
  return number === undefined ? undefined : Number(number);
}
