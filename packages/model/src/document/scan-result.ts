import type { Component, ComponentRef } from "../component/component.ts";
import type { Diagnostic, SourceLocation } from "../diagnostic/diagnostic.ts";
import type { DeliveredArtefact } from "../evidence/delivered-artefact.ts";
import type { EvidenceExcerpt } from "../evidence/evidence-excerpt.ts";
import type { FileFindings, PathRole } from "../evidence/file-findings.ts";

/** Version of the ScanResult document that this release writes; it reads every older one. */
export const SCAN_RESULT_VERSION = 0;

/** The tool that wrote a document and the data it worked with: what a later reader needs to judge it. */
export interface ToolIdentity {
  readonly name: "lizenzlotse";
  readonly version: string;
  /** Version of the SPDX licence list. */
  readonly spdxListVersion: string;
  /** Digest of the detection index. */
  readonly detectionVersion: string;
}

/** How thoroughly files were looked into. */
export type ScanDepth = "manifest" | "files" | "deep";

/** What was asked for, so that a reader knows what was not looked at. */
export interface ScanSettings {
  readonly depth: ScanDepth;
  readonly archives: "open" | "closed";
  readonly gitignore: "respected" | "ignored";
  /** Patterns that were left out, with the reason given and how many files each left out. */
  readonly excluded: readonly ExcludedPaths[];
  readonly roles: readonly PathRoleRule[];
  /** Whom the scan asked besides the tree; absent where it asked nobody, as by default. */
  readonly enrichment?: readonly EnrichmentUse[] | undefined;
}

/** What one source outside the tree was asked, and what came of it. */
export interface EnrichmentUse {
  /** Id of the source, for example `npm` or `deps-dev`. */
  readonly source: string;
  /** What people call it. */
  readonly title: string;
  /** `network`: asked during the scan, or remembered from an earlier one; `pack`: in an imported data pack. */
  readonly through: "network" | "pack";
  /** Scheme and host that was asked; absent for packs. */
  readonly origin?: string | undefined;
  readonly packSha256?: string | undefined;
  /** When the pack was fetched. RFC 3339, UTC. */
  readonly packCreatedAt?: string | undefined;
  /** Packages that it was asked about. */
  readonly asked: number;
  /** Packages for which it named a licence. */
  readonly answered: number;
  /** Packages that it could not be asked about: no connection, refused, no sense in its answer. */
  readonly failed: number;
}

/** A pattern whose files were left out of the scan. */
export interface ExcludedPaths {
  readonly pattern: string;
  readonly origin: "command-line" | "configuration" | "gitignore" | "built-in";
  readonly reason?: string | undefined;
  readonly files: number;
}

/** Paths that a configuration gave a role. */
export interface PathRoleRule {
  readonly pattern: string;
  readonly role: PathRole;
  readonly reason: string;
}

/** The licence under which a project says it goes out, with where it says so. */
export interface OutboundLicense {
  readonly expression: string;
  readonly locations: readonly SourceLocation[];
}

/** What was scanned. Never an absolute path. */
export interface ScanSubject {
  readonly name: string;
  readonly version?: string | undefined;
  /** Absent where the project declares none: a note, not a gate finding. */
  readonly outbound?: OutboundLicense | undefined;
  /** The document that took the place of a tree; absent where a tree was scanned. */
  readonly document?: SuppliedDocument | undefined;
}

/** A bill of materials, or the result of another tool, that was read instead of a tree. */
export interface SuppliedDocument {
  /** As the standard or the tool is called: `CycloneDX`, `SPDX`. */
  readonly format: string;
  /** Version of the format. */
  readonly version: string;
  /** Name of the file, without its folder. */
  readonly name: string;
  /** Of the bytes as given, lower-case hex. */
  readonly sha256: string;
  /** Serial number or name space by which others refer to it. */
  readonly id?: string | undefined;
  /** When it was written, as it says itself. */
  readonly createdAt?: string | undefined;
  /** Tools that wrote it, with version. */
  readonly tools: readonly string[];
  /** People and organisations that wrote it. */
  readonly creators: readonly string[];
  /** Of a list: how it was read, as a person said. */
  readonly table?: SuppliedTable | undefined;
}

