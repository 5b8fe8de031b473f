/**
 * Lines of the objects that problems and evidence point at: of the members of the named lists, at any depth.
 *
 * `JSON.parse` gives no positions, and parsers that do take several times as long; this only follows brackets and
 * quotes. The text is known to be JSON.
 *
 * @param keys - members whose value is tracked, and through which tracked members are reached.
 * @returns line, 1-based, by JSON pointer.
 */
export function indexJsonLines(text: string, keys: ReadonlySet<string>): Map<string, number> {
  const lines = new Map<string, number>();
  const open: Frame[] = [];
  let line = 1;
  let pendingKey: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case LINE_FEED:
        line += 1;
        break;
      case QUOTE: {
        const end = endOfString(text, at);
        const frame = open.at(-1);
        if (frame?.expectsKey === true) {
          pendingKey = frame.pointer === undefined ? undefined : keyOf(text, at, end);
          frame.expectsKey = false;
        }
        at = end;
        break;
      }
      case COMMA:
        advance(open.at(-1));
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET: {
        const pointer = pointerOf(open.at(-1), pendingKey, keys);
        if (pointer !== undefined) lines.set(pointer, line);
        const isList = text.charCodeAt(at) === OPEN_BRACKET;
        open.push({ pointer, isList, index: 0, expectsKey: !isList });
        pendingKey = undefined;
        break;
      }
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        open.pop();
        break;
      default:
    }
  }
  return lines;
}

interface Frame {
  /** `undefined` below a member that is not tracked. */
  readonly pointer: string | undefined;
  readonly isList: boolean;
  index: number;
  expectsKey: boolean;
}

const LINE_FEED = 10;
const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

function advance(frame: Frame | undefined): void {
  if (frame === undefined) return;
  if (frame.isList) frame.index += 1;
  else frame.expectsKey = true;
}

function pointerOf(
  frame: Frame | undefined,
  key: string | undefined,
  keys: ReadonlySet<string>,
): string | undefined {
  if (frame === undefined) return "";
  if (frame.pointer === undefined) return undefined;
  if (frame.isList) return `${frame.pointer}/${String(frame.index)}`;
  return key !== undefined && keys.has(key) ? `${frame.pointer}/${key}` : undefined;
}

/** Index of the closing quote. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

function keyOf(text: string, start: number, end: number): string {
  const key = text.slice(start + 1, end);
  return key.includes("\\") ? (JSON.parse(`"${key}"`) as string) : key;
}
