import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** Where Chromium is installed; absent where tests in a browser are to be skipped. */
export const CHROMIUM: string | undefined = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
].find((path) => path !== undefined && existsSync(path));

/** No network of its own: Chromium otherwise asks for updates. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Starts the installed Chromium. Loaded on demand, since most tests need no browser. */
export async function openChromium(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: CHROMIUM ?? "", args: QUIET });
}

/** How a page is looked at. */
export interface Situation {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly media: "screen" | "print";
  /** Size of text in percent of the usual. */
  readonly textPercent: number;
}

/** Every way of looking at a page in which it has to be accessible. */
export const SITUATIONS: readonly Situation[] = [
  situation("light", { colorScheme: "light" }),
  situation("dark", { colorScheme: "dark" }),
  situation("320 px", { viewport: { width: 320, height: 640 } }),
  { ...situation("print", {}), media: "print" },
  { ...situation("200 % text", {}), textPercent: 200 },
];

function situation(name: string, options: BrowserContextOptions): Situation {
  return { name, options, media: "screen", textPercent: 100 };
}

/** Opens a page in a context of its own, which goes away with `page.context().close()`. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/**
 * What axe-core finds on a page with everything unfolded, as ids with places; and whether the page scrolls sideways,
 * which axe-core does not look at. Its packaged runner needs a newer Node, so it is injected here.
 */
export async function accessibilityProblems(
  browser: Browser,
  address: string,
  { options, media, textPercent }: Situation,
): Promise<readonly unknown[]> {
  const page = await openPage(browser, address, { ...options, bypassCSP: true });
  try {
    await page.emulateMedia({ media });
    await page.evaluate(
      `document.documentElement.style.fontSize = "${String(textPercent)}%";
       for (const details of document.querySelectorAll("details")) details.open = true;`,
    );
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8"));
    const violations = await page.evaluate<unknown[]>(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]))",
    );
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    return overflow > 0 && media === "screen"
      ? [...violations, ["scrolls sideways", overflow]]
      : violations;
  } finally {
    await page.context().close();
  }
}
