import { leavesOf } from "@lizenzlotse/licenses";

/** Most expressions whose leaves are remembered; there are about as many as rules, but tags can say anything. */
const MAX_KNOWN = 10_000;

/** Takes expressions apart, each once: files of one tree say the same few things. */
export class LeafReader {
  readonly #known = new Map<string, readonly string[]>();

  leavesOf(expression: string): readonly string[] {
    const known = this.#known.get(expression);
    if (known !== undefined) return known;
    const leaves = leavesOf(expression);
    if (this.#known.size < MAX_KNOWN) this.#known.set(expression, leaves);
    return leaves;
  }
}
