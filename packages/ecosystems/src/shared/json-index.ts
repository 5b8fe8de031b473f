import { isForbiddenKey } from "./forbidden-keys.ts";
import { MAX_NESTING } from "./limits.ts";

/** A key that was refused, with its line. */
export interface ForbiddenKey {
  readonly key: string;
  readonly line: number;
}

const NONE = -1;
/** Containers with more children than this get a map on first use; below it, comparing is quicker. */
const MAPPED_CHILDREN = 16;

/** A quick first test: `__proto__`, `constructor`, `prototype`, or one of them beginning with an escape. */
const FORBIDDEN_KEY_STARTS = "_cp\\";
/** `constructor` with every letter written as `\uXXXX`. */
const LONGEST_ESCAPED_FORBIDDEN_KEY = 66;

const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Section, entry, field, and what is in it: deeper places are asked for in old lockfiles and for errors only. */
const QUICK_DEPTH = 3;

/**
 * Where the keys and array elements of a JSON text stand: one pass over the text, before it is parsed.
 *
 * Built for speed, because every lockfile goes through it: nodes are numbers in parallel arrays, keys stay offsets
 * into the text until somebody asks for one, and deep places are indexed only when one is asked for. For a text that
 * is not JSON the answers are meaningless but building still ends, in linear time.
 */
export class JsonIndex {
  /** The line where nesting exceeds {@link MAX_NESTING}; reading stopped there. */
  readonly tooDeep: number | undefined;
  /** Forbidden keys at any depth, in the order of the text. */
  readonly forbiddenKeys: readonly ForbiddenKey[];

  readonly #text: string;
  readonly #indexedDepth: number;
  #deep: JsonIndex | undefined;
  // A node is a key with its value, or an array element. Node 0 is the document. Siblings are linked lists.
  readonly #keyStart: number[] = [NONE];
  readonly #keyEnd: number[] = [NONE];
  readonly #line: number[] = [1];
  readonly #firstChild: number[] = [NONE];
  readonly #lastChild: number[] = [NONE];
  readonly #nextSibling: number[] = [NONE];
  readonly #childCount: number[] = [0];
  readonly #childrenByKey = new Map<number, ReadonlyMap<string | number, number>>();

  constructor(text: string, indexedDepth: number = QUICK_DEPTH) {
    this.#text = text;
    this.#indexedDepth = indexedDepth;
    const forbidden: ForbiddenKey[] = [];
    this.tooDeep = this.#scan(forbidden);
    this.forbiddenKeys = forbidden;
  }

  /** The 1-based line of a key or element; of repeated keys the last counts, as for `JSON.parse`. */
  lineOf(path: readonly (string | number)[]): number | undefined {
    if (path.length > this.#indexedDepth) {
      this.#deep ??= new JsonIndex(this.#text, MAX_NESTING);
      return this.#deep.lineOf(path);
    }
    let node = 0;
    for (const step of path) {
      const child = this.#child(node, step);
      if (child === undefined) return undefined;
      node = child;
    }
    return this.#line[node];
  }

