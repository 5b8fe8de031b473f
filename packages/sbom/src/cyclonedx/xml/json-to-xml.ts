import { CYCLONEDX_NAMESPACE, type Json, type XmlSink } from "./contract.ts";
import { type Member, type Shape, shapeOf } from "./shapes.ts";
import { SPECIAL_SHAPES } from "./special-shapes.ts";

/**
 * Writes the XML form of a CycloneDX document that is given in its JSON form.
 *
 * @returns text, ending in a line feed. Characters that XML cannot hold become U+FFFD.
 */
export function jsonToXml(document: Json): string {
  const writer = new XmlWriter();
  const { specVersion } = document;
  writer.root(`${CYCLONEDX_NAMESPACE}${String(specVersion)}`, document);
  return writer.toString();
}

/** Elements one below the other, indented; text stays on the line of its element. */
class XmlWriter implements XmlSink {
  readonly #pieces: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  #depth = 0;

  root(namespace: string, document: Json): void {
    const shape = shapeOf("bom");
    if (shape === undefined) return;
    this.element("bom", { xmlns: namespace, ...attributesOf(shape, document) }, () => {
      this.#children(shape, document);
    });
  }

  member(name: string, type: string, value: unknown): void {
    if (value === undefined || value === null) return;
    const shape = shapeOf(type);
    if (shape !== undefined && typeof value === "object") this.#object(name, shape, value as Json);
    else if (shape === undefined && SPECIAL_SHAPES[type] !== undefined)
      SPECIAL_SHAPES[type].write(name, value, this);
    else if (type === "ref") this.element(name, { ref: value });
    else this.text(name, plainText(value), {});
  }

  list(
    name: string,
    { item, type }: { readonly item: string; readonly type: string },
    value: unknown,
  ): void {
    if (!Array.isArray(value)) return;
    this.element(name, {}, () => {
      for (const one of value) this.member(item, type, one);
    });
  }

  text(name: string, text: string, attributes: Json): void {
    this.#line(`<${name}${written(attributes)}>${escapeText(text)}</${name}>`);
  }

  element(name: string, attributes: Json, content?: () => void): void {
    const start = `<${name}${written(attributes)}`;
    const before = this.#pieces.length;
    this.#line(`${start}>`);
    this.#depth += 1;
    content?.();
    this.#depth -= 1;
    if (this.#pieces.length === before + 1) {
      this.#pieces.length = before;
      this.#line(`${start}/>`);
    } else this.#line(`</${name}>`);
  }

  toString(): string {
    return this.#pieces.join("");
  }

  #object(name: string, shape: Shape, value: Json): void {
    const attributes = attributesOf(shape, value);
    if (shape.text === undefined) {
      this.element(name, attributes, () => {
        this.#children(shape, value);
      });
    } else {
      const text = value[shape.text.jsonKey];
      this.text(name, plainText(text), attributes);
    }
  }

  #children(shape: Shape, value: Json): void {
    for (const member of shape.members)
      if (member.place === "element") this.#child(member, value[member.jsonKey]);
  }

  #child({ xmlName, itemName, isRepeated, type }: Member, value: unknown): void {
    if (itemName !== undefined) this.list(xmlName, { item: itemName, type }, value);
    else if (isRepeated)
      for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value])
        this.member(xmlName, type, one);
    else this.member(xmlName, type, value);
  }

  #line(text: string): void {
    this.#pieces.push(`${INDENT.repeat(this.#depth)}${text}\n`);
  }
}

const INDENT = "  ";

function attributesOf(shape: Shape, value: Json): Json {
  const attributes = [...shape.attributes.values()].map(({ xmlName, jsonKey }) => [
    xmlName,
    value[jsonKey],
  ]);
  return Object.fromEntries(attributes) as Json;
}

function written(attributes: Json): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${escapeAttribute(plainText(value))}"`)
    .join("");
}

function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined ? "" : JSON.stringify(value);
}

/** XML 1.0, section 2.2: these characters cannot stand in a document, not even escaped. */
const FORBIDDEN = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`,
    String.raw`[\ud800-\udbff](?![\udc00-\udfff])`,
    String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
  ].join("|"),
  "gu",
);

/** Controls and characters that turn text around: they may stand in XML, but act where it is shown as it is. */
const HIDDEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

function escapeText(text: string): string {
  return text
    .replace(FORBIDDEN, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;")
    .replaceAll(HIDDEN, (character) => `&#x${character.charCodeAt(0).toString(16)};`);
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}