/** Which columns of a list were read as what. */
export interface SuppliedTable {
  /** Absent where there is only one without a name. */
  readonly sheet?: string | undefined;
  /** 1-based row of the titles; 0 where the list has none. */
  readonly headerRow: number;
  readonly columns: readonly { readonly field: string; readonly title: string }[];
}

/** Numbers of a scan. */
export interface ScanCounts {
  readonly filesListed: number;
  readonly filesRead: number;
  readonly bytesRead: number;
  readonly components: number;
  readonly fileFindings: number;
  readonly diagnostics: number;
}

/** The one step that would supply the licences that a root's lockfile does not carry. */
export interface EvidenceStep {
  /** The first-party component whose packages lack evidence. */
  readonly root: ComponentRef;
  readonly manifest: string;
  readonly missing: number;
  /** Command to run in the manifest's folder before scanning again; never run by the tool itself. */
  readonly command: string;
}

/** Something that is passed on or run: server image, client bundle, library. Named by the context, empty without one. */
export interface Artefact {
  readonly id: string;
  readonly name: string;
  readonly paths: readonly string[];
  readonly roots: readonly ComponentRef[];
}

/** A person's pick of one branch of an `OR`. */
export interface LicenseChoice {
  readonly component: ComponentRef;
  readonly expression: string;
  readonly chosen: string;
  readonly reason: string;
  readonly by: string;
  /** RFC 3339 date. */
  readonly on: string;
  /** Id of the recorded decision. */
  readonly decision?: string | undefined;
}

/** A match that a person marked as wrong: still listed, but it concludes nothing. */
export interface DismissedMatch {
  readonly decision: string;
  readonly location: SourceLocation;
  readonly expression: string;
}

/** The bounded part of a ScanResult. */
export interface ScanHead {
  readonly kind: "lizenzlotse/scan-result";
  readonly schemaVersion: typeof SCAN_RESULT_VERSION;
  readonly tool: ToolIdentity;
  /** RFC 3339, UTC; from SOURCE_DATE_EPOCH where that is set. */
  readonly createdAt: string;
  readonly subject: ScanSubject;
  readonly settings: ScanSettings;
  /** First-party components at the top of the graph, sorted. */
  readonly roots: readonly ComponentRef[];
  readonly artefacts: readonly Artefact[];
  readonly choices: readonly LicenseChoice[];
  /** Sorted by place; absent where there is none. */
  readonly dismissed?: readonly DismissedMatch[] | undefined;
  readonly evidenceSteps: readonly EvidenceStep[];
  readonly counts: ScanCounts;
  /** `false` as soon as one diagnostic says `incomplete`. */
  readonly complete: boolean;
  /** How often each diagnostic code occurs. */
  readonly diagnosticCounts: Readonly<Record<string, number>>;
}

/**
 * The first hub: everything that was found, nothing judged. The head is bounded; the lists are streamed parts of the
 * written document, so that a tree of a million files needs neither one string nor all of it in memory.
 */
export interface ScanResult {
  readonly head: ScanHead;
  /** Sorted by ref. */
  readonly components: readonly Component[];
  /** Sorted by path, line, code. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was handed out, where somebody asked for a look at it; sorted by name. */
  readonly delivered?: readonly DeliveredArtefact[] | undefined;
  /** What files say where findings rest on it, where somebody asked to keep it; sorted by place. */
  readonly excerpts?: readonly EvidenceExcerpt[] | undefined;
  /** Sorted by path. May be read again; a saved document is read from disk each time. */
  readonly files: Iterable<FileFindings> | AsyncIterable<FileFindings>;
}