  #scan(forbidden: ForbiddenKey[]): number | undefined {
    const text = this.#text;
    const owners: number[] = [];
    const arrays: boolean[] = [];
    let owner = NONE;
    let inArray = false;
    /** The node whose value comes next. */
    let current = 0;
    let awaitsElement = false;
    let line = 1;
    let lineEnd = endOfLine(text, 0);

    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE || code === TAB || code === RETURN || code === COLON) continue;
      if (code === NEWLINE) {
        line += 1;
        lineEnd = endOfLine(text, at + 1);
        continue;
      }
      if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        owner = owners.pop() ?? NONE;
        inArray = arrays.pop() ?? false;
        awaitsElement = false;
        continue;
      }
      if (code === COMMA) {
        awaitsElement = inArray;
        continue;
      }
      if (awaitsElement) {
        if (owners.length <= this.#indexedDepth) current = this.#addNode(owner, line);
        awaitsElement = false;
      }
      if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        owners.push(owner);
        arrays.push(inArray);
        if (owners.length > MAX_NESTING) return line;
        owner = current;
        inArray = code === OPEN_BRACKET;
        awaitsElement = inArray;
      } else if (code === QUOTE) {
        const end = endOfString(text, at + 1, lineEnd);
        if (!inArray && owner !== NONE && isFollowedByColon(text, end + 1)) {
          this.#checkKey({ start: at + 1, end, line }, forbidden);
          if (owners.length <= this.#indexedDepth) {
            current = this.#addNode(owner, line);
            this.#keyStart[current] = at + 1;
            this.#keyEnd[current] = end;
          }
        }
        at = end;
      }
    }
    return undefined;
  }

  #addNode(owner: number, line: number): number {
    const node = this.#line.push(line) - 1;
    this.#keyStart.push(NONE);
    this.#keyEnd.push(NONE);
    this.#firstChild.push(NONE);
    this.#lastChild.push(NONE);
    this.#nextSibling.push(NONE);
    this.#childCount.push(0);
    const previous = this.#lastChild[owner] ?? NONE;
    if (previous === NONE) this.#firstChild[owner] = node;
    else this.#nextSibling[previous] = node;
    this.#lastChild[owner] = node;
    this.#childCount[owner] = (this.#childCount[owner] ?? 0) + 1;
    return node;
  }

  #checkKey(key: { start: number; end: number; line: number }, forbidden: ForbiddenKey[]): void {
    const length = key.end - key.start;
    if (length < 9 || length > LONGEST_ESCAPED_FORBIDDEN_KEY) return;
    if (!FORBIDDEN_KEY_STARTS.includes(this.#text.charAt(key.start))) return;
    const name = keyText(this.#text.slice(key.start, key.end));
    if (isForbiddenKey(name)) forbidden.push({ key: name, line: key.line });
  }

  #keyOf(node: number): string {
    return keyText(this.#text.slice(this.#keyStart[node], this.#keyEnd[node]));
  }

  #child(node: number, step: string | number): number | undefined {
    if (typeof step === "string" && (this.#childCount[node] ?? 0) <= MAPPED_CHILDREN) {
      return this.#searchChild(node, step);
    }
    let children = this.#childrenByKey.get(node);
    if (children === undefined) {
      children = this.#mapChildren(node);
      this.#childrenByKey.set(node, children);
    }
    return children.get(step);
  }

  #searchChild(node: number, key: string): number | undefined {
    let found: number | undefined;
    for (const child of this.#children(node)) {
      if (this.#keyStart[child] !== NONE && this.#keyOf(child) === key) found = child;
    }
    return found;
  }

  #mapChildren(node: number): ReadonlyMap<string | number, number> {
    const children = new Map<string | number, number>();
    let position = 0;
    for (const child of this.#children(node)) {
      children.set(this.#keyStart[child] === NONE ? position : this.#keyOf(child), child);
      position += 1;
    }
    return children;
  }

  *#children(node: number): Iterable<number> {
    let child = this.#firstChild[node] ?? NONE;
    while (child !== NONE) {
      yield child;
      child = this.#nextSibling[child] ?? NONE;
    }
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** The offset of the closing quote; a string never crosses its line, so broken text cannot hide the rest. */
function endOfString(text: string, from: number, lineEnd: number): number {
  for (
    let end = text.indexOf('"', from);
    end !== -1 && end < lineEnd;
    end = text.indexOf('"', end + 1)
  ) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH && end - 1 - backslashes >= from)
      backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return lineEnd - 1;
}

function isFollowedByColon(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON) return true;
    if (code !== SPACE && code !== NEWLINE && code !== TAB && code !== RETURN) return false;
  }
  return false;
}

function keyText(raw: string): string {
  return raw.includes("\\") ? unescape(raw) : raw;
}

function unescape(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    // An invalid escape: the document will not parse either, so its spelling does not matter.
    return raw;
  }
}
