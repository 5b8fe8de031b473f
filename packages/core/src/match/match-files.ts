import {
  createDiagnostic,
  type Diagnostic,
  type FileFindings,
  stableId,
  type TreePath,
} from "@lizenzlotse/model";

import type { ContentFindings } from "./file-matcher.ts";
import { matchMembers } from "./match-members.ts";
import type { Matched, MatchedFile } from "./matched.ts";
import type { MatchTools } from "./match-tools.ts";
import type { SelectedFile } from "./select-files.ts";

/** Files whose outcome is awaited together: enough to keep the disk busy, few enough to bound memory. */
const FILES_AT_ONCE = 64;

/** What matchers found in a tree. */
export interface TreeMatches {
  /** In path order; only files with a finding. */
  readonly files: readonly MatchedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How matching is observed and stopped. */
export interface MatchOptions {
  /** Stops matching with an error. */
  readonly signal: AbortSignal;
  /** Ends matching early, with a diagnostic. */
  readonly deadline: AbortSignal;
  readonly onFiles?: (done: number, total: number) => void;
}

/** Reads and matches the selected files; the result's order does not depend on which read ends first. */
export async function matchFiles(
  selected: readonly SelectedFile[],
  tools: MatchTools,
  options: MatchOptions,
): Promise<TreeMatches> {
  const files: MatchedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let start = 0; start < selected.length; start += FILES_AT_ONCE) {
    options.signal.throwIfAborted();
    if (options.deadline.aborted) {
      diagnostics.push(outOfTime(selected, start));
      break;
    }
    const batch = selected.slice(start, start + FILES_AT_ONCE);
    const outcomes = await Promise.all(batch.map((file) => matchSelected(file, tools)));
    for (const outcome of outcomes.flat()) {
      if (outcome.kind === "diagnostic") diagnostics.push(outcome.diagnostic);
      else if (isWorthKeeping(outcome.file)) files.push(outcome.file);
    }
    options.onFiles?.(Math.min(start + FILES_AT_ONCE, selected.length), selected.length);
  }
  return { files, diagnostics };
}

function outOfTime(selected: readonly SelectedFile[], done: number): Diagnostic {
  const reason = `the time limit was reached after ${String(done)} of ${String(selected.length)} files were read`;
  return createDiagnostic("scan/interrupted", { path: selected[done]?.path ?? "." }, { reason });
}

async function matchSelected(file: SelectedFile, tools: MatchTools): Promise<Matched[]> {
  if (file.extent === "members") return matchMembers(file, tools);
  const outcome = await tools.matcher.match(file);
  if (!outcome.ok) return [{ kind: "diagnostic", diagnostic: outcome.diagnostic }];
  return [{ kind: "file", file: { file, findings: outcome.findings } }];
}

function isWorthKeeping({ file, findings }: MatchedFile): boolean {
  if (findings.matches.length > 0 || findings.copyrights.length > 0) return true;
  // A licence or notice file is evidence even where no matcher understood it.
  return file.class === "license-file" || file.class === "notice-file";
}

/** The finding as the ScanResult lists it. */
export function toFileFindings({ file, findings }: MatchedFile): FileFindings {
  return {
    id: fileFindingId(file.path, findings),
    path: file.path,
    class: file.class,
    role: file.role,
    sha256: findings.sha256,
    encoding: findings.encoding,
    expression: findings.expression,
    matches: findings.matches,
    copyrights: findings.copyrights,
    component: file.ownership?.owner,
    partial: findings.partial ? true : undefined,
  };
}

/** Depends on the path and what was recognised there, so that moved lines keep their decisions. */
function fileFindingId(path: TreePath, findings: ContentFindings): string {
  const recognized = findings.matches.map(({ rule, expression }) => `${rule} ${expression}`).sort();
  return stableId("L", path, ...recognized);
}
