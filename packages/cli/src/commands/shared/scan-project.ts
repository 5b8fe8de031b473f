import { resolve } from "node:path";

import { correctScan, isImage, type ScanOptions, scanTree } from "@lizenzlotse/core";
import type { Assessment, ScanResult } from "@lizenzlotse/model";
import { correctionsOf, type DecisionBook } from "@lizenzlotse/policy";

import type { LoadedConfiguration } from "../../configuration/configuration.ts";
import { loadConfiguration } from "../../configuration/load-configuration.ts";
import { openBook } from "../../decisions/open-book.ts";
import { enrichScan } from "../../enrichment/enrich-scan.ts";
import type { CommandCall } from "../contract.ts";
import { columnMapping } from "./column-mapping.ts";
import { chooseContext } from "./choose-context.ts";
import { choosePolicy } from "./choose-policy.ts";
import { judge, type Standards } from "./judge.ts";
import type { Run } from "./run.ts";
import { isDocument, readDocument } from "./read-document.ts";
import { warnOfEmptyArtefacts } from "./warn-of-empty-artefacts.ts";
import { createdAt, dateOf, resolveRoot, scanOptions } from "./scan-settings.ts";

/** A scan with its assessment. */
export interface JudgedScan {
  readonly loaded: LoadedConfiguration;
  readonly scan: ScanResult;
  /** Made when somebody asks for it: a scan that is only written down needs none. */
  readonly assessment: Assessment;
  /** The folder that was scanned; absent where a document was read. */
  readonly root?: string | undefined;
  /** What it was judged by. */
  readonly standards: Standards;
}

/**
 * Scans the folder of a call and judges the result: what `scan` and `check` have in common. A file, or `-`, is read
 * instead of scanned: a supplier's bill of materials, or a saved scan.
 */
export async function scanProject(
  call: CommandCall,
  run: Run,
  path: string = call.arguments[0] ?? ".",
): Promise<JudgedScan> {
  const place = resolve(call.world.folder, path);
  const isFile = await isDocument(call.world, path);
  const isFileOfImage = isFile && (await isImage(place));
  if (isFile && !isFileOfImage) return readProject(call, run, path);
  const root = isFileOfImage ? place : await resolveRoot(call.world, path);
  // An image has no configuration of its own that could be trusted: that of the folder of the call counts.
  const loaded = await loadConfiguration(isFileOfImage ? call.world.folder : root);
  const policy = await choosePolicy(call, run.terminal, loaded);
  const context = await chooseContext(call, root);
  const settings = scanOptions(call.world, root, { options: call.options, loaded });
  const options = isFileOfImage ? withoutPathsOfProject(settings) : settings;
  const { createdAt: time } = options;
  const decisions = await bookOf(call, loaded, time);
  const corrections = correctionsOf(decisions);
  const scanned = await scanTree({ ...options, corrections, onProgress: run.progress.report });
  const scan = await enrichScan(call, run, { scan: scanned, corrections, createdAt: time });
  run.progress.end();
  const standards = { ...context, policy, decisions, createdAt: time };
  return judgedOnDemand(call, run, { loaded, scan, standards, root });
}

/** Whoever gave a context is told what is wrong with it, whether or not the verdict is shown. */
function judgedOnDemand(
  call: CommandCall,
  run: Run,
  unjudged: Omit<JudgedScan, "assessment">,
): JudgedScan {
  let assessment: Assessment | undefined;
  const judged: JudgedScan = {
    ...unjudged,
    get assessment() {
      return (assessment ??= judge(unjudged.scan, unjudged.standards));
    },
  };
  if ((unjudged.standards.artefacts ?? []).length > 0)
    warnOfEmptyArtefacts(run, judged.assessment, call);
  return judged;
}

/** What a configuration says of paths is about the project beside it, not about what is in an image. */
function withoutPathsOfProject(options: ScanOptions): ScanOptions {
  const exclude = options.exclude.filter(({ origin }) => origin === "command-line");
  return { ...options, exclude, roles: [] };
}

/** The configuration is that of the folder that the user called from: a document has none of its own. */
async function readProject(call: CommandCall, run: Run, path: string): Promise<JudgedScan> {
  const loaded = await loadConfiguration(call.world.folder);
  const policy = await choosePolicy(call, run.terminal, loaded);
  const context = await chooseContext(call);
  const time = createdAt(call.world);
  const decisions = await bookOf(call, loaded, time);
  const corrections = correctionsOf(decisions);
  const columns = await columnMapping(call);
  const read = correctScan(await readDocument(call.world, path, { columns }), corrections);
  const scan = await enrichScan(call, run, { scan: read, corrections, createdAt: time });
  run.progress.end();
  const standards = { ...context, policy, decisions, createdAt: time };
  return judgedOnDemand(call, run, { loaded, scan, standards });
}

function bookOf(
  { world, options }: CommandCall,
  loaded: LoadedConfiguration,
  time: string,
): Promise<DecisionBook> {
  return openBook({ callFolder: world.folder, loaded, options, today: dateOf(time) });
}
