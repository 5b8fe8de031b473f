import { basename } from "node:path";

import {
  Detector,
  type ExplanationSources,
  openIndex,
  openLicenseTexts,
} from "@lizenzlotse/detection";
import {
  byText,
  type Component,
  type DeliveredArtefact,
  type DeliveredChangeNotice,
  type DeliveredCredit,
  type DeliveredLicenseText,
  type DeliveredSourceAddress,
  type DeliveredSourceOffer,
  type DeliveredTerms,
  type Diagnostic,
  sha256Hex,
  type SourceLocation,
  type TreePath,
} from "@lizenzlotse/model";

import { argumentKind } from "../read/argument-kind.ts";
import { isArchive } from "../read/archive/read-archive.ts";
import { isReadable, toDocument, type DeliveredDocument } from "./delivered-document.ts";
import { deliveredFiles, type DeliveredSource } from "./delivered-files.ts";
import { AcknowledgementSearch } from "./facts/acknowledgements.ts";
import { changeNoticesOf } from "./facts/change-notices.ts";
import { CopyrightCollection } from "./facts/copyrights.ts";
import { creditsOf } from "./facts/credits.ts";
import { licenseTextsOf } from "./facts/license-texts.ts";
import { ListedExcerpts } from "./facts/listed-excerpts.ts";
import { ModifiedCopies } from "./facts/modified-copies.ts";
import { sourceAddressesOf } from "./facts/source-addresses.ts";
import { SourceCollection } from "./facts/source-archives.ts";
import { sourceOffersOf } from "./facts/source-offers.ts";
import { termsOf } from "./facts/terms.ts";
import { UpstreamInclusion } from "./facts/upstream-inclusion.ts";
import { passagesOf } from "./passages.ts";
import { readUpstreamTexts, type UpstreamText } from "./upstream-texts.ts";

/** What is looked into, and for which components. */
export interface ExamineOptions {
  /** Absolute path of a folder, an archive or a single file. */
  readonly path: string;
  /** `project`: the scanned tree itself, because nobody named an artefact. */
  readonly as: "artefact" | "project";
  /** Absolute path of the scanned folder, to which the components' evidence is relative. */
  readonly root: string;
  readonly components: readonly Component[];
  readonly signal: AbortSignal;
}

/** An artefact, and what could not be read of it. */
export interface ExaminedArtefact {
  readonly artefact: DeliveredArtefact;
  readonly diagnostics: readonly Diagnostic[];
}

/** Most entries of one list of evidence; more make it incomplete. */
const MAX_ENTRIES = 20_000;

/**
 * Gathers from a delivered artefact what duties are checked against. Reads archives in memory, executes nothing, opens
 * no connection, and concludes nothing: what it saw is judged elsewhere.
 *
 * @throws {LotseError} `ROOT_UNREADABLE` where there is nothing that can be read.
 */
export async function examineArtefact(options: ExamineOptions): Promise<ExaminedArtefact> {
  const kind: DeliveredArtefact["kind"] =
    options.as === "project" ? "project" : await kindOf(options.path);
  const upstream = await readUpstreamTexts(options.root, options.components);
  const examination = new Examination(options, upstream);
  const foreignFolders = options.components
    .filter(({ origin }) => origin === "third-party")
    .flatMap(({ artefactEvidence }) => artefactEvidence.contentRoots);
  const source: DeliveredSource = {
    path: options.path,
    kind,
    foreignFolders,
    wantsForeign: (path: TreePath) => examination.wantsForeign(path),
    signal: options.signal,
  };
  for await (const item of deliveredFiles(source)) {
    if ("diagnostic" in item) examination.miss(item.diagnostic);
    else examination.add(item.path, item.bytes, item.foreign);
  }
  return examination.finish(kind);
}

async function kindOf(path: string): Promise<DeliveredArtefact["kind"]> {
  if ((await argumentKind(path)) === "folder") return "folder";
  return isArchive(path) ? "archive" : "file";
}

/** Everything that is gathered while one file after the other is read. */
class Examination {
  readonly #options: ExamineOptions;
  readonly #sources: ExplanationSources;
  readonly #detector: Detector;
  readonly #excerpts: ListedExcerpts;
  readonly #inclusion: UpstreamInclusion;
  readonly #acknowledgements: AcknowledgementSearch;
  readonly #copyrights = new CopyrightCollection();
  readonly #archives = new SourceCollection();
  readonly #copies: ModifiedCopies;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #licenseTexts: DeliveredLicenseText[] = [];
  readonly #addresses: DeliveredSourceAddress[] = [];
  readonly #offers: DeliveredSourceOffer[] = [];
  readonly #terms: DeliveredTerms[] = [];
  readonly #credits: DeliveredCredit[] = [];
  readonly #changes: DeliveredChangeNotice[] = [];
  #listed = 0;
  #read = 0;
  #sha256: string | undefined;

