import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { formats } from "@lizenzlotse/report/registry";
import { collectText } from "@lizenzlotse/testkit";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { sampleInput } from "./sample-report.ts";

const CHROMIUM = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"].find(
  (path) => path !== undefined && existsSync(path),
);

/** No network of its own: Chromium otherwise asks for updates. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const SITUATIONS: readonly (readonly [string, BrowserContextOptions, "screen" | "print"])[] = [
  ["light", { colorScheme: "light" }, "screen"],
  ["dark", { colorScheme: "dark" }, "screen"],
  ["320 px", { viewport: { width: 320, height: 640 } }, "screen"],
  ["print", {}, "print"],
];

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
    }
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: QUIET });
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  describe.each(["de", "en"])("%s", (language) => {
    it.each(SITUATIONS)("has no accessibility violation: %s", async (_, options, media) => {
      const page = await open(browser, address(language), { ...options, bypassCSP: true });
      await page.emulateMedia({ media });
      expect(await axeViolations(page)).toEqual([]);
      await page.context().close();
    });
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

  it("searches, filters and sorts with it", async () => {
    const page = await open(browser, address("de"), {});
    const visible = page.locator("#inventory-table tbody tr:visible");
    await page.getByRole("searchbox").fill("gpl only");
    expect(await visible.count()).toBe(4);
    await page.locator("select[name=status]").selectOption("must-act");
    expect(await visible.count()).toBe(3);
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

  it("puts everything on paper, folded or not, the summary on the first page", async () => {
    const page = await open(browser, address("de"), { javaScriptEnabled: false });
    await page.emulateMedia({ media: "print" });
    // A4 less its margins, in CSS pixels: 261 mm in height.
    await page.setViewportSize({ width: 673, height: 986 });
    const summary = await page.locator("#summary").boundingBox();
    expect((summary?.y ?? 0) + (summary?.height ?? Infinity)).toBeLessThanOrEqual(986);
    expect(await page.locator("#mix details td").first().isVisible()).toBe(true);
    await page.context().close();
  });

  it("prints the heads of the inventory as text, which every page repeats, unlike buttons", async () => {
    const page = await open(browser, address("de"), {});
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#inventory-table .sort:visible").count()).toBe(0);
    expect(await page.locator("#inventory-table .print-only:visible").count()).toBe(8);
    await page.context().close();
  });
});

async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Ids and places of everything that axe-core finds; its packaged runner needs a newer Node, so it is injected here. */
async function axeViolations(page: Page): Promise<unknown> {
  const source = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
  await page.evaluate(source);
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]))",
  );
}
