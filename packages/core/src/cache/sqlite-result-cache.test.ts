import { utimes, writeFile } from "node:fs/promises";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import type { ContentFindings } from "../match/file-matcher.ts";
import { safeRead } from "../read/safe-read.ts";
import type { ResultCache } from "./result-cache.ts";
import { openDatabase } from "./sqlite-driver.ts";
import { type CacheMode, openSqliteCache } from "./sqlite-result-cache.ts";

const AVAILABLE = await openDatabase(":memory:").then(
  (database) => !database.close().open,
  () => false,
);
/** Long after every file of these tests was written. */
const LATER = (): bigint => BigInt(Date.now() + 60_000) * 1_000_000n;

const FINDINGS: ContentFindings = {
  sha256: "ab".repeat(32),
  sizeBytes: 7,
  normalizedSha256: "",
  encoding: "utf-8",
  expression: "MIT",
  matches: [],
  copyrights: [],
  partial: false,
};

async function withCache(
  run: (
    file: string,
    open: (mode?: CacheMode, now?: () => bigint) => Promise<ResultCache>,
  ) => Promise<void>,
): Promise<void> {
  await withTree({ source: "content" }, async (root) => {
    await run(`${root}/source`, (mode = "trust", now = LATER) =>
      openSqliteCache({ file: `${root}/cache/c.sqlite`, mode, now }),
    );
  });
}

async function remember(cache: ResultCache, path: string): Promise<void> {
  const read = await safeRead(path, 1_000);
  if (read.state !== "read") throw new TypeError(read.state);
  cache.store({ path, identity: read.identity, flavor: "v1" }, FINDINGS);
  cache.close();
}

describe.skipIf(!AVAILABLE)("result cache (needs better-sqlite3)", () => {
  it("finds an unchanged file again without reading it", async () => {
    await withCache(async (file, open) => {
      await remember(await open(), file);
      expect(await (await open()).lookUpPath(file, "v1")).toEqual(FINDINGS);
    });
  });

  it("does not believe a file whose content, size or time changed", async () => {
    await withCache(async (file, open) => {
      await remember(await open(), file);
      await writeFile(file, "CONTENT");
      await utimes(file, new Date(1_000), new Date(1_000));
      expect(await (await open()).lookUpPath(file, "v1")).toBeUndefined();
    });
  });

  it("does not believe a file that changed within the last two seconds", async () => {
    await withCache(async (file, open) => {
      await remember(await open(), file);
      const now = (): bigint => BigInt(Date.now()) * 1_000_000n;
      expect(await (await open("trust", now)).lookUpPath(file, "v1")).toBeUndefined();
    });
  });

  it("believes no file state when told to verify, but knows results by content", async () => {
    await withCache(async (file, open) => {
      await remember(await open(), file);
      const cache = await open("verify");
      expect(await cache.lookUpPath(file, "v1")).toBeUndefined();
      expect(cache.lookUpContent(FINDINGS.sha256, "v1")).toEqual(FINDINGS);
    });
  });

  it("keeps results of another detection version apart", async () => {
    await withCache(async (file, open) => {
      await remember(await open(), file);
      expect(await (await open()).lookUpPath(file, "v2")).toBeUndefined();
    });
  });

  it("treats a damaged entry as a miss", async () => {
    await withCache(async (file, open) => {
      await remember(await open(), file);
      const database = await openDatabase(file.replace("source", "cache/c.sqlite"));
      database.exec("UPDATE content_result SET findings = '{'");
      database.close();
      expect(await (await open()).lookUpPath(file, "v1")).toBeUndefined();
    });
  });

  it("says what is missing when its file is no database", async () => {
    await withTree(
      { "c.sqlite": "this is no database, but a text that is long enough" },
      async (root) => {
        await expect(
          openSqliteCache({ file: `${root}/c.sqlite`, mode: "trust", now: LATER }),
        ).rejects.toMatchObject({
          code: "CACHE_UNAVAILABLE",
        });
      },
    );
  });
});
