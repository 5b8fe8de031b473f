import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import type { Task, TaskResult } from "./task.ts";

const RUNNER = fileURLToPath(new URL("./run-task.js", import.meta.url));

/** Runs a task in a process of its own. */
export async function measure(task: Task): Promise<TaskResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [RUNNER, JSON.stringify(task)]);
  return JSON.parse(stdout) as TaskResult;
}

/**
 * Runs tasks in turns, so that what else the machine is doing meets all of them alike.
 *
 * @returns for each task its results, one for each round.
 */
export async function measureInTurns(
  tasks: readonly Task[],
  rounds: number,
): Promise<readonly (readonly TaskResult[])[]> {
  const results: TaskResult[][] = tasks.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [position, task] of tasks.entries()) results[position]?.push(await measure(task));
  }
  return results;
}

/** The middle one of some numbers; of an even count, the lower of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}
