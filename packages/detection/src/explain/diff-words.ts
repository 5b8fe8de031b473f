/** Words that both sides have in the same order: `count` words from `left` and `right` on. */
export interface CommonRun {
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

/**
 * Most single comparisons of one diff, about a fifth of a second. Two texts of a licence's length are compared to
 * the end; what a hostile file leaves over counts as different.
 */
const MAX_STEPS = 20_000_000;

/**
 * The longest common subsequence of two word lists, by Myers' linear-space algorithm ("An O(ND) Difference
 * Algorithm and Its Variations", 1986). Word 0 is unknown and equals nothing, not even itself.
 *
 * @returns runs in order; words outside them stand on one side only.
 */
export function diffWords(left: Uint16Array, right: Uint16Array): readonly CommonRun[] {
  return new WordDiff(left, right).runs();
}

/** A stretch of both sides, half-open. */
interface Box {
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
}

/** Where a shortest edit script passes: a diagonal run, possibly empty. */
interface Snake {
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

class WordDiff {
  readonly #left: Uint16Array;
  readonly #right: Uint16Array;
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  readonly #runs: { left: number; right: number; count: number }[] = [];
  #steps = 0;

  constructor(left: Uint16Array, right: Uint16Array) {
    this.#left = left;
    this.#right = right;
    const size = 2 * (left.length + right.length) + 3;
    this.#forward = new Int32Array(size);
    this.#backward = new Int32Array(size);
  }

  /** Boxes are kept on a stack of their own: how deep they nest is the file's choice. */
  runs(): readonly CommonRun[] {
    const whole = {
      leftFrom: 0,
      leftTo: this.#left.length,
      rightFrom: 0,
      rightTo: this.#right.length,
    };
    const open: (Box | Snake)[] = [whole];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if ("count" in next) this.#add(next);
      else open.push(...this.#divide(next));
    }
    return this.#runs;
  }

  /** Takes off what is equal at both ends and cuts the rest in two; parts in reverse order. */
  #divide(box: Box): readonly (Box | Snake)[] {
    let { leftFrom, leftTo, rightFrom, rightTo } = box;
    while (leftFrom < leftTo && rightFrom < rightTo && this.#same(leftFrom, rightFrom)) {
      leftFrom += 1;
      rightFrom += 1;
    }
    while (leftTo > leftFrom && rightTo > rightFrom && this.#same(leftTo - 1, rightTo - 1)) {
      leftTo -= 1;
      rightTo -= 1;
    }
    const head = { left: box.leftFrom, right: box.rightFrom, count: leftFrom - box.leftFrom };
    const tail = { left: leftTo, right: rightTo, count: box.leftTo - leftTo };
    const middle = this.#cut({ leftFrom, leftTo, rightFrom, rightTo });
    return [tail, ...middle, head];
  }

  #cut(box: Box): readonly (Box | Snake)[] {
    if (box.leftFrom === box.leftTo || box.rightFrom === box.rightTo) return [];
    const snake = this.#middleSnake(box);
    if (snake === undefined) return [];
    const behind = {
      ...box,
      leftFrom: snake.left + snake.count,
      rightFrom: snake.right + snake.count,
    };
    const before = { ...box, leftTo: snake.left, rightTo: snake.right };
    return [behind, snake, before];
  }

  /** Walks from both corners until the paths meet; undefined when the steps are used up. */
  #middleSnake(box: Box): Snake | undefined {
    const length = box.leftTo - box.leftFrom + box.rightTo - box.rightFrom;
    const origin = length + 1;
    this.#forward[origin + 1] = 0;
    this.#backward[origin + 1] = 0;
    for (let edits = 0; edits <= Math.ceil(length / 2); edits += 1) {
      const snake = this.#stepForward(box, origin, edits) ?? this.#stepBackward(box, origin, edits);
      if (snake !== undefined) return snake;
      if (this.#steps > MAX_STEPS) return undefined;
    }
    return undefined;
  }

  /** One edit more from the front; a snake where that meets the path from the back. */
  #stepForward(box: Box, origin: number, edits: number): Snake | undefined {
    const difference = differenceOf(box);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const reach = this.#extend(box, { origin, diagonal, edits });
      const opposite = difference - diagonal;
      if (difference % 2 === 0 || Math.abs(opposite) > edits - 1) continue;
      if (reach.to + (this.#backward[origin + opposite] ?? 0) < box.leftTo - box.leftFrom) continue;
      return snakeAt(box.leftFrom + reach.from, box.rightFrom + reach.from - diagonal, reach);
    }
    return undefined;
  }

  /** The same from the back. */
  #stepBackward(box: Box, origin: number, edits: number): Snake | undefined {
    const difference = differenceOf(box);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const reach = this.#extendBack(box, { origin, diagonal, edits });
      const opposite = difference - diagonal;
      if (difference % 2 !== 0 || Math.abs(opposite) > edits) continue;
      if (reach.to + (this.#forward[origin + opposite] ?? 0) < box.leftTo - box.leftFrom) continue;
      return snakeAt(box.leftTo - reach.to, box.rightTo - reach.to + diagonal, reach);
    }
    return undefined;
  }

  #extend(box: Box, path: Path): Reach {
    const from = startOf(this.#forward, path);
    let to = from;
    while (
      box.leftFrom + to < box.leftTo &&
      box.rightFrom + to - path.diagonal < box.rightTo &&
      this.#same(box.leftFrom + to, box.rightFrom + to - path.diagonal)
    )
      to += 1;
    this.#forward[path.origin + path.diagonal] = to;
    this.#steps += 1 + to - from;
    return { from, to };
  }

  #extendBack(box: Box, path: Path): Reach {
    const from = startOf(this.#backward, path);
    let to = from;
    while (
      box.leftTo - to > box.leftFrom &&
      box.rightTo - to + path.diagonal > box.rightFrom &&
      this.#same(box.leftTo - to - 1, box.rightTo - to + path.diagonal - 1)
    )
      to += 1;
    this.#backward[path.origin + path.diagonal] = to;
    this.#steps += 1 + to - from;
    return { from, to };
  }

  #same(left: number, right: number): boolean {
    return this.#left[left] === this.#right[right] && this.#left[left] !== 0;
  }

  #add({ left, right, count }: Snake): void {
    if (count === 0) return;
    const last = this.#runs.at(-1);
    if (last !== undefined && last.left + last.count === left && last.right + last.count === right)
      last.count += count;
    else this.#runs.push({ left, right, count });
  }
}

/** One path of the search: where its diagonals start in the array, which one, after how many edits. */
interface Path {
  readonly origin: number;
  readonly diagonal: number;
  readonly edits: number;
}

/** Columns of a path's last run of equal words. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

/** The farther of the two neighbouring diagonals, one edit on. */
function startOf(reached: Int32Array, { origin, diagonal, edits }: Path): number {
  const above = reached[origin + diagonal + 1] ?? 0;
  const below = reached[origin + diagonal - 1] ?? 0;
  const down = diagonal === -edits || (diagonal !== edits && below < above);
  return down ? above : below + 1;
}

/** How many words more the left side has. */
function differenceOf({ leftFrom, leftTo, rightFrom, rightTo }: Box): number {
  return leftTo - leftFrom - (rightTo - rightFrom);
}

function snakeAt(left: number, right: number, { from, to }: Reach): Snake {
  return { left, right, count: to - from };
}
