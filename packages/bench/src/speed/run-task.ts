import { detectTree, scanTree } from "@lizenzlotse/core";
import { Detector, openIndex } from "@lizenzlotse/detection";

import { filesBelow, readWhole } from "./files-below.ts";
import type { Task, TaskResult } from "./task.ts";

type Outcome = Pick<TaskResult, "files" | "bytes" | "stepsCpuMs">;

const NOTHING: Outcome = { files: 0, bytes: 0, stepsCpuMs: {} };

const SOME_TEXT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction.`;

// Called with a task as JSON; answers with its result as JSON.
const startMs = performance.now();
const outcome = await run(JSON.parse(process.argv[2] ?? "") as Task);
const result: TaskResult = {
  ...outcome,
  cpuMs: cpuMs(),
  wallMs: performance.now(),
  taskMs: performance.now() - startMs,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(result));

function run(task: Task): Outcome | Promise<Outcome> {
  switch (task.name) {
    case "read":
      return readAll(task.tree);
    case "detect":
      return detect(task.tree, task.jobs);
    case "scan":
      return scan(task.tree, task.cacheFile);
    case "first-match":
      return firstMatch();
    case "idle":
      return NOTHING;
  }
}

function readAll(tree: string): Outcome {
  const files = filesBelow(tree);
  const bytes = files.reduce((sum, file) => sum + readWhole(file).length, 0);
  return { ...NOTHING, files: files.length, bytes };
}

async function detect(path: string, jobs: number): Promise<Outcome> {
  const { signal } = new AbortController();
  let files = 0;
  for await (const answers of detectTree({ path, jobs, archives: "closed", signal }))
    files += answers.length;
  return { ...NOTHING, files };
}

async function scan(root: string, cacheFile: string | undefined): Promise<Outcome> {
  const { signal } = new AbortController();
  const stepsCpuMs: Record<string, number> = {};
  let step = "start";
  let sinceMs = cpuMs();
  const { head } = await scanTree({
    root,
    depth: "deep",
    gitignore: "ignored",
    exclude: [],
    roles: [],
    jobs: 1,
    cache: cacheFile === undefined ? undefined : { file: cacheFile, mode: "trust" },
    createdAt: new Date(0).toISOString(),
    toolVersion: "0.0.0",
    signal,
    deadline: signal,
    now: () => BigInt(Date.now()) * 1_000_000n,
    onProgress: (event) => {
      if (event.step === step) return;
      const nowMs = cpuMs();
      stepsCpuMs[step] = (stepsCpuMs[step] ?? 0) + nowMs - sinceMs;
      sinceMs = nowMs;
      ({ step } = event);
    },
  });
  stepsCpuMs[step] = cpuMs() - sinceMs;
  return { files: head.counts.filesRead, bytes: head.counts.bytesRead, stepsCpuMs };
}

function firstMatch(): Outcome {
  const detector = new Detector(openIndex());
  return { ...NOTHING, files: detector.detect(Buffer.from(SOME_TEXT)).detections.length };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
