import { createReadStream, readdirSync } from "node:fs";
import { basename, join } from "node:path";

import { type Component, readScanResult } from "@lizenzlotse/model";

import { toText } from "../table.ts";
import { type Coverage, drawSample, measureCoverage, sourcesOf } from "./measure-coverage.ts";

/** What is counted. */
export interface CoverageOptions {
  /** Folder with saved scans, `*.json`. */
  readonly from: string;
  /** Components of each type that are drawn by lot; 0 draws none. */
  readonly sample: number;
  readonly seed: string;
}

/**
 * Counts in saved scans how many components have a licence, names those that have none though their files were there,
 * and draws samples that a person can compare with the packages themselves.
 *
 * @throws {LotseError} where a file is no saved scan.
 */
export async function runCoverage({ from, sample, seed }: CoverageOptions): Promise<string> {
  const scans = await readScans(from);
  const all = scans.flatMap(({ components }) => components);
  const measured = scans.flatMap(({ name, components }) =>
    measureCoverage(components).map((coverage) => ({ name, coverage })),
  );
  const total = measureCoverage(all).map((coverage) => ({ name: "all", coverage }));
  const table = toText({
    head: HEAD,
    rows: [...measured, ...total].map(({ name, coverage }) => toRow(name, coverage)),
  });
  const open = total.flatMap(({ coverage }) => coverage.unresolved.map(toLine));
  const samples = total.flatMap(({ coverage: { type } }) =>
    drawSample(all, { type, size: sample, seed }).map((component) => `sample ${toLine(component)}`),
  );
  return [table, ...open, ...samples].join("\n").concat("\n");
}

interface SavedScan {
  readonly name: string;
  readonly components: readonly Component[];
}

async function readScans(folder: string): Promise<readonly SavedScan[]> {
  const scans: SavedScan[] = [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  for (const name of names.sort()) {
    const bytes = createReadStream(join(folder, name));
    const { components } = await readScanResult(bytes, { files: "skip" });
    scans.push({ name: basename(name, ".json"), components });
  }
  return scans;
}

const HEAD = ["scan", "type", "components", "present", "resolved", "share", "review"];

function toRow(name: string, coverage: Coverage): readonly string[] {
  const { type, components, present, resolved, review } = coverage;
  const share = present === 0 ? "–" : `${((100 * resolved) / present).toFixed(1)} %`;
  return [name, type, ...[components, present, resolved].map(String), share, String(review)];
}

function toLine(component: Component): string {
  const { purl = component.ref, licenses } = component;
  const { expression, state, reviewReasons } = licenses.concluded;
  const stated = licenses.declared.flatMap(({ values }) => values).map((value) => value.trim());
  const parts = [
    purl,
    expression,
    [state, ...reviewReasons].join(" "),
    `stated: ${stated.join(", ").replace(/\s+/gu, " ").slice(0, MAX_STATED)}`,
    `from: ${sourcesOf(component).join(", ")}`,
  ];
  return parts.join(" | ");
}

/** Characters of a statement that are shown; some hold a whole licence text. */
const MAX_STATED = 120;
