import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Table } from "../table.ts";
import { measure } from "./measure.ts";

interface Case {
  readonly name: string;
  readonly sizes: readonly number[];
  /** Fills an empty folder with input of this size. */
  readonly make: (folder: string, size: number) => void;
}

const CASES: readonly Case[] = [
  {
    name: "one minified line, bytes",
    sizes: [25_000_000, 50_000_000, 100_000_000],
    make: (folder, size) => {
      const part =
        "!function(e,t){var n=e.license||t;return n.copy(e,function(r){return r+1})}(a,b);";
      writeFileSync(join(folder, "bundle.js"), repeated(part, size));
    },
  },
  {
    name: "one stem repeated, times",
    sizes: [250_000, 500_000, 1_000_000],
    make: (folder, size) => {
      writeFileSync(join(folder, "stems.txt"), "license ".repeat(size));
    },
  },
  {
    name: "the GPL's name repeated, times",
    sizes: [25_000, 50_000, 100_000],
    make: (folder, size) => {
      writeFileSync(join(folder, "names.txt"), "GNU General Public License\n".repeat(size));
    },
  },
  {
    name: "tiny files",
    sizes: [25_000, 50_000, 100_000],
    make: (folder, size) => {
      for (let number = 0; number < size; number += 1) {
        const part = join(folder, String(number % 500));
        if (number < 500) mkdirSync(part);
        writeFileSync(join(part, `${String(number)}.js`), "export const x = 1;\n");
      }
    },
  },
];

/** Input twice as large may take twice as long, no longer: processor time beyond start-up, by size. */
export async function proveLinear(): Promise<Table> {
  const { cpuMs: startMs } = await measure({ name: "first-match" });
  const rows: string[][] = [];
  for (const { name, sizes, make } of CASES) {
    const times: number[] = [];
    for (const size of sizes) {
      const { cpuMs, peakMegabytes } = await inFolder(
        (folder) => make(folder, size),
        (tree) => measure({ name: "detect", tree, jobs: 1 }),
      );
      times.push(cpuMs - startMs);
      const growth = times.length === 1 ? "" : (times.at(-1) ?? 0) / (times.at(-2) ?? 1);
      rows.push([
        `${name}: ${String(size)}`,
        (cpuMs - startMs).toFixed(0),
        growth === "" ? "" : growth.toFixed(2),
        peakMegabytes.toFixed(0),
      ]);
    }
  }
  return { head: ["linear", "CPU ms", "growth for twice the size", "peak MB"], rows };
}

async function inFolder<Result>(
  fill: (folder: string) => void,
  run: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "lizenzlotse-bench-"));
  try {
    fill(folder);
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function repeated(part: string, bytes: number): string {
  return part.repeat(Math.ceil(bytes / part.length)).slice(0, bytes);
}
