/** Line of a value, 1-based, with those of the tracked values inside it; a bare number where there are none. */
export type LineNode = number | LineBranch;

/** A value with tracked values inside. */
export interface LineBranch {
  readonly line: number;
  /** By member name, or by index for a list. */
  readonly inside: ReadonlyMap<string, LineNode> | readonly LineNode[];
}

/** Lines of the values of a document, as a tree: a name for each of them would take more room than the document. */
export class LineTree {
  /** Absent where nothing is known. */
  readonly root: LineNode | undefined;

  constructor(root: LineNode | undefined) {
    this.root = root;
  }

  /** Makes a tree of lines by JSON pointer; a list whose first members are missing has holes. */
  static of(lines: Iterable<readonly [pointer: string, line: number]>): LineTree {
    const root: Growing = { line: undefined, inside: new Map() };
    for (const [pointer, line] of lines) {
      let node = root;
      for (const key of keysOf(pointer)) {
        const next = node.inside.get(key) ?? { line: undefined, inside: new Map() };
        node.inside.set(key, next);
        node = next;
      }
      node.line = line;
    }
    return new LineTree(grown(root, 1));
  }

  /** The line of the value at a JSON pointer, or of the nearest value around it whose line is known. */
  lineOf(pointer: string): number | undefined {
    let node = this.root;
    let line = node === undefined ? undefined : lineOfNode(node);
    for (const key of keysOf(pointer)) {
      node = nodeInside(node, key);
      if (node === undefined) break;
      line = lineOfNode(node);
    }
    return line;
  }
}

/** The node of a member or list item; `undefined` where it is not tracked. */
export function nodeInside(node: LineNode | undefined, key: string | number): LineNode | undefined {
  if (node === undefined || typeof node === "number") return undefined;
  const { inside } = node;
  return isList(inside) ? inside[Number(key)] : inside.get(String(key));
}

function isList(inside: LineBranch["inside"]): inside is readonly LineNode[] {
  return Array.isArray(inside);
}

/** The line that a node stands for. */
export function lineOfNode(node: LineNode): number {
  return typeof node === "number" ? node : node.line;
}

interface Growing {
  line: number | undefined;
  readonly inside: Map<string, Growing>;
}

/** What has no line of its own has that of what is around it. */
function grown({ line, inside }: Growing, around: number): LineNode {
  const own = line ?? around;
  if (inside.size === 0) return own;
  return {
    line: own,
    inside: new Map([...inside].map(([key, node]) => [key, grown(node, own)])),
  };
}

function keysOf(pointer: string): readonly string[] {
  return pointer === "" ? [] : pointer.slice(1).split("/");
}
