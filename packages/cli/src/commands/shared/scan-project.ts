import { resolve } from "node:path";

import { correctScan, isImage, type ScanOptions, scanTree } from "@lizenzlotse/core";
import type { Assessment, Corrections, ScanResult } from "@lizenzlotse/model";
import { correctionsOf } from "@lizenzlotse/policy";

import type { LoadedConfiguration } from "../../configuration/configuration.ts";
import { loadConfiguration } from "../../configuration/load-configuration.ts";
import { openBook } from "../../decisions/open-book.ts";
import { enrichScan } from "../../enrichment/enrich-scan.ts";
import type { CommandCall } from "../contract.ts";
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
  const { world, options } = call;
  const place = resolve(world.folder, path);
  const isFile = await isDocument(world, path);
  const isFileOfImage = isFile && (await isImage(place));
  const time = createdAt(world);
  if (isFile && !isFileOfImage)
    return judged(call, run, {
      // A document has no configuration of its own: that of the folder of the call counts.
      loaded: await loadConfiguration(world.folder),
      time,
      read: async (corrections) => {
        const { columnMapping } = await import("./column-mapping.ts");
        const columns = await columnMapping(call);
        return correctScan(await readDocument(world, path, { columns }), corrections);
      },
    });
  const root = isFileOfImage ? place : await resolveRoot(world, path);
  // Nor has an image one that could be trusted.
  const loaded = await loadConfiguration(isFileOfImage ? world.folder : root);
  return judged(call, run, {
    loaded,
    root,
    time,
    read: (corrections) => {
      const settings = scanOptions(world, root, { options, loaded });
      return scanTree({
        ...(isFileOfImage ? withoutPathsOfProject(settings) : settings),
        createdAt: time,
        corrections,
        onProgress: run.progress.report,
      });
    },
  });
}

/** Where a scan comes from. */
interface Reading extends Pick<JudgedScan, "loaded" | "root"> {
  /** RFC 3339, UTC. */
  readonly time: string;
  /** Scans the folder or reads the document, with what people decided about facts. */
  readonly read: (corrections: Corrections) => Promise<ScanResult>;
}

async function judged(
  call: CommandCall,
  run: Run,
  { loaded, root, time, read }: Reading,
): Promise<JudgedScan> {
  const policy = await choosePolicy(call, run.terminal, loaded);
  const context = await chooseContext(call, root);
  const decisions = await openBook({
    callFolder: call.world.folder,
    loaded,
    options: call.options,
    today: dateOf(time),
  });
  const corrections = correctionsOf(decisions);
  const found = await read(corrections);
  const scan = await enrichScan(call, run, { scan: found, corrections, createdAt: time });
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
  const result: JudgedScan = {
    ...unjudged,
    get assessment() {
      return (assessment ??= judge(unjudged.scan, unjudged.standards));
    },
  };
  if ((unjudged.standards.artefacts ?? []).length > 0)
    warnOfEmptyArtefacts(run, result.assessment, call);
  return result;
}

/** What a configuration says of paths is about the project beside it, not about what is in an image. */
function withoutPathsOfProject(options: ScanOptions): ScanOptions {
  const exclude = options.exclude.filter(({ origin }) => origin === "command-line");
  return { ...options, exclude, roles: [] };
}
