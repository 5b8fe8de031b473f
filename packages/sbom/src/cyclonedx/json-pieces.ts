/** How many items of a list become one piece. */
const ITEMS_IN_A_PIECE = 256;

/** How a text of JSON is laid out: `JSON.stringify`'s third argument. */
export type Indent = 0 | 2;

/**
 * The text that `JSON.stringify` gives for an object, piece by piece: the text of a large document never exists as a
 * whole. Only the lists of the top level are divided; those of a bill of materials are long, their items small.
 */
export function* jsonPieces(
  document: Readonly<Record<string, unknown>>,
  indent: Indent,
): Iterable<string> {
  const members = Object.entries(document).filter(([, value]) => value !== undefined);
  if (members.length === 0) {
    yield "{}";
    return;
  }
  const { lineBreak } = LAYOUTS[indent];
  yield "{";
  for (const [position, [key, value]] of members.entries()) {
    yield position === 0 ? lineBreak : `,${lineBreak}`;
    if (Array.isArray(value) && value.length > ITEMS_IN_A_PIECE)
      yield* listPieces(key, value, indent);
    else yield inside(JSON.stringify({ [key]: value }, undefined, indent), indent);
  }
  yield `${lineBreak}}`;
}

const LAYOUTS = {
  0: { lineBreak: "", listStart: "[", listEnd: "]" },
  2: { lineBreak: "\n", listStart: " [\n", listEnd: "\n  ]" },
} as const;

function* listPieces(key: string, items: readonly unknown[], indent: Indent): Iterable<string> {
  const { lineBreak, listStart, listEnd } = LAYOUTS[indent];
  const start = `${" ".repeat(indent)}${JSON.stringify(key)}:${listStart}`;
  yield start;
  for (let from = 0; from < items.length; from += ITEMS_IN_A_PIECE) {
    const batch = { [key]: items.slice(from, from + ITEMS_IN_A_PIECE) };
    const member = inside(JSON.stringify(batch, undefined, indent), indent);
    const piece = member.slice(start.length, -listEnd.length);
    yield from === 0 ? piece : `,${lineBreak}${piece}`;
  }
  yield listEnd;
}

/** What stands between the braces of an object. */
function inside(text: string, indent: Indent): string {
  const braceLength = 1 + LAYOUTS[indent].lineBreak.length;
  return text.slice(braceLength, -braceLength);
}
