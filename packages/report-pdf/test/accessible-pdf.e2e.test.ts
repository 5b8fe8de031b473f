import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { PDF_STANDARDS, pdfFormat, type PdfStandard } from "@lizenzlotse/report-pdf";
import type { ReportInput } from "@lizenzlotse/report";
import { collectBytes, INJECTIONS } from "@lizenzlotse/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { lettersOf, readPdf } from "./read-pdf.ts";
import { sampleInput } from "./sample-report.ts";

/** Judges that are not ours; Java is looked for where the system puts it, for the PATH of the tests is bare. */
const VERAPDF = process.env["LIZENZLOTSE_VERAPDF"] ?? "";
const JAVA = "/usr/bin/java";
const JUDGED = existsSync(VERAPDF) && existsSync(JAVA);

const FLAVOURS: Readonly<Record<PdfStandard, string>> = { "ua-1": "ua1", "a-2a": "2a" };
const LONG_MS = 300_000;
const ROWS = 10_000;

/** What is active somewhere, and characters that few fonts have. */
const HOSTILE = [
  "中文 אבג عربي 한국 😀 \u{2F800} e\u0301\u0323",
  ...INJECTIONS.map(({ text }) => text),
];

const run = promisify(execFile);

/** Every report that is judged, by the name of its file. */
const REPORTS: Readonly<Record<string, () => ReportInput>> = {
  small: () => sampleInput(),
  english: () => sampleInput({ language: "en" }),
  hostile: () => sampleInput({ foreign: HOSTILE }),
  long: () => sampleInput({ fillers: ROWS }),
};

describe.skipIf(!JUDGED).each(PDF_STANDARDS)("%s by veraPDF", (standard) => {
  let folder: string;
  const fileOf = (name: string): string => join(folder, `${name}.pdf`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lizenzlotse-pdf-"));
    for (const [name, input] of Object.entries(REPORTS)) {
      await writeFile(fileOf(name), await collectBytes(pdfFormat(standard).render(input())));
    }
    // A document for another standard, which says so of itself.
    const [other = standard] = PDF_STANDARDS.filter((known) => known !== standard);
    await writeFile(fileOf("planted"), await collectBytes(pdfFormat(other).render(sampleInput())));
  }, LONG_MS);

  afterAll(() => rm(folder, { recursive: true }));

  it(
    "finds every rule kept in every report, and notices where none is",
    async () => {
      const names = [...Object.keys(REPORTS), "planted"];
      const verdicts = await judge(FLAVOURS[standard], names.map(fileOf));
      expect(verdicts).toEqual(
        Object.fromEntries(names.map((name) => [fileOf(name), name !== "planted"])),
      );
    },
    LONG_MS,
  );
});

describe("a long report", () => {
  it(
    "shows every one of ten thousand components",
    async () => {
      const input = sampleInput({ fillers: ROWS });
      const { letters } = await readPdf(await collectBytes(pdfFormat("ua-1").render(input)));
      const missing = input.scan.components.filter(
        ({ name, version }) => !letters.includes(lettersOf(`${name}${version ?? ""}`)),
      );
      expect(missing).toEqual([]);
    },
    LONG_MS,
  );
});

/** Whether each file keeps every rule of a flavour; one start of Java for all. */
async function judge(
  flavour: string,
  files: readonly string[],
): Promise<Readonly<Record<string, boolean>>> {
  const args = ["-cp", VERAPDF, "org.verapdf.apps.GreenfieldCliWrapper"];
  // It ends with 1 where one file breaks a rule; what it prints says which.
  const { stdout } = await run(
    JAVA,
    [...args, "--flavour", flavour, "--format", "text", ...files],
    {
      timeout: LONG_MS,
    },
  ).catch((ended: unknown) => ended as { readonly stdout: string });
  return Object.fromEntries(
    Array.from(stdout.matchAll(/^(PASS|FAIL) (\S+)/gmu), ([, verdict, file = ""]) => [
      file,
      verdict === "PASS",
    ]),
  );
}
