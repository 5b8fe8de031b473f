import { describe, expect, it } from "vitest";

import type { JobOutcome } from "../match/file-job.ts";
import { packOutcomes, unpackOutcomes } from "./messages.ts";

const entries = [
  { member: "", problem: { code: "file/unreadable", parameters: { reason: "EACCES" } } },
] as const;

describe("packOutcomes", () => {
  it.each<[string, readonly JobOutcome[]]>([
    ["nothing", []],
    [
      "files that hold nothing",
      [
        { sizeBytes: 0, entries: [] },
        { sizeBytes: 7, entries: [] },
      ],
    ],
    ["a file that was not read", [{ entries }, { sizeBytes: 7, entries: [] }]],
    ["files that are remembered", [{ sizeBytes: 7, entries: [], fingerprint: "7:1" }]],
    [
      "a file that must not be remembered beside one that is",
      [
        { sizeBytes: 9, sha256: "ab", entries },
        { sizeBytes: 7, sha256: "cd", entries, fingerprint: "7:1" },
      ],
    ],
  ])("loses nothing of %s", (_what, outcomes) => {
    expect(unpackOutcomes(structuredClone(packOutcomes(outcomes)))).toEqual(outcomes);
  });
});
