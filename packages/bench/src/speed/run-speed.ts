import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";

import { type Table, toText } from "../table.ts";
import { compareFilter, compareIndex } from "./compare-filter.ts";
import { compareStart, compareTree, compareWarm } from "./compare-tree.ts";
import { proveLinear } from "./prove-linear.ts";

/** What is measured. */
export interface SpeedOptions {
  /** A tree to measure on; default: what this workspace has installed. */
  readonly tree?: string | undefined;
  /** How often each measurement is repeated; the median counts. */
  readonly rounds: number;
  /** Names of parts; default: all. */
  readonly only?: readonly string[] | undefined;
}

const OWN_DEPENDENCIES = fileURLToPath(new URL("../../../../node_modules", import.meta.url));

/**
 * Measures speed as ratios within one run: absolute times depend on the machine and on what else it does.
 *
 * @param write - receives each table as soon as it is there.
 */
export async function runSpeed(
  options: SpeedOptions,
  write: (text: string) => void,
): Promise<void> {
  const { tree = OWN_DEPENDENCIES, rounds, only } = options;
  const parts: readonly (readonly [string, () => Table | Promise<Table>])[] = [
    ["index", () => compareIndex(rounds)],
    ["start", () => compareStart(rounds)],
    ["filter", () => compareFilter(tree, rounds)],
    ["tree", () => compareTree(tree, rounds)],
    ["warm", () => compareWarm(tree, rounds)],
    ["linear", () => proveLinear()],
  ];
  const [load = 0] = loadavg();
  write(
    `Node ${process.versions.node}, load ${load.toFixed(1)}; wall times mean little above 1.\n`,
  );
  for (const [name, measureTable] of parts) {
    if (only?.includes(name) === false) continue;
    write(`\n${toText(await measureTable())}`);
  }
}
