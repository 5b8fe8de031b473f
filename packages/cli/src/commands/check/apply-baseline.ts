import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { type Assessment, type Localized, LotseError, type Violation } from "@lizenzlotse/model";
import {
  type Baseline,
  baselineOf,
  type BaselineComparison,
  compareBaseline,
  formatBaseline,
  parseBaseline,
} from "@lizenzlotse/policy";

import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { CommandCall } from "../contract.ts";

/** New violations that are named one by one. */
const MAX_NAMED = 10;

/** A judged scan on its way to the gate. */
export interface Judged {
  readonly assessment: Assessment;
  /** Whether everything was read, or it does not matter. */
  readonly reliable: boolean;
}

/**
 * Compares the violations with the baseline, says what is new, known and gone, and writes the file anew where that was
 * asked for. An incomplete scan changes no baseline: what it did not see is not gone.
 *
 * @returns the violations that the gate looks at: all, or with `--new-only` those that the baseline does not know.
 * @throws {LotseError} `USAGE`, `BASELINE_INVALID`, `OUTPUT_FAILED`.
 */
export async function applyBaseline(
  call: CommandCall,
  terminal: Terminal,
  judged: Judged,
): Promise<readonly Violation[]> {
  const { baseline: file, newOnly = false, updateBaseline } = call.options;
  if (file === undefined) {
    if (newOnly || updateBaseline !== undefined) throw new LotseError("USAGE", NEEDS_BASELINE);
    return judged.assessment.violations;
  }
  const { assessment } = judged;
  const path = resolve(call.world.folder, file);
  const before = await readBaseline(path, { file, mayBeAbsent: updateBaseline === "all" });
  const compared = compareBaseline(assessment, before);
  const accepted =
    updateBaseline === undefined ? before : baselineOf(acceptedBy(updateBaseline, compared));
  if (accepted !== before && judged.reliable) await writeBaseline(path, accepted);
  else if (accepted !== before) terminal.warn(call.messages.baseline.notUpdated, undefined);
  await tell(call, terminal, compared);
  const holds = judged.reliable ? accepted : before;
  return newOnly ? compareBaseline(assessment, holds).fresh : assessment.violations;
}

/** Shrinking keeps what is still there and adds nothing. */
function acceptedBy(
  mode: "all" | "shrink",
  { fresh, known }: BaselineComparison,
): readonly Violation[] {
  return mode === "all" ? [...fresh, ...known] : known;
}

async function readBaseline(
  path: string,
  { file, mayBeAbsent }: { readonly file: string; readonly mayBeAbsent: boolean },
): Promise<Baseline> {
  try {
    return parseBaseline(await readFile(path, "utf8"), file);
  } catch (cause) {
    if (cause instanceof LotseError) throw cause;
    if (mayBeAbsent) return baselineOf([]);
    throw new LotseError("USAGE", noSuchFile(file), { hint: WRITE_IT_FIRST, cause });
  }
}

function writeBaseline(path: string, baseline: Baseline): Promise<void> {
  return writeAtomic(path, inOnePiece(new TextEncoder().encode(formatBaseline(baseline))));
}

async function tell(
  { messages }: CommandCall,
  terminal: Terminal,
  { fresh, known, gone }: BaselineComparison,
): Promise<void> {
  if (terminal.verbosity === "quiet") return;
  // Loaded only where something is shown: a gate without a baseline and a summary needs no report.
  const { visibleText } = await import("@lizenzlotse/report");
  const { baseline } = messages;
  const lines = [baseline.counts({ fresh: fresh.length, known: known.length, gone: gone.length })];
  for (const { rule, component, location } of fresh.slice(0, MAX_NAMED)) {
    const line = location?.line === undefined ? "" : `:${String(location.line)}`;
    const place = location === undefined ? "" : ` (${location.path}${line})`;
    lines.push(`  + ${visibleText(`${rule}: ${component}${place}`)}`);
  }
  const more = fresh.length - MAX_NAMED;
  if (more > 0) lines.push(`  ${baseline.more(more)}`);
  terminal.writeError(`${lines.join("\n")}\n`);
}

const NEEDS_BASELINE: Localized = {
  de: "--new-only und --update-baseline brauchen --baseline DATEI.",
  en: "--new-only and --update-baseline need --baseline FILE.",
};

function noSuchFile(file: string): Localized {
  return { de: `Die Datei „${file}“ gibt es nicht.`, en: `There is no file "${file}".` };
}

const WRITE_IT_FIRST: Localized = {
  de: "„--update-baseline all“ schreibt eine mit allem, was heute besteht.",
  en: "`--update-baseline all` writes one with all that is there today.",
};
