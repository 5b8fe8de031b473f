import type { DiagnosticCode } from "@lizenzlotse/model";

import { parseXml, type XmlElement } from "../../supplied/parse-xml.ts";
import { type Converter, CYCLONEDX_NAMESPACE } from "./contract.ts";
import { type Member, type Shape, shapeOf } from "./shapes.ts";
import { SPECIAL_SHAPES } from "./special-shapes.ts";

/** A document in its JSON shape. */
export interface ConvertedDocument {
  /** `undefined` where the root is no bill of materials. */
  readonly document: Readonly<Record<string, unknown>> | undefined;
  /** By JSON pointer, for members that are tracked. */
  readonly lines: Map<string, number>;
  readonly faults: readonly ConversionFault[];
}

/** Something of the XML form that was not read. */
export interface ConversionFault {
  readonly code: DiagnosticCode;
  readonly line: number;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Whether elements in another order than the schema's are a fault: for a reader they say the same. */
export type ElementOrder = "in-order" | "any-order";

/** Turns the XML form of CycloneDX into the JSON form, so that there is one reader for both. */
export function xmlToJson(
  text: string,
  tracked: ReadonlySet<string>,
  order: ElementOrder = "any-order",
): ConvertedDocument {
  const { root, fault } = parseXml(text);
  const conversion = new Conversion(tracked, order);
  if (fault !== undefined) conversion.malformed(fault.line, fault.problem);
  if (root?.name !== "bom" || !root.namespace.startsWith(CYCLONEDX_NAMESPACE))
    return { document: undefined, ...conversion.outcome };
  const specVersion = root.namespace.slice(CYCLONEDX_NAMESPACE.length);
  const bom = conversion.convert(root, "bom", "") as Record<string, unknown>;
  const document = { bomFormat: "CycloneDX", specVersion, version: 1, ...bom };
  if (specVersion === "1.5") singleIdentities(document);
  return { document, ...conversion.outcome };
}

/** JSON of 1.5 knows one identity for each component, XML and everything later several. */
function singleIdentities(document: Readonly<Record<string, unknown>>): void {
  const pending: unknown[] = [document["metadata"], ...listOf(document["components"])];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { component, components, evidence } = next as Record<string, unknown>;
    pending.push(...listOf(components));
    if (component !== undefined) pending.push(component);
    const parts = evidence as Record<string, unknown> | undefined;
    const identities = listOf(parts?.["identity"]);
    if (parts !== undefined && identities.length === 1) parts["identity"] = identities[0];
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

class Conversion implements Converter {
  readonly #tracked: ReadonlySet<string>;
  readonly #lines = new Map<string, number>();
  readonly #faults: ConversionFault[] = [];

  readonly #order: ElementOrder;

  constructor(tracked: ReadonlySet<string>, order: ElementOrder) {
    this.#tracked = tracked;
    this.#order = order;
  }

  get outcome(): Pick<ConvertedDocument, "lines" | "faults"> {
    return { lines: this.#lines, faults: this.#faults };
  }

  malformed(line: number, problem: string): void {
    this.#faults.push({ code: "input/malformed", line, parameters: { format: "XML", problem } });
  }

  convert(element: XmlElement, type: string, pointer: string | undefined): unknown {
    if (pointer !== undefined) this.#lines.set(pointer, element.line);
    const shape = shapeOf(type);
    if (shape !== undefined) return this.#object(element, shape, pointer);
    const special = SPECIAL_SHAPES[type];
    return special === undefined ? plainValue(element, type) : special.read(element, this, pointer);
  }

  unknownChild({ name, namespace, line }: XmlElement): void {
    if (!namespace.startsWith(CYCLONEDX_NAMESPACE)) return;
    this.#faults.push({
      code: "input/unexpected-type",
      line,
      parameters: { field: name, problem: "not a known element" },
    });
  }

  #object(element: XmlElement, shape: Shape, pointer: string | undefined): unknown {
    const text = element.text.trim();
    if (
      element.children.length === 0 &&
      element.attributes.size === 0 &&
      shape.text === undefined &&
      text !== ""
    )
      return text;
    const object: Record<string, unknown> = {};
    for (const [name, value] of element.attributes) {
      const member = shape.attributes.get(name);
      if (member !== undefined) object[member.jsonKey] = ofType(value, member.type);
    }
    for (const child of element.children) this.#addChild(object, child, { shape, pointer });
    if (this.#order === "in-order") this.#checkOrder(element.children, shape);
    // Attached texts are kept to the last space; everything else is a word or a line.
    const isVerbatim = shape.attributes.has("encoding");
    if (shape.text !== undefined) object[shape.text.jsonKey] = isVerbatim ? element.text : text;
    return object;
  }

  #addChild(
    object: Record<string, unknown>,
    child: XmlElement,
    { shape, pointer }: { readonly shape: Shape; readonly pointer: string | undefined },
  ): void {
    const member = shape.byXmlName.get(child.name);
    if (member === undefined) {
      this.unknownChild(child);
      return;
    }
    const { jsonKey } = member;
    const below =
      pointer !== undefined && this.#tracked.has(jsonKey) ? `${pointer}/${jsonKey}` : undefined;
    if (member.itemName !== undefined) object[jsonKey] = this.#items(child, member, below);
    else if (member.isRepeated) {
      const list = (object[jsonKey] ??= []) as unknown[];
      list.push(this.convert(child, member.type, under(below, list.length)));
    } else if (Object.hasOwn(object, jsonKey)) this.#repeated(child);
    else object[jsonKey] = this.convert(child, member.type, below);
  }

  #checkOrder(children: readonly XmlElement[], shape: Shape): void {
    let last = 0;
    for (const { name, line } of children) {
      const position = shape.positions.get(name) ?? last;
      if (position < last) {
        const parameters = { field: name, problem: "stands behind what has to follow it" };
        this.#faults.push({ code: "input/unexpected-type", line, parameters });
      }
      last = Math.max(last, position);
    }
  }

  #repeated({ name, line }: XmlElement): void {
    const parameters = { field: name, problem: "stands there twice" };
    this.#faults.push({ code: "input/unexpected-type", line, parameters });
  }

  #items(wrapper: XmlElement, member: Member, pointer: string | undefined): unknown[] {
    const items: unknown[] = [];
    for (const item of wrapper.children) {
      if (item.name === member.itemName)
        items.push(this.convert(item, member.type, under(pointer, items.length)));
      else this.unknownChild(item);
    }
    return items;
  }
}

function under(pointer: string | undefined, index: number): string | undefined {
  return pointer === undefined ? undefined : `${pointer}/${String(index)}`;
}

function plainValue(element: XmlElement, type: string): unknown {
  return type === "ref" ? (element.attributes.get("ref") ?? "") : ofType(element.text, type);
}

function ofType(text: string, type: string): unknown {
  const value = text.trim();
  if (type === "bool") return value === "true" || value === "1";
  if (type !== "number") return value;
  const number = Number(value);
  return value === "" || Number.isNaN(number) ? value : number;
}
