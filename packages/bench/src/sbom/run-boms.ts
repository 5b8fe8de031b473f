import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { toText } from "../table.ts";
import type { BomTask, BomTaskResult } from "./task.ts";

const RUNNER = fileURLToPath(new URL("./run-task.js", import.meta.url));

/** What is measured. */
export interface BomOptions {
  readonly components: number;
}

/**
 * A large bill of materials, written and read: processor time against `JSON.stringify` of the same document, validation
 * apart, twice as many components against as many, and memory.
 */
export async function runBoms({ components }: BomOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "lizenzlotse-bench-"));
  try {
    const rows: string[][] = [];
    for (const count of [Math.ceil(components / 2), components]) {
      for (const name of ["write", "read"] as const) {
        const task = { name, file: join(folder, `${String(count)}.json`), components: count };
        rows.push(rowOf(task, await measure(task)));
      }
    }
    return toText({ head: HEAD, rows });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HEAD = [
  "CycloneDX JSON",
  "MB",
  "CPU ms",
  "to JSON.stringify",
  "JSON.stringify, CPU ms",
  "validation, CPU ms",
  "compiling the schema, CPU ms",
  "peak MB",
  "of which given",
];

/** Writing validates, reading does not; the ratio is without it. */
function rowOf({ name, components }: BomTask, result: BomTaskResult): string[] {
  const ownMs = name === "write" ? result.taskMs - result.validateMs : result.taskMs;
  return [
    `${name} ${String(components)} components`,
    result.documentMegabytes.toFixed(0),
    ownMs.toFixed(0),
    (ownMs / result.stringifyMs).toFixed(1),
    result.stringifyMs.toFixed(0),
    result.validateMs.toFixed(0),
    result.compileMs.toFixed(0),
    result.peakMegabytes.toFixed(0),
    result.givenMegabytes.toFixed(0),
  ];
}

async function measure(task: BomTask): Promise<BomTaskResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [RUNNER, JSON.stringify(task)]);
  return JSON.parse(stdout) as BomTaskResult;
}
