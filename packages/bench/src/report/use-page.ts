import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { type CDPSession, chromium, type Page } from "playwright-core";

import { toText } from "../table.ts";

const CHROMIUM = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"].find(
  (path) => path !== undefined && existsSync(path),
);

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
];

/** What a person does with the page, as code that runs in it; each is one interaction. */
const INTERACTIONS: readonly (readonly [name: string, code: string])[] = [
  ["go to the inventory", jump('document.getElementById("inventory")')],
  ["scroll a screen", "scrollBy({ top: innerHeight, behavior: 'instant' })"],
  ["scroll another", "scrollBy({ top: innerHeight, behavior: 'instant' })"],
  [
    "scroll to the middle",
    jump("document.querySelector('#inventory-table > tbody:nth-of-type(200)')"),
  ],
  ["search: one letter", typed("p")],
  ["search: several words", typed("package-99 mit")],
  ["search: nothing fits", typed("nothing-of-that-name")],
  ["search: all again", typed("")],
  ["filter by status", chosen("must-act")],
  ["filter: all again", chosen("")],
  ["sort by licence", "document.querySelectorAll('#inventory-table .sort')[3].click()"],
];

/** Time that a filter waits for the end of typing, and some more. */
const SETTLED_MS = 250;

/** Processor time of the page's own thread for each interaction, from the event to the finished picture. */
export async function usePage(file: string): Promise<string> {
  if (CHROMIUM === undefined) return "no Chromium here: the page was not used\n";
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const rows = [["open", await cpuMs(session, page, () => page.goto(pathToFileURL(file).href))]];
    for (const [name, code] of INTERACTIONS)
      rows.push([name, await cpuMs(session, page, () => page.evaluate(code))]);
    return toText({ head: ["in Chromium", "CPU ms"], rows });
  } finally {
    await browser.close();
  }
}

async function cpuMs(
  session: CDPSession,
  page: Page,
  interact: () => Promise<unknown>,
): Promise<string> {
  const before = await taskSeconds(session);
  await interact();
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
  );
  return (1_000 * ((await taskSeconds(session)) - before)).toFixed(0);
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

function jump(element: string): string {
  return `${element}.scrollIntoView({ behavior: "instant" })`;
}

function typed(text: string): string {
  return changed("text", text);
}

function chosen(status: string): string {
  return changed("status", status);
}

function changed(field: string, value: string): string {
  return `{ const { elements } = document.getElementById("inventory-filters");
    elements.${field}.value = ${JSON.stringify(value)};
    elements.${field}.dispatchEvent(new Event("input", { bubbles: true })); }`;
}
