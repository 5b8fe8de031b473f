import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { scanTree } from "@lizenzlotse/core";
import type { Component, ScanResult } from "@lizenzlotse/model";

import { type Table, toText } from "../table.ts";
import { comparePackages, type Comparison } from "./compare-packages.ts";
import { type BomJudgement, judgeBoms } from "./judge-boms.ts";
import { packagesByType } from "./packages-by-type.ts";

/** What is compared. */
export interface ProjectsOptions {
  /** Folder with one folder for each project. */
  readonly from: string;
  /** Folder with one `<project>.json`: `{type: {"name@version": usage}}`. */
  readonly truth: string;
  /** Packages that are named for each kind of difference. */
  readonly errors: number;
  /** Names of projects; absent means all. */
  readonly only?: readonly string[] | undefined;
}

/**
 * Scans every project and compares what is found with what its lockfiles are known to hold; writes each inventory in every
 * format and validates what was written.
 */
export async function runProjects(options: ProjectsOptions): Promise<string> {
  const names = readdirSync(options.truth)
    .filter((name) => name.endsWith(".json"))
    .map((name) => basename(name, ".json"))
    .filter((name) => options.only?.includes(name) ?? true)
    .sort();
  const rows: (readonly string[])[] = [];
  const bomRows: (readonly string[])[] = [];
  const details: string[] = [];
  for (const name of names) {
    const scan = await scanOf(join(options.from, name));
    const { components } = scan;
    const boms = await judgeBoms(scan);
    bomRows.push(toBomRow(name, components.length, boms));
    details.push(...boms.faults.map((fault) => `${name} ${fault}`));
    const truth = readTruth(join(options.truth, `${name}.json`));
    const unreached = unreachedOf(components);
    details.push(
      ...unreached.slice(0, options.errors).map(({ ref }) => `${name} unreached ${ref}`),
    );
    for (const comparison of comparePackages(truth, packagesByType(components))) {
      rows.push(toRow(name, comparison, unreached.length));
      details.push(...toDetails(name, comparison, options.errors));
    }
  }
  const tables = [
    { head: HEAD, rows },
    { head: BOM_HEAD, rows: bomRows },
  ] satisfies readonly Table[];
  return `${tables.map(toText).join("\n")}\n${details.join("\n")}\n`;
}

const BOM_HEAD = ["project", "components", "documents", "valid", "MB"];

function toBomRow(
  name: string,
  components: number,
  { documents, valid, megabytes }: BomJudgement,
): readonly string[] {
  return [name, String(components), String(documents), String(valid), megabytes.toFixed(1)];
}

const HEAD = ["project", "type", "truth", "found", "missing", "invented", "unreached"];

function toRow(
  name: string,
  { type, truth, found, missing, invented }: Comparison,
  unreached: number,
): readonly string[] {
  const numbers = [truth, found, missing.length, invented.length, unreached];
  return [name, type, ...numbers.map(String)];
}

function toDetails(
  name: string,
  { type, missing, invented }: Comparison,
  limit: number,
): readonly string[] {
  return [
    ...missing.slice(0, limit).map((each) => `${name} ${type} missing ${each}`),
    ...invented.slice(0, limit).map((each) => `${name} ${type} invented ${each}`),
  ];
}

function readTruth(file: string): ReadonlyMap<string, ReadonlySet<string>> {
  const parsed = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, string>>;
  return new Map(
    Object.entries(parsed).map(([type, packages]) => [type, new Set(Object.keys(packages))]),
  );
}

async function scanOf(root: string): Promise<ScanResult> {
  const { signal } = new AbortController();
  return scanTree({
    root,
    depth: "manifest",
    gitignore: "respected",
    exclude: [],
    roles: [],
    jobs: 1,
    createdAt: "2026-01-01T00:00:00Z",
    toolVersion: "0.0.0",
    signal,
    deadline: signal,
    now: () => 0n,
  });
}

/** Third-party components that no first-party one leads to. */
function unreachedOf(components: readonly Component[]): readonly Component[] {
  const byRef = new Map(components.map((component) => [component.ref, component]));
  const reached = new Set(
    components.filter(({ origin }) => origin === "first-party").map(({ ref }) => ref),
  );
  // A set may grow while it is iterated: it serves as the queue as well.
  for (const ref of reached) {
    for (const next of byRef.get(ref)?.dependencies ?? []) reached.add(next);
  }
  return components.filter(({ ref, origin }) => origin === "third-party" && !reached.has(ref));
}
