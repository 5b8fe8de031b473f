import { dump } from "js-yaml";
import { stringify } from "smol-toml";

import { type Content, PARSERS, type Syntax } from "./content.ts";
import { pick, type Random } from "./random.ts";

/** Deeper than any reader needs, and than some can bear. */
const DEPTH = 20_000;

/** Values of every type that the syntaxes know, with some that are lawful and unusual. */
const OTHER_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  "",
  "\u0000",
  "../../../../etc/passwd",
  "x".repeat(100_000),
  [],
  {},
  [{ a: [1] }],
  { a: { b: ["c"] } },
  [[[["a"]]]],
];

/** Puts a value of another type, seldom a lawful one, in the place of a random one. */
export function swapValues(content: Content, random: Random): string {
  const other = pick(OTHER_VALUES, random);
  if (content.syntax === "xml") return swapElement(content, random, xmlOf(other));
  return replaceValue(content, random, other);
}

/** Puts lists in lists, or maps in maps, thousands deep, in the place of a random value. */
export function nestDeeply(content: Content, random: Random): string {
  const { syntax = "json" } = content;
  const [open, close] = pick(NESTS[syntax], random);
  const nest = (inner: string): string => open.repeat(DEPTH) + inner + close.repeat(DEPTH);
  if (syntax === "xml") return swapElement(content, random, nest("a"));
  return replaceValue(content, random, MARK)
    .replace(`"${MARK}"`, nest("1"))
    .replace(MARK, nest("1"));
}

const MARK = "the-deep-value-goes-here";

const NESTS: Readonly<Record<Syntax, readonly (readonly [open: string, close: string])[]>> = {
  json: [
    ["[", "]"],
    ['{"a":', "}"],
  ],
  toml: [
    ["[", "]"],
    ["{a=", "}"],
  ],
  xml: [["<a>", "</a>"]],
  yaml: [
    ["[", "]"],
    ["{a: ", "}"],
  ],
};

/** A place in a document: the list or map that holds the value, and its key there. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Most places that are considered. */
const MAX_PLACES = 50_000;

function replaceValue({ text = "", syntax }: Content, random: Random, other: unknown): string {
  if (syntax === undefined || syntax === "xml") return text;
  const document: unknown = PARSERS[syntax](text);
  const places = placesIn(document);
  if (places.length === 0) return text;
  const { holder, key } = pick(places, random);
  // TOML knows no null.
  holder[key] = syntax === "toml" && other === null ? false : other;
  return WRITERS[syntax](document);
}

const WRITERS: Readonly<Record<Exclude<Syntax, "xml">, (value: unknown) => string>> = {
  json: (value) => JSON.stringify(value, undefined, 2),
  toml: (value) => stringify(value),
  yaml: (value) => dump(value),
};

function placesIn(document: unknown): Place[] {
  const places: Place[] = [];
  const waiting: unknown[] = [document];
  for (let at = 0; at < waiting.length && places.length < MAX_PLACES; at += 1) {
    const holder = waiting[at];
    if (typeof holder !== "object" || holder === null || holder instanceof Date) continue;
    for (const [key, value] of Object.entries(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key });
      waiting.push(value);
    }
  }
  return places;
}

/** The content of elements and the values of attributes. */
const XML_VALUE = /(?<=>)[^<>]+(?=<\/)|(?<==")[^"<]*(?=")/gu;

function swapElement({ text = "" }: Content, random: Random, other: string): string {
  const values = [...text.matchAll(XML_VALUE)];
  if (values.length === 0) return text;
  const { index, 0: value } = pick(values, random);
  return text.slice(0, index) + other + text.slice(index + value.length);
}

function xmlOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => `<item>${xmlOf(item)}</item>`).join("");
  if (typeof value !== "object" || value === null) return String(value).replaceAll("\u0000", "");
  return Object.entries(value)
    .map(([key, inner]) => `<${key}>${xmlOf(inner)}</${key}>`)
    .join("");
}
