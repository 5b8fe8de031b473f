import { leavesOf } from "@lizenzlotse/licenses";
import { sortedUnique } from "@lizenzlotse/model";

/** What licence texts say about a statement; `silent` where there is no text. */
export type Confirmation = "confirms" | "contradicts" | "silent";

/**
 * Whether found texts confirm a stated expression: each of them is a licence that the statement names. A text cannot
 * tell "only" from "or later" and carries no exception, so both are left out of the comparison.
 */
export function confirmsExpression(stated: string, texts: readonly string[]): Confirmation {
  if (texts.length === 0) return "silent";
  return texts.every((text) => leavesOf(text).some((leaf) => isTextOf(leaf, stated)))
    ? "confirms"
    : "contradicts";
}

/**
 * Whether two statements name the same licences but for what a text cannot say: "only", "or later" and exceptions. The
 * address of the LGPL 2.1 beside the name "LGPL 2.1 or later" contradicts nothing.
 */
export function namesSameTexts(left: string, right: string): boolean {
  const keys = (expression: string): string[] => sortedUnique(leavesOf(expression).map(textKey));
  return keys(left).join(" ") === keys(right).join(" ");
}

/** Whether a found licence is one that the statement names. */
export function isTextOf(foundLeaf: string, stated: string): boolean {
  const found = textKey(foundLeaf);
  return leavesOf(stated).some((leaf) => {
    const key = textKey(leaf);
    return key === found || (INCLUDED_TEXTS.get(key) ?? []).includes(found);
  });
}

/**
 * Texts that are found where a licence is named, though the SPDX list has an id of their own for them: its parts, and
 * variants that ask for nothing else. Compared word by word in the texts of that list.
 */
const INCLUDED_TEXTS: ReadonlyMap<string, readonly string[]> = new Map([
  // LGPL-3.0 is written as additions to GPL-3.0 and is always delivered with it.
  ["LGPL-3.0", ["GPL-3.0"]],
  // One sentence more, on whose views the software holds.
  ["BSD-2-Clause", ["BSD-2-Clause-Views"]],
  // Years of copyright, and the words on clicking "ACCEPT" left out.
  ["Python-2.0", ["Python-2.0.1"]],
]);

function textKey(leaf: string): string {
  return leaf
    .replace(/ WITH .*$/u, "")
    .replace(/(?:-only|-or-later|\+)$/u, "")
    .replace(/-no-copyleft-exception$/u, "");
}
