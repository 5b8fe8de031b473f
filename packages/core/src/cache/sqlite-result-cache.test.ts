import { utimes, writeFile } from "node:fs/promises";

import { buildIndex } from "@lizenzlotse/detection";
import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import type { ContentEntry } from "../match/content-result.ts";
import { type FileJob, flavorOf } from "../match/file-job.ts";
import { safeRead } from "../read/safe-read.ts";
import type { ResultCache } from "./result-cache.ts";
import { openDatabase } from "./sqlite-driver.ts";
import { type CacheMode, openSqliteCache } from "./sqlite-result-cache.ts";

const AVAILABLE = await openDatabase(":memory:", "write").then(
  (database) => !database.close().open,
  () => false,
);
/** Long after every file of these tests was written. */
const LATER = (): bigint => BigInt(Date.now() + 60_000) * 1_000_000n;

const INDEX = buildIndex([{ id: "MIT", text: "Permission is hereby granted to anybody" }]);
const OTHER_INDEX = buildIndex([{ id: "MIT", text: "Permission is hereby granted to nobody" }]);

const SHA256 = "ab".repeat(32);
const ENTRIES: readonly ContentEntry[] = [
  {
    member: "",
    findings: {
      sha256: SHA256,
      sizeBytes: 7,
      normalizedSha256: "",
      encoding: "utf-8",
      expression: "MIT",
      matches: [],
      copyrights: [],
      partial: false,
    },
  },
];

function jobFor(path: string): FileJob {
  return { path: "source", diskPath: path, class: "other", extent: "whole" };
}

type Open = (given?: {
  readonly mode?: CacheMode;
  readonly now?: () => bigint;
  readonly index?: typeof INDEX;
}) => Promise<ResultCache>;

async function withCache(run: (job: FileJob, open: Open, root: string) => Promise<void>) {
  await withTree({ source: "content" }, async (root) => {
    const file = `${root}/cache/c.sqlite`;
    const settings = { file, mode: "trust", now: LATER, index: INDEX } as const;
    await run(
      jobFor(`${root}/source`),
      (given) => openSqliteCache({ ...settings, ...given }),
      root,
    );
  });
}

async function remember(open: Open, job: FileJob, entries = ENTRIES): Promise<void> {
  const read = safeRead(job.diskPath, { maxBytes: 1_000, fingerprint: "wanted" });
  if (read.state !== "read") throw new TypeError(read.state);
  const cache = await open();
  cache.store(job, { sizeBytes: 7, sha256: SHA256, entries, fingerprint: read.fingerprint });
  cache.close();
}

const KNOWN = { sizeBytes: 7, sha256: SHA256, entries: ENTRIES };

describe.skipIf(!AVAILABLE)("result cache (needs better-sqlite3)", () => {
  it("finds an unchanged file again without opening it", async () => {
    await withCache(async (job, open) => {
      await remember(open, job);
      expect((await open()).lookUp(job)).toEqual(KNOWN);
    });
  });

  it("remembers that a file holds nothing", async () => {
    await withCache(async (job, open) => {
      await remember(open, job, []);
      expect((await open()).lookUp(job)).toEqual({ sizeBytes: 7, entries: [] });
      expect((await open()).lookUp({ ...job, class: "license-file" })).toBeUndefined();
      expect((await open()).lookUp({ ...job, extent: "head" })).toBeUndefined();
    });
  });

  it("keeps the other files of a folder when it learns about one", async () => {
    await withCache(async (job, open, root) => {
      await remember(open, job);
      await writeFile(`${root}/second`, "another");
      await remember(open, jobFor(`${root}/second`), []);
      const cache = await open();
      expect(cache.lookUp(job)).toEqual(KNOWN);
      expect(cache.lookUp(jobFor(`${root}/second`))).toEqual({ sizeBytes: 7, entries: [] });
    });
  });

  it("does not believe a file whose content, size or time changed", async () => {
    await withCache(async (job, open) => {
      await remember(open, job);
      await writeFile(job.diskPath, "CONTENT");
      await utimes(job.diskPath, new Date(1_000), new Date(1_000));
      expect((await open()).lookUp(job)).toBeUndefined();
    });
  });

  it("does not believe a file that changed within the last two seconds", async () => {
    await withCache(async (job, open) => {
      await remember(open, job);
      const now = (): bigint => BigInt(Date.now()) * 1_000_000n;
      expect((await open({ now })).lookUp(job)).toBeUndefined();
    });
  });

  it("believes no file state when told to verify, but knows results by content", async () => {
    await withCache(async (job, open) => {
      await remember(open, job);
      const cache = await open({ mode: "verify" });
      expect(cache.lookUp(job)).toBeUndefined();
      expect(cache.contents.lookUp(SHA256, flavorOf(job, INDEX))).toEqual(ENTRIES);
    });
  });

  it("keeps results of another index apart", async () => {
    await withCache(async (job, open) => {
      await remember(open, job);
      expect((await open({ index: OTHER_INDEX })).lookUp(job)).toBeUndefined();
    });
  });

  it.each([
    ["result", "UPDATE content_result SET entries = '{'"],
    ["file state", "UPDATE folder_state SET files = '['"],
  ])("treats a damaged %s as a miss", async (_what, damage) => {
    await withCache(async (job, open, root) => {
      await remember(open, job);
      const database = await openDatabase(`${root}/cache/c.sqlite`, "write");
      database.exec(damage);
      database.close();
      expect((await open()).lookUp(job)).toBeUndefined();
    });
  });

  it("says what is missing when its file is no database", async () => {
    const content = "this is no database, but a text that is long enough";
    await withTree({ "c.sqlite": content }, async (root) => {
      const file = `${root}/c.sqlite`;
      const opening = openSqliteCache({ file, mode: "trust", now: LATER, index: INDEX });
      await expect(opening).rejects.toMatchObject({ code: "CACHE_UNAVAILABLE" });
    });
  });
});
