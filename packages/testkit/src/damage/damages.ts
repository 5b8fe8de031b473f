import type { Content } from "./content.ts";
import * as bytes from "./damage-bytes.ts";
import * as lines from "./damage-lines.ts";
import type { Random } from "./random.ts";
import { nestDeeply, swapValues } from "./swap-values.ts";

/** One way to damage a file. */
export interface Damage {
  readonly name: string;
  /** Whether nothing sensible is left, so that whoever reads it has to say so. */
  readonly leavesNothing: boolean;
  readonly fits: (content: Content) => boolean;
  readonly apply: (content: Content, random: Random) => string | Uint8Array;
}

type Kind = readonly [name: string, apply: Damage["apply"]];

/** Of any content. */
const DESTRUCTIONS: readonly Kind[] = [
  ["nothing left", () => ""],
  ["only white space", () => " \n\t\n"],
  ["bytes that are no text", () => new Uint8Array([0x80, 0xfe, 0xff, 0xc0, 0x0a, 0xc1])],
  ["lists without an end", () => "[".repeat(200_000)],
  ["maps without an end", () => '{"a":'.repeat(200_000)],
];

const OF_TEXTS_TO_NOTHING: readonly Kind[] = [
  ["UTF-16", ({ text = "" }) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["conflict markers", lines.conflict],
];

const OF_TEXTS: readonly Kind[] = [
  ["a forbidden key", lines.forbiddenKey],
  ["swapped types", lines.swapInLine],
  ["open brackets", lines.openBrackets],
  ["a long line", lines.stretchLine],
  ["doubled lines", lines.doubleLines],
  ["missing lines", lines.dropLines],
  ["exchanged lines", lines.exchangeLines],
];

const OF_VALUES: readonly Kind[] = [
  ["another value", swapValues],
  ["deep nesting", nestDeeply],
];

const OF_BYTES: readonly Kind[] = [
  ["a truncated end", bytes.truncate],
  ["flipped bits", bytes.flipBits],
];

const OF_BINARIES: readonly Kind[] = [
  ["flipped bits of the head", bytes.flipHead],
  ["another number", bytes.swapNumber],
  ["a missing block", bytes.dropBlock],
  ["an empty block", bytes.clearBlock],
  ["a repeated block", bytes.repeatBlock],
];

const isText = ({ text }: Content): boolean => text !== undefined;
const isBinary = ({ text }: Content): boolean => text === undefined;
const hasValues = ({ syntax }: Content): boolean => syntax !== undefined;
const isAny = (): boolean => true;

/** Every kind of damage; those that leave nothing first. */
export const DAMAGES: readonly Damage[] = [
  ...damagesOf(DESTRUCTIONS, { leavesNothing: true, fits: isAny }),
  ...damagesOf(OF_TEXTS_TO_NOTHING, { leavesNothing: true, fits: isText }),
  ...damagesOf(OF_BYTES, { leavesNothing: false, fits: isAny }),
  ...damagesOf(OF_VALUES, { leavesNothing: false, fits: hasValues }),
  ...damagesOf(OF_TEXTS, { leavesNothing: false, fits: isText }),
  ...damagesOf(OF_BINARIES, { leavesNothing: false, fits: isBinary }),
];

function damagesOf(kinds: readonly Kind[], rest: Pick<Damage, "fits" | "leavesNothing">): Damage[] {
  return kinds.map(([name, apply]) => ({ name, apply, ...rest }));
}
