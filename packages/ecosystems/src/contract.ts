import type {
  CacheSource,
  Completeness,
  ComponentHash,
  ComponentKind,
  DeclaredStatement,
  Diagnostic,
  ExternalReference,
  FileSource,
  ScanDepth,
  Scope,
  SourceLocation,
  TreePath,
  Usage,
} from "@lizenzlotse/model";

/**
 * Reads the files of one package manager. One folder each; the registry is the only other place that knows it.
 *
 * An analyzer never walks, never follows links, never runs anything and never throws for bad content: what it
 * cannot read becomes a diagnostic, and everything else is still returned.
 */
export interface EcosystemAnalyzer {
  /** For example `npm`; opaque outside the analyzer's folder. */
  readonly id: string;
  /**
   * What it asks for, relative to the scan root. `**` and `*` as usual; the last segment is mostly literal, which
   * makes matching cheap: `package-lock.json` means that name in any folder. A pattern with `!/` asks for files inside
   * archives (`*.jar!/META-INF/LICENSE` behind any folders); only then
   * archives with that ending are looked into.
   */
  readonly files: readonly string[];
  /**
   * What it asks for by its first bytes, whatever it is called. Only looked for where a scan reads everything, and in root
   * file systems: every file has to be opened for it.
   */
  readonly contents?: readonly ContentSignature[];
  /** Folders outside the tree that it can use when present; read by path, never walked. */
  readonly caches?: readonly CacheDeclaration[];
  analyze(request: AnalyzeRequest): Promise<Analysis>;
}

/** The first bytes by which a format is known. */
export interface ContentSignature {
  /** Of the format. */
  readonly name: string;
  /** In lower-case hex, at most eight bytes. */
  readonly hexPrefix: string;
}

/** A package manager's own folder in the user's home. */
export interface CacheDeclaration {
  readonly id: string;
  /** Relative to the home folder, for example `.m2/repository`. */
  readonly homePath: string;
}

/** What an analyzer is given. */
export interface AnalyzeRequest {
  /** The listed files that match {@link EcosystemAnalyzer.files} or {@link EcosystemAnalyzer.contents}, sorted. */
  readonly matches: readonly TreePath[];
  readonly files: FileSource;
  /** By {@link CacheDeclaration.id}; absent where the folder is. */
  readonly caches: ReadonlyMap<string, CacheSource>;
  readonly depth: ScanDepth;
  readonly signal: AbortSignal;
}

/** What an analyzer found. */
export interface Analysis {
  readonly projects: readonly AnalyzedProject[];
  /**
   * Packages that were copied into the tree and that no manifest names: libraries in an archive, a script with its
   * banner. The core hands each that no other needs to the project in whose folder it lies. Keys are unique in the list.
   */
  readonly copies?: readonly AnalyzedPackage[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One lockfile, manifest or set of installed packages, with the first-party project that it belongs to. The core
 * merges projects with the same {@link AnalyzedProject.manifest} and packages with the same purl.
 */
export interface AnalyzedProject {
  /**
   * Manifest of the first-party project (`zmsadmin/package.json`), whether or not that file exists. Names the root
   * component. Installed sets without a manifest use their folder (`venv/lib/python3.12/site-packages`).
   */
  readonly manifest: TreePath;
  readonly source: "lockfile" | "manifest" | "installed" | "file";
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly purl?: string | undefined;
  /** What the project says about its own licence. */
  readonly declared: readonly DeclaredStatement[];
  readonly location: SourceLocation;
  /** Keys of its direct dependencies in {@link AnalyzedProject.packages}, or manifests of sibling projects. */
  readonly dependencies: readonly DependencyTarget[];
  readonly packages: readonly AnalyzedPackage[];
  /** Whether {@link AnalyzedProject.packages} is everything that the project uses. */
  readonly completeness: Completeness;
  /** The one command that would bring the licence evidence of its packages, for example `npm ci --ignore-scripts`. */
  readonly evidenceCommand?: string | undefined;
  /** Files that show that the project's code, with what it uses in production, is sent to browsers. */
  readonly servedBy?: readonly SourceLocation[] | undefined;
}

/** Where an edge leads: a package by key, or a first-party project by manifest. */
export type DependencyTarget =
  | { readonly kind: "package"; readonly key: string }
  | { readonly kind: "project"; readonly manifest: TreePath };

/** One resolved third-party package. */
export interface AnalyzedPackage {
  /** Unique within its project, for example the lockfile's own key. */
  readonly key: string;
  /** Built with `formatPurl`; where a package has none (an unnamed tarball), the core makes a ref from name and version. */
  readonly purl?: string | undefined;
  readonly group?: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  readonly kind: ComponentKind;
  readonly scope: Scope;
  /** Empty where the source does not tell. */
  readonly usages: readonly Usage[];
  readonly description?: string | undefined;
  readonly supplier?: string | undefined;
  readonly declared: readonly DeclaredStatement[];
  readonly hashes: readonly ComponentHash[];
  readonly references: readonly ExternalReference[];
  /** The entry that names it, with its line. */
  readonly location: SourceLocation;
  /** Folders of the tree that hold its files, or single files; the core reads licences there. An archive is `NAME!`. */
  readonly contentRoots: readonly TreePath[];
  readonly dependencies: readonly DependencyTarget[];
  readonly dependenciesCompleteness: Completeness;
  /** Files of the tree, or addresses, of patches that the project applies to it. */
  readonly patches?: readonly string[] | undefined;
  /** Files that show that just this package is sent to browsers. */
  readonly servedBy?: readonly SourceLocation[] | undefined;
}
