import type {
  CachedArchive,
  CachedFile,
  CacheSource,
  Completeness,
  ComponentHash,
  ComponentKind,
  Contact,
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
  /** Package managers' own stores, in the user's home or in the project, that may hold what it looks for. */
  readonly caches?: readonly PackageCache[];
  analyze(request: AnalyzeRequest): Promise<Analysis>;
}

/** The first bytes by which a format is known. */
export interface ContentSignature {
  /** Of the format. */
  readonly name: string;
  /** In lower-case hex, at most eight bytes. */
  readonly hexPrefix: string;
}

/**
 * A store in which a package manager keeps packages: a copy there is evidence of a package's licence, as an installed
 * one is. The user's stores are opened when the user says so, those of the project always.
 */
export interface PackageCache {
  /** For example `go-modules`; locations in it are written `go-modules:PATH`, so that no path of the machine comes out. */
  readonly id: string;
  /** Where the user's may be; all that exist are used, in this order. */
  readonly places: readonly CachePlace[];
  /** Folders of a scanned tree that are such a store, at any depth: `.yarn/cache`. */
  readonly projectFolders?: readonly TreePath[];
  /** Type of the package URLs that it can be asked for. */
  readonly purlType: string;
  /** Makes what finds packages in a store of this kind; absent where a store keeps nothing that states a licence. */
  readonly finderIn?: (store: CacheSource) => Promise<PackageFinder>;
  /** Makes what names archives in it; absent where a store keeps none as they were handed out. */
  readonly archivesIn?: (store: CacheSource) => Promise<ArchiveLocator>;
}

/** Finds one package; `undefined` where the store does not hold it. Never throws for what it finds. */
export type PackageFinder = (wanted: WantedPackage) => Promise<CachedPackage | undefined>;

/** Names where the archives of a package may lie, best first. Whoever reads them keeps hostile names inside the store. */
export type ArchiveLocator = (wanted: WantedPackage) => readonly StoredArchive[];

/** A place where an archive of a package may lie. */
export interface StoredArchive {
  readonly path: TreePath;
  /** What the archive is called elsewhere; its ending tells the format. */
  readonly fileName: string;
  /**
   * `distribution`: the very file that the registry hands out, of which the component may have a hash; `source`: made to
   * be source.
   */
  readonly is: "distribution" | "source";
}

/**
 * A folder, by the user's environment or home; the configuration of a scanned tree has no say. A value of the environment
 * that is no absolute path counts as unset.
 */
export type CachePlace =
  | { readonly variable: string; readonly path: TreePath }
  | { readonly homePath: TreePath }
  /** A file of settings in the user's home that may name the folder. */
  | {
      readonly settingsPath: TreePath;
      readonly folderIn: (settings: string, home: string) => string | undefined;
    };

/** What is looked for in a store. */
export interface WantedPackage {
  readonly purl: string;
  readonly group?: string | undefined;
  /** As the source of the component spells it. */
  readonly name: string;
  readonly version: string;
  readonly hashes: readonly ComponentHash[];
  readonly references: readonly ExternalReference[];
}

/** A package in a store. Paths are those in the store. */
export interface CachedPackage {
  /** What its manifest says. */
  readonly declared: readonly DeclaredStatement[];
  readonly description?: string | undefined;
  readonly supplier?: string | undefined;
  /** Where its files are; the core looks for licences there. */
  readonly content?: CachedContent | undefined;
}

/** Where a package's files are. */
export type CachedContent =
  | { readonly kind: "folder"; readonly root: TreePath }
  | ArchivedContent
  /** A store that spreads the files of all packages: what this one is called there, and where each file lies. */
  | {
      readonly kind: "files";
      readonly root: TreePath;
      readonly files: ReadonlyMap<TreePath, TreePath>;
    };

/** A package that a store keeps packed. It is unpacked once, so its manifest is read then. */
export interface ArchivedContent {
  readonly kind: "archive";
  readonly archive: CachedArchive;
  /** The package's folder inside; `undefined`: the one at the top, whatever its name. */
  readonly root: TreePath | undefined;
  readonly manifest?: ArchivedManifest | undefined;
}

/** A manifest inside an archive. */
export interface ArchivedManifest {
  /** In the package's folder. */
  readonly path: TreePath;
  /** What it says; `file.path` is the place to name. */
  read(file: CachedFile): Promise<readonly DeclaredStatement[]>;
}

/** What an analyzer is given. */
export interface AnalyzeRequest {
  /** The listed files that match {@link EcosystemAnalyzer.files} or {@link EcosystemAnalyzer.contents}, sorted. */
  readonly matches: readonly TreePath[];
  readonly files: FileSource;
  /**
   * By {@link PackageCache.id}, also those of other analyzers; absent where there is none, or the user did not say to look
   * there.
   */
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
  /** Who made it, as its own metadata say; absent where they do not. */
  readonly creator?: Contact | undefined;
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
