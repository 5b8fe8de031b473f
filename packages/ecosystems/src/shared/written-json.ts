import type { LineOf } from "./input.ts";
import { MAX_NESTING } from "./limits.ts";

/** What a written document holds, and where. */
export interface WrittenJson {
  readonly value: unknown;
  readonly lineOf: LineOf;
}

/**
 * Longest text that is read before its nesting is known, in UTF-16 code units: brackets in brackets on one line take forty
 * times their length in memory. Real lockfiles are shorter, but for a few.
 */
const MAX_LENGTH = 4_194_304;
/** How a document begins that is written with an indent; the spaces or tabs of the first entry. */
const BEGINNING = /^[{[]\n([ ]{1,10}|\t{1,10})[^\s]/u;
const FORBIDDEN_KEY = /"(?:__proto__|constructor|prototype)":/u;

/**
 * Reads JSON that looks as `JSON.stringify` writes it, which is how nearly every lockfile looks: one key or element a line.
 * The value then says where each stands, and nobody has to look for it in the text. That it looks so is found out by
 * writing it.
 *
 * @returns `undefined` for all other texts: written by hand, with repeated keys, with keys that other limits refuse, with
 *   deep nesting, very long, or no JSON.
 */
export function readWrittenJson(text: string): WrittenJson | undefined {
  const indent = BEGINNING.exec(text)?.[1];
  if (indent === undefined || isRefusedElsewhere(text, indent)) return undefined;
  const value = parsed(text);
  if (value === undefined) return undefined;
  const written = writtenAgain(value, indent);
  if (written === undefined) return undefined;
  const isWritten =
    text === written || (text.length === written.length + 1 && text === `${written}\n`);
  return isWritten ? { value, lineOf: linesIn(value) } : undefined;
}

function isRefusedElsewhere(text: string, indent: string): boolean {
  return (
    text.length > MAX_LENGTH ||
    FORBIDDEN_KEY.test(text) ||
    text.includes(`\n${indent.repeat(MAX_NESTING - 1)}`)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Hostile nesting in one line, without an indent, ends at the stack. */
function writtenAgain(value: unknown, indent: string): string | undefined {
  try {
    return JSON.stringify(value, undefined, indent);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

type Step = string | number;

function linesIn(value: unknown): LineOf {
  /** Places in containers that somebody asked about. */
  const known = new Map<object, ReadonlyMap<Step, number>>();
  return (...path) => {
    let line = 1;
    let current: unknown = value;
    for (const step of path) {
      if (!isContainer(current)) return undefined;
      const places = known.get(current) ?? placesIn(current);
      known.set(current, places);
      const place = places.get(step);
      if (place === undefined) return undefined;
      line += place;
      current = Reflect.get(current, step);
    }
    return line;
  };
}

/** How many lines below its container each entry stands. */
function placesIn(container: object): ReadonlyMap<Step, number> {
  const places = new Map<Step, number>();
  let line = 1;
  if (Array.isArray(container))
    for (const [position, element] of container.entries()) {
      places.set(position, line);
      line += heightOf(element);
    }
  else
    for (const [key, member] of Object.entries(container)) {
      places.set(key, line);
      line += heightOf(member);
    }
  return places;
}

/** The lines that a value takes. */
function heightOf(value: unknown): number {
  if (!isContainer(value)) return 1;
  let lines = 0;
  if (Array.isArray(value)) for (const element of value) lines += heightOf(element);
  else for (const key in value) lines += heightOf(Reflect.get(value, key));
  return lines === 0 ? 1 : lines + 2;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
