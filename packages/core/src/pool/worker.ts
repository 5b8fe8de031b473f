import { parentPort, workerData } from "node:worker_threads";

import { attachIndex } from "@lizenzlotse/detection";

import { openContents } from "../cache/sqlite-contents.ts";
import { JobRunner } from "../match/job-runner.ts";
import { type KnownContents, NOTHING_KNOWN } from "../match/known-contents.ts";
import { type BatchMessage, packOutcomes, type WorkerSettings } from "./messages.ts";
import { Progress } from "./progress.ts";

const settings = workerData as WorkerSettings;
const progress = new Progress(settings.progress);
const runner = new JobRunner({
  index: attachIndex(settings.index),
  known: await knownContents(settings.cacheFile),
  fingerprint: settings.fingerprint,
  onMember: () => progress.tick(),
});

let last = Promise.resolve();
parentPort?.on("message", (batch: BatchMessage) => {
  // One after the other: a runner uses the same memory for every file.
  last = last.then(() => run(batch));
});

async function run({ jobs }: BatchMessage): Promise<void> {
  const outcomes = await runner.runAll(jobs, (position) => progress.start(position));
  progress.endBatch();
  parentPort?.postMessage(packOutcomes(outcomes));
}

/** The main thread has said already when the cache cannot be used. */
async function knownContents(file: string | undefined): Promise<KnownContents> {
  if (file === undefined) return NOTHING_KNOWN;
  return openContents(file).catch(() => NOTHING_KNOWN);
}
