import { createDiagnostic, type Diagnostic } from "@lizenzlotse/model";

import type { ScannedFiles } from "../read/scanned-files.ts";
import type { ContentOwners } from "./content-owners.ts";
import { type JobOutcome, placeEntry } from "./file-job.ts";
import { matchJobs, type MatchTools } from "./match-jobs.ts";
import type { MatchedFile } from "./matched.ts";
import type { SelectedFile } from "./select-files.ts";

/** What matchers found in a tree. */
export interface TreeMatches {
  /** In path order, members of an archive in its own; only files with a finding. */
  readonly files: readonly MatchedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How matching is observed and ended. */
export interface MatchOptions extends MatchTools {
  readonly files: ScannedFiles;
  /** Whose the members of archives are. */
  readonly owners: ContentOwners;
  /** Ends matching early, with a diagnostic. */
  readonly deadline: AbortSignal;
  readonly onFiles?: (done: number, total: number) => void;
}

/** Reads and matches the selected files; the result's order does not depend on which read ends first. */
export async function matchFiles(
  selected: readonly SelectedFile[],
  options: MatchOptions,
): Promise<TreeMatches> {
  const found: { files: MatchedFile[]; diagnostics: Diagnostic[] } = { files: [], diagnostics: [] };
  const jobs = selected.map(({ path, class: fileClass, extent }) => ({
    path,
    ...options.files.placeOf(path),
    class: fileClass,
    extent,
  }));
  let done = 0;
  options.onFiles?.(done, jobs.length);
  for await (const finished of matchJobs(jobs, options)) {
    if (options.deadline.aborted) {
      found.diagnostics.push(outOfTime(selected, done));
      break;
    }
    for (const { outcome } of finished) {
      const file = selected[done];
      done += 1;
      if (file !== undefined) addOutcome(found, file, { outcome, owners: options.owners });
      if (outcome.sizeBytes !== undefined) options.files.count(outcome.sizeBytes);
    }
    options.onFiles?.(done, jobs.length);
  }
  return found;
}

function addOutcome(
  found: { readonly files: MatchedFile[]; readonly diagnostics: Diagnostic[] },
  file: SelectedFile,
  { outcome, owners }: { readonly outcome: JobOutcome; readonly owners: ContentOwners },
): void {
  for (const entry of outcome.entries) {
    const placed = placeEntry(file, entry);
    if (placed.kind === "diagnostic") found.diagnostics.push(placed.diagnostic);
    else {
      const { path, class: fileClass, findings } = placed;
      const ownership = path === file.path ? file.ownership : owners.ownershipOf(path);
      const matched = { ...file, path, class: fileClass, extent: "whole", ownership } as const;
      found.files.push({ file: matched, findings });
    }
  }
}

function outOfTime(selected: readonly SelectedFile[], done: number): Diagnostic {
  const reason = `the time limit was reached after ${String(done)} of ${String(selected.length)} files were read`;
  return createDiagnostic("scan/interrupted", { path: selected[done]?.path ?? "." }, { reason });
}
