import type {
  Analysis,
  AnalyzedPackage,
  AnalyzedProject,
  EcosystemAnalyzer,
} from "@lizenzlotse/ecosystems";
import {
  type CacheSource,
  createDiagnostic,
  type Diagnostic,
  type FileSource,
  type ScanDepth,
  sortedUnique,
  type TreePath,
} from "@lizenzlotse/model";

import { openHomeCache } from "../read/home-cache-source.ts";
import type { ContentPaths } from "./find-contents.ts";
import { compilePatterns } from "./file-patterns.ts";

/** What analyzers need to run over one tree. */
export interface AnalyzeTreeOptions {
  readonly analyzers: readonly EcosystemAnalyzer[];
  readonly paths: readonly TreePath[];
  /** What analyzers ask for by its first bytes. */
  readonly contents?: ContentPaths;
  readonly files: FileSource;
  /** The user's home folder, or `undefined` to use no caches. */
  readonly home: string | undefined;
  readonly depth: ScanDepth;
  /** Stops everything with an error. */
  readonly signal: AbortSignal;
  /** Ends the analysis early, with a diagnostic. */
  readonly deadline: AbortSignal;
  /** Called when an analyzer starts with work to do. */
  readonly onAnalyzer?: (id: string, files: number) => void;
}

/** A project with the analyzer that found it. */
export interface FoundProject {
  readonly ecosystem: string;
  readonly project: AnalyzedProject;
}

/** Packages without a manifest, with the analyzer that found them. */
export interface FoundCopies {
  readonly ecosystem: string;
  readonly copies: readonly AnalyzedPackage[];
}

/** All analyzers' findings, in the registry's order. */
export interface TreeAnalysis {
  readonly projects: readonly FoundProject[];
  readonly copies: readonly FoundCopies[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs every analyzer that has files to read, one after the other: their reads are concurrent already. */
export async function runAnalyzers(options: AnalyzeTreeOptions): Promise<TreeAnalysis> {
  const projects: FoundProject[] = [];
  const copies: FoundCopies[] = [];
  // Several analyzers may read one damaged file: what is wrong with it is said once.
  const diagnostics = new Map<string, Diagnostic>();
  for (const analyzer of options.analyzers) {
    options.signal.throwIfAborted();
    const matches = matchesOf(analyzer, options);
    if (matches.length === 0) continue;
    options.onAnalyzer?.(analyzer.id, matches.length);
    const analysis = await runAnalyzer(analyzer, matches, options);
    for (const project of analysis.projects) projects.push({ ecosystem: analyzer.id, project });
    if (analysis.copies !== undefined)
      copies.push({ ecosystem: analyzer.id, copies: analysis.copies });
    for (const diagnostic of analysis.diagnostics)
      diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  }
  return { projects, copies, diagnostics: [...diagnostics.values()] };
}

function matchesOf(
  { files, contents = [] }: EcosystemAnalyzer,
  options: AnalyzeTreeOptions,
): readonly TreePath[] {
  const byName = options.paths.filter(compilePatterns(files));
  const byContent = contents.flatMap(({ hexPrefix }) => options.contents?.get(hexPrefix) ?? []);
  if (byContent.length === 0) return byName;
  return sortedUnique([...byName, ...byContent]);
}

async function runAnalyzer(
  analyzer: EcosystemAnalyzer,
  matches: readonly TreePath[],
  options: AnalyzeTreeOptions,
): Promise<Analysis> {
  const signal = AbortSignal.any([options.signal, options.deadline]);
  try {
    signal.throwIfAborted();
    return await analyzer.analyze({ ...(await requestOf(analyzer, options)), matches, signal });
  } catch (cause) {
    options.signal.throwIfAborted();
    if (!options.deadline.aborted) throw cause;
    return { projects: [], diagnostics: [outOfTime(analyzer, matches)] };
  }
}

function outOfTime(analyzer: EcosystemAnalyzer, matches: readonly TreePath[]): Diagnostic {
  const reason = `the time limit was reached before ${analyzer.id} was analysed`;
  return createDiagnostic("scan/interrupted", { path: matches[0] ?? "." }, { reason });
}

async function requestOf(
  analyzer: EcosystemAnalyzer,
  options: AnalyzeTreeOptions,
): Promise<{ files: FileSource; caches: ReadonlyMap<string, CacheSource>; depth: ScanDepth }> {
  const caches = new Map<string, CacheSource>();
  for (const declaration of analyzer.caches ?? []) {
    const cache =
      options.home === undefined
        ? undefined
        : await openHomeCache(options.home, declaration.homePath);
    if (cache !== undefined) caches.set(declaration.id, cache);
  }
  return { files: options.files, caches, depth: options.depth };
}
