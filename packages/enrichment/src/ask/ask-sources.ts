import { byText } from "@lizenzlotse/model";
import pLimit from "p-limit";

import type { AnswerMemory } from "../answers/answer-memory.ts";
import {
  type FetchDocument,
  type LicenseSource,
  type PackageAnswer,
  type PublishedPackage,
  type SourcedAnswer,
  SourceFailure,
} from "../contract.ts";

/** A source with the way to it. */
export interface OpenSource {
  readonly source: LicenseSource;
  readonly origin: string;
  readonly fetch: FetchDocument;
}

/** What is asked, of whom. */
export interface AskRequest {
  readonly packages: readonly PublishedPackage[];
  /** In order: a later one is asked only about what earlier ones left open. */
  readonly sources: readonly OpenSource[];
  readonly memory: AnswerMemory;
  /** Whether an answer settles its package. */
  readonly settles: (answer: PackageAnswer) => boolean;
  /** RFC 3339 date. */
  readonly today: string;
  /** Days for which an answer holds. */
  readonly maximumAgeDays: number;
  readonly onProgress?: ((source: LicenseSource, done: number, total: number) => void) | undefined;
}

/** How it went with one source. */
export interface SourceReport {
  readonly source: LicenseSource;
  readonly origin: string;
  readonly asked: number;
  readonly answered: number;
  readonly failed: number;
  /** Why the first of the failed ones failed. */
  readonly problem?: string | undefined;
}

/** Everything that came back. */
export interface AskedAnswers {
  /** In the order of the sources, then by package URL. */
  readonly answers: readonly SourcedAnswer[];
  /** Of the sources that had something to be asked. */
  readonly reports: readonly SourceReport[];
}

/** Requests to one source that run at the same time. */
const CONCURRENT_REQUESTS = 6;
/** Failures in a row after which a source is left alone. */
const MAX_FAILURES_IN_A_ROW = 3;
/** Days for which it holds that a source does not know a package: it may have been published since. */
const ABSENCE_AGE_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Asks sources one after the other about what is still open. */
export async function askSources(request: AskRequest): Promise<AskedAnswers> {
  const answers: SourcedAnswer[] = [];
  const settled = new Set<string>();
  const reports: SourceReport[] = [];
  for (const open of request.sources) {
    const wanted = request.packages.filter(
      ({ purl, type }) => open.source.purlTypes.includes(type) && !settled.has(purl),
    );
    if (wanted.length === 0) continue;
    const { found, failed, problem } = await new Inquiry(request, open).run(wanted);
    for (const answer of [...found].sort(byText(({ purl }) => purl))) {
      answers.push({ source: open.source.id, ...answer });
      if (request.settles(answer)) settled.add(answer.purl);
    }
    reports.push({
      source: open.source,
      origin: open.origin,
      asked: wanted.length,
      answered: found.filter(({ statements }) => statements.length > 0).length,
      failed,
      problem,
    });
  }
  return { answers, reports };
}

interface InquiryResult {
  readonly found: readonly PackageAnswer[];
  readonly failed: number;
  readonly problem: string | undefined;
}

/** All questions to one source. */
class Inquiry {
  readonly #request: AskRequest;
  readonly #open: OpenSource;
  readonly #found: PackageAnswer[] = [];
  #failed = 0;
  #failuresInARow = 0;
  #problem: string | undefined;
  #done = 0;

  constructor(request: AskRequest, open: OpenSource) {
    this.#request = request;
    this.#open = open;
  }

  async run(wanted: readonly PublishedPackage[]): Promise<InquiryResult> {
    const unknown = wanted.filter((one) => !this.#recall(one));
    this.#done = wanted.length - unknown.length;
    const limit = pLimit(CONCURRENT_REQUESTS);
    const batches = batchesOf(unknown, this.#open.source.packagesPerRequest);
    await Promise.all(batches.map((batch) => limit(() => this.#ask(batch, wanted.length))));
    return { found: this.#found, failed: this.#failed, problem: this.#problem };
  }

  #recall({ purl }: PublishedPackage): boolean {
    const { memory, today, maximumAgeDays } = this.#request;
    const remembered = memory.recall(this.#question(purl));
    if (remembered === undefined) return false;
    const { answer, askedOn } = remembered;
    const ageDays = (Date.parse(today) - Date.parse(askedOn)) / DAY_MS;
    const heldDays =
      answer === undefined ? Math.min(ABSENCE_AGE_DAYS, maximumAgeDays) : maximumAgeDays;
    if (!(ageDays <= heldDays)) return false;
    if (answer !== undefined) this.#found.push(answer);
    return true;
  }

  async #ask(batch: readonly PublishedPackage[], total: number): Promise<void> {
    if (this.#failuresInARow >= MAX_FAILURES_IN_A_ROW) {
      this.#failed += batch.length;
      return;
    }
    try {
      const answers = await this.#open.source.ask(batch, this.#open.fetch);
      this.#failuresInARow = 0;
      this.#keep(batch, answers);
    } catch (cause) {
      if (!(cause instanceof SourceFailure)) throw cause;
      this.#failuresInARow += 1;
      this.#failed += batch.length;
      this.#problem ??= cause.message;
    }
    this.#done += batch.length;
    this.#request.onProgress?.(this.#open.source, this.#done, total);
  }

  #keep(batch: readonly PublishedPackage[], answers: readonly PackageAnswer[]): void {
    const { memory, today: askedOn } = this.#request;
    const byPurl = new Map(answers.map((answer) => [answer.purl, answer]));
    for (const { purl } of batch) {
      const answer = byPurl.get(purl);
      memory.remember(this.#question(purl), { askedOn, answer });
      if (answer !== undefined) this.#found.push(answer);
    }
  }

  #question(purl: string): Parameters<AnswerMemory["recall"]>[0] {
    return { source: this.#open.source.id, origin: this.#open.origin, purl };
  }
}

function batchesOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
