import { basename } from "node:path";

import { type Decisions, type LogStep, NO_DECISIONS } from "@lizenzlotse/policy";
import { type Localized, LotseError } from "@lizenzlotse/model";

import { inOnePiece } from "../output/in-one-piece.ts";
import { writeAtomic } from "../output/write-atomic.ts";
import { isBelow } from "./below-folder.ts";
import { type DecisionPaths, decisionPaths } from "./decision-paths.ts";
import { readIfPresent } from "./read-if-present.ts";

/** Largest decisions file and largest log. */
const MAX_FILE_BYTES = 67_108_864;

/** The decisions of a project, as written. */
export interface ProjectDecisions {
  readonly paths: DecisionPaths;
  readonly decisions: Decisions;
  /** The text of the log; empty where there is none. */
  readonly log: string;
}

/**
 * Reads the decisions of a project; none where there is no file.
 *
 * @throws {LotseError} `DECISIONS_INVALID`, `READ_FAILED`.
 */
export async function readProjectDecisions(folder: string): Promise<ProjectDecisions> {
  const paths = decisionPaths(folder);
  for (const file of [paths.file, paths.log]) {
    if (await isBelow(folder, file)) continue;
    throw new LotseError("DECISIONS_INVALID", LEADS_OUT(basename(file)));
  }
  const [text, log = ""] = await Promise.all([
    readIfPresent(paths.file, MAX_FILE_BYTES),
    readIfPresent(paths.log, MAX_FILE_BYTES),
  ]);
  const decisions = text === undefined ? NO_DECISIONS : await load(text, basename(paths.file));
  return { paths, decisions, log };
}

async function load(text: string, origin: string): Promise<Decisions> {
  const { loadDecisions } = await import("@lizenzlotse/policy");
  return loadDecisions(text, origin);
}

/**
 * Carries steps out: the log first, so that nothing is decided that is not logged; both files are replaced whole.
 *
 * @throws {LotseError} `DECISIONS_INVALID` where file and log do not fit before: nothing is written over a broken chain.
 */
export async function writeProjectDecisions(
  project: ProjectDecisions,
  steps: readonly LogStep[],
): Promise<void> {
  const { formatDecisions, recordSteps, verifyLog } = await import("@lizenzlotse/policy");
  const [problem] = verifyLog(project.log, project.decisions);
  if (problem !== undefined) {
    throw new LotseError("DECISIONS_INVALID", problem.message, { hint: VERIFY_FIRST });
  }
  const { decisions, lines } = recordSteps(project.decisions, steps);
  const log = project.log + lines.map((line) => `${line}\n`).join("");
  await write(project.paths.log, log);
  await write(project.paths.file, formatDecisions(decisions));
}

function LEADS_OUT(file: string): Localized {
  return {
    de: `${file} ist ein Verweis, der aus dem Projekt hinausführt.`,
    en: `${file} is a link that leads out of the project.`,
  };
}

const VERIFY_FIRST = {
  de: "„lotse decisions verify“ zeigt, was nicht zusammenpasst; stellen Sie beide Dateien aus der Versionsverwaltung wieder her.",
  en: "`lotse decisions verify` shows what does not fit; restore both files from version control.",
};

function write(file: string, text: string): Promise<void> {
  return writeAtomic(file, inOnePiece(new TextEncoder().encode(text)));
}
