import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openDatabase } from "@lizenzlotse/core/sqlite";
import { openAnswers } from "@lizenzlotse/enrichment/network";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Without a compiler there is none, and everything is asked again. */
const hasDatabase = await openDatabase(":memory:", "write").then(
  (database) => {
    database.close();
    return true;
  },
  () => false,
);

describe.skipIf(!hasDatabase)("answers in a database", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lotse-answers-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const question = { source: "npm", origin: "https://a.example/", purl: "pkg:npm/a@1" };
  const answer = { purl: "pkg:npm/a@1", statements: [], references: [] };

  it("are there in the next run, for the same question only", async () => {
    const file = join(folder, "one.sqlite");
    const first = await openAnswers(file);
    first.remember(question, { askedOn: "2026-01-02", answer });
    first.remember({ ...question, purl: "pkg:npm/b@1" }, { askedOn: "2026-01-03" });
    first.close();
    const second = await openAnswers(file);
    expect(second.recall(question)).toEqual({ askedOn: "2026-01-02", answer });
    expect(second.recall({ ...question, purl: "pkg:npm/b@1" })).toEqual({ askedOn: "2026-01-03" });
    expect(second.recall({ ...question, origin: "https://b.example/" })).toBeUndefined();
    second.close();
  });

  it("are a coded error where the file is no database", async () => {
    const file = join(folder, "broken.sqlite");
    await writeFile(file, "no database ".repeat(100));
    await expect(openAnswers(file)).rejects.toMatchObject({ code: "CACHE_UNAVAILABLE" });
  });
});
