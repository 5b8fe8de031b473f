import { buildIndex, Detector, openIndex } from "@lizenzlotse/detection";

import type { Table } from "../table.ts";
import { filesBelow, readWhole } from "./files-below.ts";
import { median } from "./measure.ts";

/** Bytes of a tree that are held in memory to compare loops over them. */
const SAMPLE_BYTES = 134_217_728;

/** The pre-filter against a loop that adds up all bytes: both touch the same memory and nothing else. */
export function compareFilter(tree: string, rounds: number): Table {
  const sample = sampleOf(tree);
  const megabytes = sample.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const detector = new Detector(openIndex());
  let passed = 0;
  const loops = {
    sum: () => sample.reduce((sum, bytes) => sum + sumOf(bytes), 0),
    filter: () => (passed = sample.filter((bytes) => detector.mayFind(bytes)).length),
  };
  const [sumMs, filterMs] = timesOf([loops.sum, loops.filter], rounds);
  const speed = (milliseconds: number): string => (megabytes / (milliseconds / 1e3)).toFixed(0);
  return {
    head: ["pre-filter", "MB/s of CPU", "ratio"],
    rows: [
      [`sum of all bytes (${megabytes.toFixed(0)} MB)`, speed(sumMs), "1.00"],
      ["pre-filter", speed(filterMs), (sumMs / filterMs).toFixed(2)],
      [`files that pass: ${((100 * passed) / sample.length).toFixed(1)} %`],
    ],
  };
}

/** Opening the index against building it. */
export function compareIndex(rounds: number): Table {
  const [openMs, buildMs] = timesOf([() => openIndex(), () => buildIndex()], Math.min(rounds, 3));
  return {
    head: ["index", "CPU ms", "ratio"],
    rows: [
      ["build from the list", buildMs.toFixed(1), "1.000"],
      ["open", openMs.toFixed(1), (openMs / buildMs).toFixed(3)],
    ],
  };
}

function sampleOf(tree: string): Uint8Array[] {
  const sample: Uint8Array[] = [];
  let left = SAMPLE_BYTES;
  for (const file of filesBelow(tree)) {
    if (left <= 0) break;
    const bytes = Uint8Array.from(readWhole(file));
    left -= bytes.length;
    sample.push(bytes);
  }
  return sample;
}

function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  let at = bytes.length;
  while (at > 0) {
    at -= 1;
    sum += bytes[at] ?? 0;
  }
  return sum;
}

/** Results are kept, so that no loop is optimised away. */
let kept: unknown;

/** Median processor time of each function, called in turns after one call that does not count. */
function timesOf(
  functions: readonly [() => unknown, () => unknown],
  rounds: number,
): readonly [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    for (const position of [0, 1] as const) {
      const start = process.cpuUsage();
      kept = functions[position]();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times[position].push((user + system) / 1e3);
    }
  }
  if (kept === undefined) throw new TypeError("a loop gave nothing");
  return [median(times[0]), median(times[1])];
}
