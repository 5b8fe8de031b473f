import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { formats } from "@lizenzlotse/report/registry";
import {
  accessibilityProblems,
  CHROMIUM,
  collectText,
  htmlProblems,
  openChromium,
  openPage as open,
  SITUATIONS,
} from "@lizenzlotse/testkit";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { fullInput } from "./full-report.ts";
import { consultationInput } from "./sample-consultation.ts";
import { sampleInput } from "./sample-report.ts";
import { walkByKeyboard } from "./walk-by-keyboard.ts";

describe.skipIf(CHROMIUM === undefined)("the report in Chromium", () => {
  let browser: Browser;
  let folder: string;
  const address = (language: string): string =>
    pathToFileURL(join(folder, `${language}.html`)).href;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lotse-report-"));
    for (const language of ["de", "en"] as const) {
      const html = await formats.find(({ id }) => id === "html")?.load();
      if (html === undefined) throw new TypeError("The format html is not registered.");
      const page = await collectText(html.render(sampleInput(language, 40)));
      await writeFile(join(folder, `${language}.html`), page);
      const full = await collectText(html.render(fullInput(language)));
      expect(await htmlProblems(full)).toEqual([]);
      await writeFile(join(folder, `full-${language}.html`), full);
      const advice = await collectText(html.render(consultationInput(language)));
      await writeFile(join(folder, `advice-${language}.html`), advice);
    }
    browser = await openChromium();
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  describe.each(["de", "en"])("%s", (language) => {
    it.each(SITUATIONS)(
      "has no accessibility problem with every chapter: $name",
      async (situation) => {
        const problems = await accessibilityProblems(
          browser,
          address(`full-${language}`),
          situation,
        );
        expect(problems).toEqual([]);
      },
    );
  });

  it.each([true, false])(
    "never scrolls sideways at 320 px, script %s",
    async (javaScriptEnabled) => {
      const viewport = { width: 320, height: 640 };
      const page = await open(browser, address("de"), { viewport, javaScriptEnabled });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      await page.context().close();
    },
  );

  it("asks for nothing and breaks no rule of its own policy", async () => {
    const requests: string[] = [];
    const complaints: string[] = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address("de"));
    expect(requests).toEqual([address("de")]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("shows every component without its script, and no control that needs it", async () => {
    const page = await open(browser, address("de"), { javaScriptEnabled: false });
    expect(await page.locator("#inventory-table tbody tr").count()).toBe(53);
    expect(await page.locator("#inventory-filters").isVisible()).toBe(false);
    await page.context().close();
  });

  it.each([true, false])(
    "can be used by the keyboard alone, script %s: everything is reached once, in order, and seen",
    async (javaScriptEnabled) => {
      const page = await open(browser, address("de"), { javaScriptEnabled });
      const { reached, reachable, unseen } = await walkByKeyboard(page);
      expect(reached).toEqual(reachable);
      expect(unseen).toEqual([]);
      await page.context().close();
    },
  );

  it("leads by keyboard past the navigation, into folded parts, and through the inventory", async () => {
    const page = await open(browser, address("de"), {});
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#content$/u);
    const folded = page.locator("#mix summary").first();
    await folded.focus();
    await page.keyboard.press("Space");
    expect(await page.locator("#mix details").first().getAttribute("open")).not.toBeNull();
    await page.locator("#inventory-table .sort").first().focus();
    await page.keyboard.press("Enter");
    const head = page.locator("#inventory-table thead th").first();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    await page.context().close();
  });

  it("searches, filters and sorts with it", async () => {
    const page = await open(browser, address("de"), {});
    const visible = page.locator("#inventory-table tbody tr:visible");
    await page.getByRole("searchbox").fill("gpl only");
    await expect.poll(() => visible.count()).toBe(4);
    await page.locator("select[name=status]").selectOption("must-act");
    await expect.poll(() => visible.count()).toBe(3);
    expect(await page.locator("output").textContent()).toBe(
      "3 von 53 Komponenten werden angezeigt.",
    );
    await page.getByRole("button", { name: "Zurücksetzen" }).click();
    await expect.poll(() => visible.count()).toBe(53);
    const head = page.getByRole("columnheader", { name: "Komponente" }).last();
    await head.getByRole("button").click();
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await visible.first().locator("th").textContent()).toBe("zertifikate");
    await page.context().close();
  });

  it.each(["de", "advice-de"])(
    "puts everything on paper, folded or not, the summary on the first page: %s",
    async (name) => {
      const page = await open(browser, address(name), { javaScriptEnabled: false });
      await page.emulateMedia({ media: "print" });
      // A4 less its margins, in CSS pixels: 261 mm in height.
      await page.setViewportSize({ width: 673, height: 986 });
      const summary = await page.locator("#summary").boundingBox();
      expect((summary?.y ?? 0) + (summary?.height ?? Infinity)).toBeLessThanOrEqual(986);
      expect(await page.locator("#mix details td").first().isVisible()).toBe(true);
      await page.context().close();
    },
  );

  it("prints the heads of the inventory as text, which every page repeats, unlike buttons", async () => {
    const page = await open(browser, address("de"), {});
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#inventory-table .sort:visible").count()).toBe(0);
    expect(await page.locator("#inventory-table .print-only:visible").count()).toBe(8);
    await page.context().close();
  });
});