  constructor(options: ExamineOptions, upstream: ReadonlyMap<string, UpstreamText>) {
    this.#options = options;
    this.#sources = { index: openIndex(), texts: openLicenseTexts() };
    this.#detector = new Detector(this.#sources.index);
    this.#excerpts = new ListedExcerpts(this.#sources.texts);
    this.#inclusion = new UpstreamInclusion(upstream);
    this.#acknowledgements = new AcknowledgementSearch(upstream.values(), this.#sources.texts);
    this.#copies = new ModifiedCopies({
      root: options.root,
      components: options.components,
      artefact: options.path,
    });
  }

  /** Copies of packages may lie among the packages. */
  wantsForeign(path: TreePath): boolean {
    return this.#copies.wants(path);
  }

  miss(diagnostic: Diagnostic): void {
    this.#listed += 1;
    this.#diagnostics.push(diagnostic);
  }

  add(path: TreePath, bytes: Uint8Array, foreign: boolean): void {
    if (this.#copies.wants(path)) this.#copies.add(path, bytes);
    if (foreign) {
      if (this.#copies.wants(path) && isReadable(bytes))
        this.#addChanges(this.#document(path, bytes));
      return;
    }
    this.#listed += 1;
    this.#read += 1;
    if (this.#listed === 1) this.#sha256 = sha256Hex(bytes);
    this.#archives.add(path, bytes);
    if (isReadable(bytes)) this.#addDocument(this.#document(path, bytes));
  }

  #document(path: TreePath, bytes: Uint8Array): DeliveredDocument {
    return toDocument(path, bytes, { detector: this.#detector, listed: this.#excerpts });
  }

  #addDocument(document: DeliveredDocument): void {
    this.#inclusion.add(document);
    this.#acknowledgements.add(document);
    this.#copyrights.add(document);
    const passages = passagesOf(document);
    append(this.#licenseTexts, licenseTextsOf(document, this.#sources));
    append(this.#addresses, sourceAddressesOf(document, passages));
    append(this.#offers, sourceOffersOf(document, passages));
    append(this.#terms, termsOf(document, passages));
    append(this.#credits, creditsOf(document, passages));
    append(this.#changes, changeNoticesOf(document, passages));
  }

  #addChanges(document: DeliveredDocument): void {
    append(this.#changes, changeNoticesOf(document, passagesOf(document)));
  }

  finish(kind: DeliveredArtefact["kind"]): ExaminedArtefact {
    const lists = [this.#licenseTexts, this.#addresses, this.#offers, this.#terms, this.#credits];
    const full = this.#copyrights.full || lists.some(({ length }) => length >= MAX_ENTRIES);
    const artefact: DeliveredArtefact = {
      name: basename(this.#options.path),
      kind,
      ...(kind === "archive" && this.#sha256 !== undefined ? { sha256: this.#sha256 } : {}),
      filesListed: this.#listed,
      filesRead: this.#read,
      complete: !full && this.#diagnostics.every(({ effect }) => effect !== "incomplete"),
      licenseTexts: inOrder(this.#licenseTexts),
      upstreamTexts: this.#inclusion.finish(),
      copyrights: this.#copyrights.finish(),
      sourceArchives: this.#archives.finish(),
      sourceAddresses: inOrder(this.#addresses),
      sourceOffers: inOrder(this.#offers),
      terms: inOrder(this.#terms),
      acknowledgements: this.#acknowledgements.finish(),
      credits: inOrder(this.#credits),
      modifiedCopies: this.#copies.finish(this.#changes),
      changeNotices: inOrder(this.#changes),
    };
    return { artefact, diagnostics: this.#diagnostics };
  }
}

function append<T>(list: T[], entries: readonly T[]): void {
  for (const entry of entries) if (list.length < MAX_ENTRIES) list.push(entry);
}

/** By path and line, however the artefact was read. */
function inOrder<T extends { readonly location: SourceLocation }>(entries: readonly T[]): T[] {
  return [...entries].sort(
    byText(
      ({ location }) => location.path,
      ({ location }) => String(location.line ?? 0).padStart(9, "0"),
    ),
  );
}
