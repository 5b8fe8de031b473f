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

import {
  type OpenedCache,
  openProjectCaches,
  openUserCaches,
  type UserEnvironment,
} from "../caches/open-caches.ts";
import type { ContentPaths } from "./find-contents.ts";
import { compilePatterns } from "./file-patterns.ts";

/** What analyzers need to run over one tree. */
export interface AnalyzeTreeOptions {
  readonly analyzers: readonly EcosystemAnalyzer[];
  readonly paths: readonly TreePath[];
  /** What analyzers ask for by its first bytes. */
  readonly contents?: ContentPaths;
  readonly files: FileSource;
  /** Absolute path of the tree. */
  readonly root: string;
  /** Where the user's stores are, or `undefined` to use none. */
  readonly userCaches: UserEnvironment | undefined;
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
  /** Stores in which the packages that were found may lie. */
  readonly caches: readonly OpenedCache[];
}

/** Runs every analyzer that has files to read, one after the other: their reads are concurrent already. */
export async function runAnalyzers(options: AnalyzeTreeOptions): Promise<TreeAnalysis> {
  const projects: FoundProject[] = [];
  const copies: FoundCopies[] = [];
  // Several analyzers may read one damaged file: what is wrong with it is said once.
  const diagnostics = new Map<string, Diagnostic>();
  // A package of one analyzer may lie in a store that another one describes: sbt takes modules from Maven's.
  const userCaches = options.analyzers.flatMap((each) => openUserCaches(each, options.userCaches));
  const projectCaches: OpenedCache[] = [];
  for (const analyzer of options.analyzers) {
    options.signal.throwIfAborted();
    const matches = matchesOf(analyzer, options);
    if (matches.length === 0) continue;
    options.onAnalyzer?.(analyzer.id, matches.length);
    const own = openProjectCaches(analyzer, { root: options.root, matches });
    projectCaches.push(...own);
    const opened = [...own, ...userCaches];
    const analysis = await runAnalyzer(analyzer, { matches, opened }, options);
    for (const project of analysis.projects) projects.push({ ecosystem: analyzer.id, project });
    if (analysis.copies !== undefined)
      copies.push({ ecosystem: analyzer.id, copies: analysis.copies });
    for (const diagnostic of analysis.diagnostics)
      diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  }
  const packages = [
    ...projects.flatMap(({ project }) => project.packages),
    ...copies.flatMap((each) => each.copies),
  ];
  const caches = storesFor(packages, [...projectCaches, ...userCaches]);
  return { projects, copies, diagnostics: [...diagnostics.values()], caches };
}

/** The stores that can be asked for any of the packages. */
function storesFor(
  packages: readonly AnalyzedPackage[],
  caches: readonly OpenedCache[],
): readonly OpenedCache[] {
  const types = new Set(packages.map(({ purl = "" }) => /^pkg:([^/]+)/u.exec(purl)?.[1]));
  return caches.filter(({ cache }) => types.has(cache.purlType));
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
  given: { readonly matches: readonly TreePath[]; readonly opened: readonly OpenedCache[] },
  options: AnalyzeTreeOptions,
): Promise<Analysis> {
  const { matches, opened } = given;
  const { files, depth } = options;
  const signal = AbortSignal.any([options.signal, options.deadline]);
  try {
    signal.throwIfAborted();
    return await analyzer.analyze({ files, depth, matches, signal, caches: sourcesById(opened) });
  } catch (cause) {
    options.signal.throwIfAborted();
    if (!options.deadline.aborted) throw cause;
    return { projects: [], diagnostics: [outOfTime(analyzer, matches)] };
  }
}

/** Of several with one id the first counts. */
function sourcesById(opened: readonly OpenedCache[]): ReadonlyMap<string, CacheSource> {
  return new Map(opened.toReversed().map(({ cache, source }) => [cache.id, source]));
}

function outOfTime(analyzer: EcosystemAnalyzer, matches: readonly TreePath[]): Diagnostic {
  const reason = `the time limit was reached before ${analyzer.id} was analysed`;
  return createDiagnostic("scan/interrupted", { path: matches[0] ?? "." }, { reason });
}
