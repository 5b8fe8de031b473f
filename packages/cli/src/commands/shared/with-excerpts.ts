import type { Assessment, ScanResult } from "@lizenzlotse/model";

import type { Result } from "../../output/output-formats.ts";
import type { CommandCall } from "../contract.ts";
import type { Run } from "./run.ts";

/** A judged scan, and the folder that it is of. */
export interface ScannedFolder {
  readonly scan: ScanResult;
  readonly assessment: Assessment;
  /** Absolute; absent where a document was read in place of a folder. */
  readonly root?: string | undefined;
}

/**
 * Adds what the files say where findings rest on it. Formats that show it get it while the files are there;
 * `--excerpts` also keeps it in the saved scan, for reports that are made later.
 */
export async function withExcerpts(
  { world, options }: CommandCall,
  { outputs }: Run,
  judged: ScannedFolder,
): Promise<Result> {
  const isKept = options.excerpts === true;
  const isShown = outputs.requests.some(({ format }) => format.excerpts === "shown");
  const { root } = judged;
  // Not taken apart: a verdict that nobody asks for is never made.
  if (root === undefined || (!isKept && !isShown)) return judged;
  const { scan, assessment } = judged;
  const { gatherExcerpts } = await import("@lizenzlotse/core");
  const { shownEvidence } = await import("@lizenzlotse/report");
  const wanted = shownEvidence({ scan, assessment });
  const { files } = scan;
  const excerpts = await gatherExcerpts({ root, files, wanted, signal: world.signal });
  return isKept ? { scan: { ...scan, excerpts }, assessment } : { scan, assessment, excerpts };
}
