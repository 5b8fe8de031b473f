import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { npmProject } from "./lockfiles.ts";
import { mitLicense } from "./mit-license.ts";
import { runLotse } from "./run-lotse.ts";

const MIT_WITH_A_WORD = mitLicense("2024 Land Berlin").replace(
  "free of charge",
  "free of any charge",
);

/** A package that says it is Apache-2.0 and brings an MIT text with a word more. */
const PROJECT = {
  ...npmProject(["left", "1.0.0", "Apache-2.0"]),
  "node_modules/left/package.json": '{"name":"left","version":"1.0.0","license":"Apache-2.0"}',
  "node_modules/left/LICENSE": MIT_WITH_A_WORD,
};

const ADDED = /<ins><span class="visually-hidden">\[nur in der Datei: <\/span><bdi>any<\/bdi>/u;

describe("evidence in reports", () => {
  it("shows the file's text beside the licence's in a report that is made with the scan", async () => {
    await withTree(PROJECT, async (folder) => {
      const outputs = ["-o", "html=r.html", "-o", "json=s.json", "-o", "markdown=r.md"];
      await runLotse(["scan", ".", ...outputs], { folder });
      const page = await readFile(join(folder, "r.html"), "utf8");
      expect(page).toMatch(ADDED);
      expect(page).toContain("Text von MIT");
      expect(page).toContain("Copyright (c) 2024 Land Berlin");
      expect(await readFile(join(folder, "r.md"), "utf8")).toContain(
        "\\[nur in der Datei: any \\]",
      );
      expect(await readFile(join(folder, "s.json"), "utf8")).not.toContain('"excerpts"');
    });
  });

  it("is kept for later reports only where somebody asks, and the report says so where it is not", async () => {
    await withTree(PROJECT, async (folder) => {
      await runLotse(["scan", ".", "-o", "json=without.json"], { folder });
      await runLotse(["scan", ".", "--excerpts", "-o", "json=with.json"], { folder });
      const report = async (scan: string): Promise<string> =>
        (await runLotse(["report", scan, "-o", "html"], { folder })).stdout;
      expect(await report("with.json")).toMatch(ADDED);
      const without = await report("without.json");
      expect(without).not.toMatch(ADDED);
      expect(without).toContain("Auszüge aus den Dateien wurden nicht aufbewahrt.");
    });
  });

  it("gives the same bytes again", async () => {
    await withTree(PROJECT, async (folder) => {
      const scan = async (): Promise<string> =>
        (
          await runLotse(["scan", ".", "--excerpts", "-o", "json"], {
            folder,
            variables: { SOURCE_DATE_EPOCH: "1767225600" },
          })
        ).stdout;
      expect(await scan()).toBe(await scan());
    });
  });
});

describe("the trend", () => {
  it("compares saved scans, oldest first, by the standards of the report", async () => {
    await withTree(PROJECT, async (folder) => {
      const scan = async (file: string, time: string): Promise<void> => {
        const variables = { SOURCE_DATE_EPOCH: time };
        await runLotse(["scan", ".", "-o", `json=${file}`], { folder, variables });
      };
      await scan("old.json", "1767225600");
      await scan("new.json", "1775001600");
      const flags = ["--trend", "old.json", "-o", "html"];
      const { code, stdout } = await runLotse(["report", "new.json", ...flags], { folder });
      expect(code).toBe(0);
      const table = stdout.slice(stdout.indexOf('id="trend"'), stdout.indexOf('id="inventory"'));
      expect(table.match(/<time/gu)).toHaveLength(2);
      expect(table.indexOf("2026-01-01")).toBeLessThan(table.indexOf("2026-04-01"));
    });
  });

  it("refuses what is no scan", async () => {
    await withTree({ ...PROJECT, "x.json": "{}" }, async (folder) => {
      await runLotse(["scan", ".", "-o", "json=s.json"], { folder });
      const ended = await runLotse(["report", "s.json", "--trend", "x.json"], { folder });
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain("DOCUMENT_INVALID");
    });
  });
});
