import type { ComponentRef } from "../component/component.ts";
import type { SourceLocation } from "../diagnostic/diagnostic.ts";

/**
 * What a delivered artefact holds that duties can be checked against. Gathered by the scanning core, judged elsewhere:
 * every entry is something that was seen, never a conclusion. Locations are relative to the artefact.
 */
export interface DeliveredArtefact {
  readonly name: string;
  /**
   * `folder`, `archive` and single `file`: what is handed out, named by the user. `project`: nobody named an artefact, so the scanned
   * tree stands for it, without the folders that package managers fill.
   */
  readonly kind: "folder" | "archive" | "file" | "project";
  /** SHA-256 of an archive's bytes. */
  readonly sha256?: string | undefined;
  readonly filesListed: number;
  readonly filesRead: number;
  /** `false` where something was left unread: what was seen holds, that something is absent does not. */
  readonly complete: boolean;
  readonly licenseTexts: readonly DeliveredLicenseText[];
  readonly upstreamTexts: readonly DeliveredUpstreamText[];
  /** Distinct statements, sorted by text, each with the first place. */
  readonly copyrights: readonly DeliveredCopyright[];
  readonly sourceArchives: readonly DeliveredSourceArchive[];
  readonly sourceAddresses: readonly DeliveredSourceAddress[];
  readonly sourceOffers: readonly DeliveredSourceOffer[];
  readonly terms: readonly DeliveredTerms[];
  readonly acknowledgements: readonly DeliveredAcknowledgement[];
  readonly credits: readonly DeliveredCredit[];
  readonly modifiedCopies: readonly DeliveredModifiedCopy[];
  readonly changeNotices: readonly DeliveredChangeNotice[];
}

/** A listed licence's text in the artefact. */
export interface DeliveredLicenseText {
  /** SPDX ids that have this text: `GPL-2.0-only` and `GPL-2.0-or-later` are the same words. */
  readonly licenses: readonly string[];
  /** `complete`: every word of the licence in order and no other; names and years may stand where they vary. */
  readonly wording: "complete" | "altered";
  /** Words that the licence has and the artefact lacks, and the other way round. */
  readonly missingWords: number;
  readonly addedWords: number;
  /** Copyright statements that stand right above the text. */
  readonly copyrights: readonly string[];
  readonly location: SourceLocation;
  readonly endLine: number;
}

/** A licence or NOTICE file of a component, and whether the artefact has its words. */
export interface DeliveredUpstreamText {
  /** {@link TextEvidence.normalizedSha256} of the component's file. */
  readonly normalizedSha256: string;
  /** `whole`: all its words in order, without others in between; `none`: hardly a line of it. */
  readonly included: "whole" | "partly" | "none";
  /** Absent where nothing of it was found. */
  readonly location?: SourceLocation | undefined;
  /** Lines that the artefact lacks, in order, the first few. */
  readonly missingLines: readonly string[];
}

/** A copyright statement in the artefact. */
export interface DeliveredCopyright {
  readonly text: string;
  readonly location: SourceLocation;
}

/** An archive or folder that calls itself source. */
export interface DeliveredSourceArchive {
  /** As its own name says. */
  readonly name: string;
  readonly version?: string | undefined;
  /** As the manifest inside says. */
  readonly manifestName?: string | undefined;
  readonly manifestVersion?: string | undefined;
  /** `false` for archives of a kind that is not opened: nobody knows what lies in them. */
  readonly opened: boolean;
  /** Files in a form that people edit; minified and compiled ones do not count. */
  readonly sourceFiles: number;
  /** Whether something to build or install it with lies inside. */
  readonly hasBuildFile: boolean;
  readonly sha256?: string | undefined;
  readonly location: SourceLocation;
}

/** An address where source is said to be. Nobody opened it. */
export interface DeliveredSourceAddress {
  readonly address: string;
  /** Judged by its form alone; `plausible` does not say that anything is there. */
  readonly form: "plausible" | "placeholder" | "local" | "relative" | "mail" | "malformed";
  /** Whether people see it in the running program, or read it in a document. */
  readonly shownIn: "interface" | "document";
  /** The passage around it, at most {@link MAX_PASSAGE_LENGTH} characters. */
  readonly passage: string;
  readonly location: SourceLocation;
}

/** A written offer to hand over source. */
export interface DeliveredSourceOffer {
  /** Years for which it holds; absent where it does not say. */
  readonly years?: number | undefined;
  readonly toAnyThirdParty: boolean;
  readonly contact: "named" | "placeholder" | "none";
  readonly passage: string;
  readonly location: SourceLocation;
}

/** What terms of use or a contract in the artefact say about reverse engineering. */
export interface DeliveredTerms {
  /** `silent`: a document of terms in which no known wording was found, which proves nothing. */
  readonly reverseEngineering: "forbidden" | "permitted" | "forbidden-with-exception" | "silent";
  /** `own`: terms of the product; `third-party`: they stand among the terms of others. */
  readonly terms: "own" | "third-party";
  readonly passage: string;
  readonly location: SourceLocation;
}

/** The sentence that a licence text demands as acknowledgement, and where the artefact says it outside licence texts. */
export interface DeliveredAcknowledgement {
  /** {@link TextEvidence.normalizedSha256} of the component's file that demands it, or the id of a listed licence. */
  readonly demandedBy: string;
  readonly sentence: string;
  readonly location?: SourceLocation | undefined;
}

/** A passage that credits content or data under a Creative Commons or a German data licence. */
export interface DeliveredCredit {
  /** SPDX ids that it names by their address or name. */
  readonly licenses: readonly string[];
  /** Those that it links to. */
  readonly linked: readonly string[];
  /** Other addresses in it. */
  readonly addresses: readonly string[];
  readonly saysChanged: boolean;
  readonly passage: string;
  readonly location: SourceLocation;
}

/** A copy of a component in the artefact that differs from the installed one. */
export interface DeliveredModifiedCopy {
  readonly component: ComponentRef;
  /** Folder of the copy. */
  readonly folder: string;
  /** Files that differ, in order, the first few. */
  readonly changed: readonly DeliveredChangedFile[];
  readonly changedTotal: number;
}

/** One file that differs from the installed one. */
export interface DeliveredChangedFile {
  readonly path: string;
  /** Where it says itself that it was changed. */
  readonly notice?: SourceLocation | undefined;
  /** Whether that notice names a date. */
  readonly dated: boolean;
}

/** A statement that something was changed. */
export interface DeliveredChangeNotice {
  readonly dated: boolean;
  readonly passage: string;
  readonly location: SourceLocation;
}

/** Longest passage that is kept of a document. */
export const MAX_PASSAGE_LENGTH = 600;
