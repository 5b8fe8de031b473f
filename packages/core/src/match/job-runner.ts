import type { LicenseIndex } from "@lizenzlotse/detection";
import { type FileClass, sha256Hex } from "@lizenzlotse/model";

import {
  type ArchiveItem,
  type ArchiveSelection,
  opensAsArchive,
  readArchive,
} from "../read/archive/read-archive.ts";
import { safeRead } from "../read/safe-read.ts";
import { Scratch } from "../read/scratch.ts";
import { MAX_FILE_BYTES } from "../read/scanned-files.ts";
import { unreadProblem } from "../read/unread-problem.ts";
import { classifyFile } from "./classify-file.ts";
import { ContentMatcher, type ContentView, isWorthKeeping } from "./content-matcher.ts";
import { type ContentEntry, ITSELF } from "./content-result.ts";
import { type FileJob, flavorOf, type JobOutcome } from "./file-job.ts";
import { ContentMemo, type KnownContents } from "./known-contents.ts";

/** What a runner works with. */
export interface RunnerTools {
  readonly index: LicenseIndex;
  readonly known: KnownContents;
  /** Whether outcomes will be stored: only then is a file's fingerprint taken. */
  readonly fingerprint: "wanted" | "unwanted";
  /** Called before each member of an archive, of which there can be many: a sign of life. */
  readonly onMember?: () => void;
}

/** Reads and matches one file after the other. Belongs to one thread; knows no tree, no order, no other files. */
export class JobRunner {
  readonly #matcher: ContentMatcher;
  readonly #memo: ContentMemo;
  readonly #tools: RunnerTools;
  readonly #scratch = new Scratch();

  constructor(tools: RunnerTools) {
    this.#matcher = new ContentMatcher(tools.index);
    this.#memo = new ContentMemo(tools.known);
    this.#tools = tools;
  }

  /**
   * One job at a time: memory is shared from file to file. Never rejects for what it finds on the disk. Only archives
   * are waited for: a promise for each of a hundred thousand small files is felt.
   */
  run(job: FileJob): JobOutcome | Promise<JobOutcome> {
    const read = safeRead(job.diskPath, {
      maxBytes: MAX_FILE_BYTES,
      allocate: this.#scratch.allocate,
      fingerprint: this.#tools.fingerprint,
      part: job.part,
    });
    if (read.state !== "read")
      return { entries: [{ member: ITSELF, problem: unreadProblem(read, MAX_FILE_BYTES) }] };
    const { bytes, fingerprint } = read;
    const toOutcome = ({ sha256, entries, outOfTime }: Seen): JobOutcome => ({
      sizeBytes: bytes.length,
      sha256,
      entries,
      ...(outOfTime ? {} : { fingerprint }),
    });
    const seen = this.#look(job, bytes);
    return seen instanceof Promise ? seen.then(toOutcome) : toOutcome(seen);
  }

  /** Outcomes in the order of the jobs. */
  async runAll(
    jobs: readonly FileJob[],
    onJob: (position: number) => void = () => undefined,
  ): Promise<JobOutcome[]> {
    const outcomes: JobOutcome[] = [];
    for (const job of jobs) {
      onJob(outcomes.length);
      const outcome = this.run(job);
      outcomes.push(outcome instanceof Promise ? await outcome : outcome);
    }
    return outcomes;
  }

  #look(job: FileJob, bytes: Uint8Array): Seen | Promise<Seen> {
    const { extent } = job;
    if (extent === "members" || extent === "evidence") {
      if (opensAsArchive(job.path, bytes)) return this.#archive(job, bytes);
      if (extent === "evidence") return NOTHING;
    }
    return this.#content(bytes, {
      class: job.class,
      extent: extent === "head" ? "head" : "whole",
    });
  }

  #content(bytes: Uint8Array, view: ContentView): Seen {
    if (!this.#matcher.mayHoldFindings(bytes, view)) return NOTHING;
    const sha256 = sha256Hex(bytes);
    const flavor = flavorOf(view, this.#tools.index);
    const known = this.#memo.lookUp(sha256, flavor);
    if (known !== undefined) return { sha256, entries: known, outOfTime: false };
    const { findings, outOfTime } = this.#matcher.match(bytes, sha256, view);
    const entries = isWorthKeeping(view.class, findings) ? [{ member: ITSELF, findings }] : [];
    if (!outOfTime) this.#memo.add(sha256, flavor, entries);
    return { sha256, entries, outOfTime };
  }

  async #archive(job: FileJob, bytes: Uint8Array): Promise<Seen> {
    const sha256 = sha256Hex(bytes);
    const flavor = flavorOf(job, this.#tools.index);
    const known = this.#memo.lookUp(sha256, flavor);
    if (known !== undefined) return { sha256, entries: known, outOfTime: false };
    const entries: ContentEntry[] = [];
    let outOfTime = false;
    const selection = job.extent === "evidence" ? EVIDENCE_INSIDE : undefined;
    for await (const item of readArchive(job.path, bytes, selection)) {
      this.#tools.onMember?.();
      const seen = this.#member(item);
      entries.push(...seen.entries);
      outOfTime ||= seen.outOfTime;
    }
    if (!outOfTime) this.#memo.add(sha256, flavor, entries);
    return { sha256, entries, outOfTime };
  }

  #member(item: ArchiveItem): Seen {
    const { member } = item;
    if ("problem" in item)
      return { entries: [{ member, problem: item.problem }], outOfTime: false };
    const seen = this.#content(item.bytes, { class: classifyFile(member), extent: "whole" });
    return { ...seen, entries: seen.entries.map((entry) => ({ ...entry, member })) };
  }
}

/** Members that are called like a licence or a notice, also those of archives inside. */
const EVIDENCE_INSIDE: ArchiveSelection = {
  wants: (member) => EVIDENCE_CLASSES.has(classifyFile(member)),
  opens: () => true,
};

const EVIDENCE_CLASSES: ReadonlySet<FileClass> = new Set(["license-file", "notice-file"]);

interface Seen extends Pick<JobOutcome, "sha256" | "entries"> {
  readonly outOfTime: boolean;
}

const NOTHING: Seen = { entries: [], outOfTime: false };
