import { describe, expect, it } from "vitest";

import type { FileJob, JobOutcome } from "../match/file-job.ts";
import { Batch, batchesOf } from "./batch.ts";

function jobs(count: number): FileJob[] {
  return Array.from({ length: count }, (_, number) => {
    const path = String(number);
    return { path, diskPath: path, class: "other", extent: "whole" };
  });
}

function outcome(sizeBytes: number): JobOutcome {
  return { sizeBytes, entries: [] };
}

describe("Batch", () => {
  it("is complete once every job has its outcome", () => {
    const batch = new Batch(jobs(2));
    expect(batch.complete()).toBeUndefined();
    batch.fill([outcome(0), outcome(1)]);
    expect(batch.complete()).toEqual([outcome(0), outcome(1)]);
  });

  it("keeps its order when a job is settled apart and the others are done again", () => {
    const batch = new Batch(jobs(4));
    batch.settle(1, outcome(11));
    batch.settle(2, outcome(13));
    expect(batch.openJobs().map(({ path }) => path)).toEqual(["0", "2"]);
    batch.fill([outcome(10), outcome(12)]);
    expect(batch.complete()?.map(({ sizeBytes }) => sizeBytes)).toEqual([10, 11, 12, 13]);
  });
});

describe("batchesOf", () => {
  it("cuts without losing or doubling a job", () => {
    const all = jobs(200);
    expect(batchesOf(all).flatMap((batch) => batch.openJobs())).toEqual(all);
    expect(batchesOf([])).toEqual([]);
  });
});
