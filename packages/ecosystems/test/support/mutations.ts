import type { TreePath } from "@lizenzlotse/model";

import type { Tree } from "./run-analyzer.ts";

/** A project with one damaged file. */
export interface Mutation {
  readonly title: string;
  readonly path: TreePath;
  readonly mutated: Tree;
  /** Whether the damage is such that silence would hide it. */
  readonly mustComplain: boolean;
}

/**
 * Damages files, one at a time, the same way for the same project: first every kind of damage once, then random ones.
 *
 * @param paths - the files to damage.
 */
export function mutationsOf(tree: Tree, paths: readonly TreePath[], count: number): Mutation[] {
  const random = createRandom(paths.join("\n"));
  return Array.from({ length: paths.length === 0 ? 0 : count }, (_, index) => {
    const damage = DAMAGES[index < DAMAGES.length ? index : random(DAMAGES.length)];
    // The first of each kind goes to the biggest file: that is the lockfile.
    const path =
      index < DAMAGES.length ? biggest(tree, paths) : (paths[random(paths.length)] ?? "");
    if (damage === undefined) throw new RangeError("no such damage");
    const content = damage.apply(textOf(tree[path]), random);
    return {
      title: `${String(index + 1)}: ${damage.name}`,
      path,
      mutated: { ...tree, [path]: content },
      mustComplain:
        damage.mustComplain &&
        !(content === "" && MAY_BE_EMPTY.test(path)) &&
        !MAY_BE_ANYTHING.test(path),
    };
  });
}

/** Files that are usually empty: they mark a folder. */
const MAY_BE_EMPTY = /(?:^|\/)\.mvn\/maven\.config$/u;

/** Code and prose, which are read for a word that may stand there: without it they are sound all the same. */
const MAY_BE_ANYTHING =
  /\.(?:m?js|css|c|h|[ch]pp|map|LICENSE\.txt|chromium)$|(?:^|\/)(?:CMakeLists\.txt|meson\.build|configure\.ac|VERSION)$/u;

type Random = (below: number) => number;

interface Damage {
  readonly name: string;
  readonly mustComplain: boolean;
  readonly apply: (text: string, random: Random) => string | Uint8Array;
}

const DAMAGES: readonly Damage[] = [
  { name: "nothing left", mustComplain: true, apply: () => "" },
  { name: "only white space", mustComplain: true, apply: () => " \n\t\n" },
  { name: "UTF-16", mustComplain: true, apply: (text) => Buffer.from(`\ufeff${text}`, "utf16le") },
  {
    name: "bytes that are no text",
    mustComplain: true,
    apply: () => new Uint8Array([0x80, 0xfe, 0xff, 0xc0, 0x0a, 0xc1]),
  },
  { name: "conflict markers", mustComplain: true, apply: conflict },
  { name: "deep nesting", mustComplain: true, apply: () => "[".repeat(200_000) },
  { name: "deep maps", mustComplain: true, apply: () => '{"a":'.repeat(200_000) },
  {
    name: "a truncated end",
    mustComplain: false,
    apply: (text, random) => text.slice(0, random(text.length)),
  },
  { name: "a forbidden key", mustComplain: false, apply: forbiddenKey },
  { name: "flipped bits", mustComplain: false, apply: flip },
  { name: "swapped types", mustComplain: false, apply: swapTypes },
  { name: "doubled lines", mustComplain: false, apply: doubleLines },
  { name: "missing lines", mustComplain: false, apply: dropLines },
  { name: "shuffled lines", mustComplain: false, apply: shuffleLines },
];

function conflict(text: string, random: Random): string {
  const lines = text.split("\n");
  const at = random(lines.length);
  const marked = ["<<<<<<< HEAD", lines[at] ?? "", "=======", lines[at] ?? "", ">>>>>>> branch"];
  return lines.toSpliced(at, 1, ...marked).join("\n");
}

function forbiddenKey(text: string, random: Random): string {
  const keys = text.match(/[\w@/.-]{3,}(?="?\s*[:=])/gu) ?? [];
  const key = keys[random(keys.length)] ?? "";
  return text.replace(key, "__proto__");
}

function flip(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  for (let count = 0; count < 5 && bytes.length > 0; count += 1) {
    const at = random(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(7));
  }
  return bytes;
}

const OTHER_VALUES = [
  "null",
  "true",
  "-1",
  "1e999",
  '""',
  "[]",
  "{}",
  '[{"a": [1]}]',
  "'",
  "2026-01-01",
];

function swapTypes(text: string, random: Random): string {
  const other = OTHER_VALUES[random(OTHER_VALUES.length)] ?? "null";
  const lines = text.split("\n");
  const candidates = lines.flatMap((line, index) => (/[:=>]\s*\S/u.test(line) ? [index] : []));
  const at = candidates[random(candidates.length)] ?? 0;
  const swapped = (lines[at] ?? "").replace(
    /([:=>]\s*)[^,<]+/u,
    (_, before: string) => before + other,
  );
  return lines.with(at, swapped).join("\n");
}

function doubleLines(text: string, random: Random): string {
  const lines = text.split("\n");
  const at = random(lines.length);
  return lines.toSpliced(at, 0, ...lines.slice(at, at + 5)).join("\n");
}

function dropLines(text: string, random: Random): string {
  const lines = text.split("\n");
  return lines.toSpliced(random(lines.length), 1 + random(4)).join("\n");
}

function shuffleLines(text: string, random: Random): string {
  const lines = text.split("\n");
  const from = random(lines.length);
  const to = random(lines.length);
  return lines
    .with(from, lines[to] ?? "")
    .with(to, lines[from] ?? "")
    .join("\n");
}

function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

function biggest(tree: Tree, paths: readonly TreePath[]): TreePath {
  return (
    [...paths].sort((left, right) => (tree[right]?.length ?? 0) - (tree[left]?.length ?? 0))[0] ??
    ""
  );
}

/** mulberry32: small, seeded, the same everywhere. */
function createRandom(seed: string): Random {
  let state = new TextEncoder().encode(seed).reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7);
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
