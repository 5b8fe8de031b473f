// Scores copyright statements on real files that were labelled by hand. The files are other people's: only their
// labels are kept here, the files themselves come from a folder with the unpacked packages, which --fetch fills.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Detector, openIndex } from "../dist/index.js";
import { compareStatements } from "./score-copyrights/compare-statements.mjs";
import { fetchPackage } from "./score-copyrights/fetch-package.mjs";
import { folderOfPackage } from "./score-copyrights/package-folder.mjs";

/**
 * @typedef {import("./score-copyrights/compare-statements.mjs").Statement} Statement
 * @typedef {{ package: string, path: string, sha256: string, part: "rules" | "aside", statements: Statement[] }} Label
 */

const LABELS = new URL("../test/copyrights/labels.ndjson", import.meta.url);

const { values } = parseArgs({
  options: {
    fetch: { type: "boolean" },
    packages: { type: "string" },
    show: { type: "string" },
  },
});
/** @type {Set<string>} */
const absent = new Set();
const tally = { rules: emptyTally(), aside: emptyTally() };
if (values.packages === undefined) {
  process.stderr.write(
    "usage: score-copyrights.mjs --packages FOLDER [--fetch] [--show rules|aside]\n",
  );
  process.exitCode = 2;
} else {
  if (values.fetch === true) await fetchAll(values.packages);
  scoreAll(values.packages);
}

/**
 * Brings what is not there yet; what cannot be had is named, and its files are skipped by name below.
 *
 * @param {string} packages
 */
async function fetchAll(packages) {
  for (const packageUrl of new Set(readLabels().map((label) => label.package))) {
    const target = join(packages, folderOfPackage(packageUrl));
    if (existsSync(target)) continue;
    const problem = await fetchPackage(packageUrl, target);
    process.stderr.write(`${packageUrl}: ${problem ?? "fetched"}\n`);
  }
}

/** @param {string} packages */
function scoreAll(packages) {
  const detector = new Detector(openIndex());
  for (const label of readLabels()) score(label, packages, detector);
  if (absent.size > 0) process.stderr.write(`not at hand: ${[...absent].join(", ")}\n`);
  for (const [part, counts] of Object.entries(tally))
    process.stdout.write(`${describe(part, counts)}\n`);
}

/** @returns {Label[]} */
function readLabels() {
  return readFileSync(LABELS, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map(parseLabel);
}

/** @param {string} line */
function parseLabel(line) {
  /** @type {unknown} */
  const label = JSON.parse(line);
  return /** @type {Label} */ (label);
}

function emptyTally() {
  return { files: 0, absent: 0, exact: 0, matched: 0, missing: 0, extra: 0 };
}

/**
 * @param {Label} label
 * @param {string} packages
 * @param {Detector} detector
 */
function score(label, packages, detector) {
  const counts = tally[label.part];
  const bytes = readLabelled(label, packages);
  if (bytes === undefined) {
    counts.absent += 1;
    absent.add(label.package);
    return;
  }
  const found = detector.detect(bytes).copyrights;
  const { matched, missing, extra } = compareStatements(label.statements, found);
  counts.files += 1;
  counts.exact += missing.length + extra.length === 0 ? 1 : 0;
  counts.matched += matched;
  counts.missing += missing.length;
  counts.extra += extra.length;
  if (values.show === label.part && missing.length + extra.length > 0) show(label, missing, extra);
}

/**
 * The labelled file, if the folder has it byte by byte.
 *
 * @param {Label} label
 * @param {string} packages
 */
function readLabelled(label, packages) {
  try {
    const bytes = readFileSync(join(packages, folderOfPackage(label.package), label.path));
    return createHash("sha256").update(bytes).digest("hex") === label.sha256 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Label} label
 * @param {readonly Statement[]} missing
 * @param {readonly Statement[]} extra
 */
function show(label, missing, extra) {
  process.stdout.write(`${label.package} ${label.path}\n`);
  for (const { holder, years = "" } of missing) process.stdout.write(`  - ${years} | ${holder}\n`);
  for (const { holder, years = "" } of extra) process.stdout.write(`  + ${years} | ${holder}\n`);
}

/**
 * @param {string} part
 * @param {ReturnType<typeof emptyTally>} counts
 */
function describe(part, { files, absent, exact, matched, missing, extra }) {
  const precision = matched / Math.max(1, matched + extra);
  const recall = matched / Math.max(1, matched + missing);
  const f1 = (2 * matched) / Math.max(1, 2 * matched + missing + extra);
  return [
    `${part}: ${String(files)} files, ${String(absent)} not at hand`,
    `${String(matched + missing)} statements`,
    `exact files ${(exact / Math.max(1, files)).toFixed(3)}`,
    `P ${precision.toFixed(3)}`,
    `R ${recall.toFixed(3)}`,
    `F1 ${f1.toFixed(3)}`,
  ].join(", ");
}
