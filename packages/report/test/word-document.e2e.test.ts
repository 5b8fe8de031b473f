import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { formats } from "@lizenzlotse/report/registry";
import { collectBytes } from "@lizenzlotse/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { sampleInput } from "./sample-report.ts";

/** An office suite that is not ours; looked for where the system puts it, for the PATH of the tests is bare. */
const OFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));
const CONVERSION_MS = 120_000;

const run = promisify(execFile);

describe.skipIf(OFFICE === undefined)("a Word document in LibreOffice", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lizenzlotse-office-"));
    const docx = await formats.find(({ id }) => id === "docx")?.load();
    if (docx === undefined) throw new TypeError("The format docx is not registered.");
    await writeFile(
      join(folder, "report.docx"),
      await collectBytes(docx.render(sampleInput("de", 40))),
    );
    await convert(folder, "html");
  }, CONVERSION_MS);

  afterAll(() => rm(folder, { recursive: true }));

  it("opens with its language, headings, table heads and every component", async () => {
    const page = await readFile(join(folder, "report.html"), "utf8");
    expect(page).toMatch(/lang="de-DE"/iu);
    expect(page).toMatch(/<h1[^>]*>.*Zusammenfassung/isu);
    expect(page).toMatch(/<thead>/iu);
    for (const { name } of sampleInput("de", 40).scan.components) expect(page).toContain(name);
  });
});

async function convert(folder: string, format: string): Promise<void> {
  await run(
    OFFICE ?? "",
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      folder,
      join(folder, "report.docx"),
    ],
    { timeout: CONVERSION_MS, env: { PATH: process.env["PATH"], HOME: folder } },
  );
}
