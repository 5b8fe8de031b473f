import type { TreePath } from "@lizenzlotse/model";

import { type Content, contentOf, isWellFormed } from "./content.ts";
import { type Damage, DAMAGES } from "./damages.ts";
import { createRandom, pick, type Random } from "./random.ts";

/** Files by path. */
type Tree = Readonly<Record<TreePath, string | Uint8Array>>;

/** A tree in which one file is damaged. */
export interface DamagedTree {
  /** Number and kind of the damage, for messages. */
  readonly title: string;
  readonly path: TreePath;
  readonly tree: Tree;
  /** Whether the file cannot be read as what it was: nothing is left, or its syntax is broken. */
  readonly isBroken: boolean;
}

/**
 * Damages files, one at a time, in the same way for the same tree: each kind of damage once, to the largest file that it
 * fits, then random ones.
 *
 * @param paths - the files to damage.
 */
export function* damagedTrees(
  tree: Tree,
  paths: readonly TreePath[],
  count: number,
): Generator<DamagedTree> {
  const contents = new Map(paths.map((path) => [path, contentOf(path, tree[path] ?? "")]));
  const random = createRandom(paths.join("\n"));
  for (let number = 1; number <= count && paths.length > 0; number += 1) {
    const { path, content, damage } =
      onceEach(contents, DAMAGES[number - 1]) ?? anyOf(contents, random);
    const damaged = damage.apply(content, random);
    const isBroken = damage.leavesNothing || breaksSyntax(content, damaged);
    const title = `${String(number)}: ${damage.name}`;
    yield { title, path, tree: { ...tree, [path]: damaged }, isBroken };
  }
}

/** The same for one file. */
export function* damagedFiles(
  name: string,
  content: string | Uint8Array,
  count: number,
): Generator<{ title: string; content: Uint8Array; isBroken: boolean }> {
  for (const { title, tree, isBroken } of damagedTrees({ [name]: content }, [name], count))
    yield { title, content: Buffer.from(tree[name] as string), isBroken };
}

interface Choice {
  readonly path: TreePath;
  readonly content: Content;
  readonly damage: Damage;
}

/** The largest file is the one that matters: a lockfile, a database. */
function onceEach(
  contents: ReadonlyMap<TreePath, Content>,
  damage: Damage | undefined,
): Choice | undefined {
  if (damage === undefined) return undefined;
  const [largest] = [...contents]
    .filter(([, content]) => damage.fits(content))
    .sort(([, left], [, right]) => right.bytes.length - left.bytes.length);
  return largest && { path: largest[0], content: largest[1], damage };
}

function anyOf(contents: ReadonlyMap<TreePath, Content>, random: Random): Choice {
  const [path, content] = pick([...contents], random);
  const fitting = DAMAGES.filter(({ fits }) => fits(content));
  return { path, content, damage: pick(fitting, random) };
}

function breaksSyntax({ syntax }: Content, damaged: string | Uint8Array): boolean {
  return syntax !== undefined && !isWellFormed(syntax, Buffer.from(damaged as string).toString());
}
