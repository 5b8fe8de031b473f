import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Table } from "../table.ts";
import { measure, measureInTurns, median } from "./measure.ts";
import type { TaskResult } from "./task.ts";

/** A whole tree: processor time a file and a byte, against reading alone; two threads against one; memory. */
export async function compareTree(tree: string, rounds: number): Promise<Table> {
  const tasks = [
    { name: "read", tree },
    { name: "detect", tree, jobs: 1 },
    { name: "detect", tree, jobs: 2 },
  ] as const;
  const [read = [], one = [], two = []] = await measureInTurns(tasks, rounds);
  const files = read[0]?.files ?? 0;
  const bytes = read[0]?.bytes ?? 0;
  const row = (name: string, results: readonly TaskResult[]): string[] => {
    const cpuMs = medianOf(results, "cpuMs");
    const wallMs = medianOf(results, "wallMs");
    return [
      name,
      (cpuMs / 1e3).toFixed(2),
      (bytes / 1e3 / cpuMs).toFixed(0),
      ((1e3 * files) / cpuMs).toFixed(0),
      (wallMs / 1e3).toFixed(2),
      (cpuMs / medianOf(read, "cpuMs")).toFixed(2),
      (wallMs / medianOf(one, "wallMs")).toFixed(2),
      Math.max(...results.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0),
    ];
  };
  return {
    head: [
      `${String(files)} files, ${(bytes / 1e6).toFixed(0)} MB`,
      "CPU s",
      "MB/s",
      "files/s",
      "wall s",
      "CPU to read-only",
      "wall to one thread",
      "peak MB",
    ],
    rows: [row("read only", read), row("detect, one thread", one), row("detect, two threads", two)],
  };
}

/** A second scan of an unchanged tree against the first, on one thread. */
export async function compareWarm(tree: string, rounds: number): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), "lizenzlotse-bench-"));
  try {
    const cold: TaskResult[] = [];
    const warm: TaskResult[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const cacheFile = join(folder, `${String(round)}.sqlite`);
      cold.push(await measure({ name: "scan", tree, cacheFile }));
      warm.push(await measure({ name: "scan", tree, cacheFile }));
    }
    return warmTable(cold, warm);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function warmTable(cold: readonly TaskResult[], warm: readonly TaskResult[]): Table {
  const row = (name: string, of: (result: TaskResult) => number): string[] => {
    const coldValue = median(cold.map(of));
    const warmValue = median(warm.map(of));
    const seconds = [coldValue, warmValue].map((value) => (value / 1e3).toFixed(2));
    return [name, ...seconds, (warmValue / coldValue).toFixed(3)];
  };
  return {
    head: ["deep scan, s", "cold", "warm", "ratio"],
    rows: [
      row("wall", ({ wallMs }) => wallMs),
      row("CPU", ({ cpuMs }) => cpuMs),
      row("CPU, matching alone", ({ stepsCpuMs }) => stepsCpuMs["match"] ?? Number.NaN),
      row("CPU, walking alone", ({ stepsCpuMs }) => stepsCpuMs["walk"] ?? Number.NaN),
    ],
  };
}

/** What a user waits for when there is next to nothing to do. */
export async function compareStart(rounds: number): Promise<Table> {
  const [idle = [], first = []] = await measureInTurns(
    [{ name: "idle" }, { name: "first-match" }],
    rounds,
  );
  const milliseconds = (results: readonly TaskResult[], key: "cpuMs" | "taskMs"): string =>
    medianOf(results, key).toFixed(0);
  return {
    head: ["start", "task ms", "CPU ms with Node"],
    rows: [
      ["load the code", milliseconds(idle, "taskMs"), milliseconds(idle, "cpuMs")],
      ["open the index, first match", milliseconds(first, "taskMs"), milliseconds(first, "cpuMs")],
    ],
  };
}

function medianOf(results: readonly TaskResult[], key: "cpuMs" | "wallMs" | "taskMs"): number {
  return median(results.map((result) => result[key]));
}
