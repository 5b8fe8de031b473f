import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import {
  accessibilityProblems,
  CHROMIUM,
  htmlProblems,
  openChromium,
  SITUATIONS,
  withTree,
} from "@lizenzlotse/testkit";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const SAMPLE = fileURLToPath(new URL("../../../fixtures/projects/agency-sample", import.meta.url));

/** Every page that the command line writes, on the sample project. */
const pages = new Map<string, string>();

const NAMES = ["report", "notice", "notice by component", "gap report"].flatMap((name) => [
  `${name}, de`,
  `${name}, en`,
]);

beforeAll(async () => {
  await withTree({}, async (folder) => {
    for (const lang of ["de", "en"] as const) {
      const say = async (...given: string[]): Promise<string> =>
        (await runLotse([...given, "--lang", lang], { folder })).stdout;
      await say(
        "scan",
        SAMPLE,
        "--excerpts",
        "-o",
        "html=r.html",
        "-o",
        "cyclonedx-json=b.json",
        "-q",
      );
      pages.set(`report, ${lang}`, await readFile(join(folder, "r.html"), "utf8"));
      pages.set(`notice, ${lang}`, await say("notice", SAMPLE, "--format", "html"));
      pages.set(
        `notice by component, ${lang}`,
        await say("notice", SAMPLE, "--format", "html", "--group", "component"),
      );
      pages.set(`gap report, ${lang}`, await say("sbom", "check", "b.json", "--format", "html"));
    }
  });
}, 120_000);

describe.each(NAMES)("the page: %s", (name) => {
  it("is valid", async () => {
    expect(await htmlProblems(pages.get(name) ?? "")).toEqual([]);
  });
});

describe.skipIf(CHROMIUM === undefined)("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(async () => browser.close());

  describe.each(NAMES)("the page: %s", (name) => {
    it.each(SITUATIONS)("has no accessibility problem: $name", async (situation) => {
      await withTree({ "page.html": pages.get(name) ?? "" }, async (folder) => {
        const address = pathToFileURL(join(folder, "page.html")).href;
        expect(await accessibilityProblems(browser, address, situation)).toEqual([]);
      });
    });
  });
});
