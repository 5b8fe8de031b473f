import { posix } from "node:path";

import { compareText, type FileSource, type TreePath } from "@lizenzlotse/model";

import type { ScanOptions } from "../options.ts";
import { mountArchives } from "../read/mount/mount-archives.ts";
import { MountedFileSource } from "../read/mount/mounted-file-source.ts";
import { archiveEndings, compilePatterns } from "./file-patterns.ts";
import { findContents } from "./find-contents.ts";
import { runAnalyzers, type TreeAnalysis } from "./run-analyzers.ts";

/** A listed tree, and how it is analysed. */
export interface AnalyzeTreeRequest extends Pick<
  ScanOptions,
  "root" | "depth" | "userCaches" | "signal" | "deadline" | "onProgress"
> {
  readonly paths: readonly TreePath[];
  readonly files: FileSource;
}

/**
 * Runs every analyzer over a tree and the archives in it. Package managers' parsers are loaded here: whoever only detects
 * licences should not wait for them.
 */
export async function analyzeTree(request: AnalyzeTreeRequest): Promise<TreeAnalysis> {
  const { analyzers } = await import("@lizenzlotse/ecosystems");
  const { paths, files, signal, onProgress } = request;
  const patterns = analyzers.flatMap((analyzer) => analyzer.files);
  const endings = archiveEndings(patterns);
  const mounted = await mountArchives(paths, {
    files,
    opens: (path) => endings.has(posix.extname(path).toLowerCase()),
    wants: compilePatterns(patterns),
    signal,
  });
  const signatures = analyzers.flatMap((analyzer) => analyzer.contents ?? []);
  const contents = await findContents(paths, { ...request, signatures });
  const analysis = await runAnalyzers({
    ...request,
    userCaches: request.userCaches,
    analyzers,
    contents,
    paths: [...paths, ...mounted.paths].sort(compareText),
    files: mounted.paths.length === 0 ? files : new MountedFileSource(files, mounted),
    onAnalyzer: (analyzer, count) => onProgress?.({ step: "analyze", analyzer, files: count }),
  });
  return { ...analysis, diagnostics: [...mounted.diagnostics, ...analysis.diagnostics] };
}
