import { writeScanResult } from "@lizenzlotse/model";
import type { ReportInput } from "@lizenzlotse/report";
import { formats } from "@lizenzlotse/report/registry";
import { collectBytes } from "@lizenzlotse/testkit";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { pdfFormat } from "../src/pdf-format.ts";
import { readPdf } from "./read-pdf.ts";
import { sampleInput } from "./sample-report.ts";

const FILLERS = 60;

/** What each format says, read out of its own bytes. */
interface Facts {
  /** Name, version, usage, licence and status of every component, one after the other. */
  readonly components: readonly string[];
  readonly counts: readonly string[];
  readonly findings: readonly string[];
  readonly duties: readonly string[];
}

describe.each([
  {
    language: "de",
    components:
      /(hilfspaket\d{5}|kartenkern)(\d{3})Betrieb(MIT|Apache20|AGPL30only).{1,14}?(InOrdnung|Handeln)/gu,
    counts: /(?:Handeln|Prüfen|InOrdnung)\d+von\d+Komponenten/gu,
    findings: /KennungGAGPL30only/gu,
    duties: /Quelltextanbieten(?:open|fulfilled)/gu,
    dutyStates: ["Offen1", "ErfülltmitNachweis1"],
  },
  {
    language: "en",
    components:
      /(hilfspaket\d{5}|kartenkern)(\d{3})production(MIT|Apache20|AGPL30only).{1,14}?(Fine|Mustact)/giu,
    counts: /(?:Mustact|Check|Fine)\d+of\d+components/gu,
    findings: /idGAGPL30only/giu,
    duties: /Offerthesource(?:open|fulfilled)/gu,
    dutyStates: ["Open1", "Metwithevidence1"],
  },
] as const)("in $language", ({ language, dutyStates, ...patterns }) => {
  const input = sampleInput({ language, fillers: FILLERS });
  const factsIn = (letters: string): Facts => ({
    components: matches(letters, patterns.components),
    counts: matches(letters, patterns.counts),
    findings: matches(letters, patterns.findings),
    duties: matches(letters, patterns.duties),
  });

  it("page, PDF, Word document and Markdown state the same facts", async () => {
    const page = factsIn(await lettersOf("html", input));
    expect(page.components).toHaveLength(input.scan.components.length);
    expect(page.counts).toHaveLength(3);
    expect(page.findings).toHaveLength(1);
    expect(page.duties).toHaveLength(2);
    for (const id of ["pdf", "docx", "markdown"]) {
      const letters = await lettersOf(id, input);
      expect(factsIn(letters), id).toEqual(page);
      for (const state of dutyStates) expect(letters, id).toContain(state);
    }
  });

  it("the table for spreadsheets and the document for programs name the same components", async () => {
    const expected = input.scan.components.map(({ name, version, licenses }) =>
      [name, version, licenses.concluded.expression].join(" "),
    );
    const records = (await textOf("csv", input)).split("\r\n").slice(1, -1);
    const inTable = records.map((record) => {
      const cells = record.replaceAll('"', "").split(language === "de" ? ";" : ",");
      return [cells[0], cells[1], cells[4]].join(" ");
    });
    expect(inTable.sort()).toEqual([...expected].sort());
    const saved = await collectBytes(writeScanResult(input.scan));
    for (const { ref } of input.scan.components) expect(strFromU8(saved)).toContain(`"${ref}"`);
  });
});

function matches(letters: string, pattern: RegExp): readonly string[] {
  return (letters.match(pattern) ?? []).sort();
}

/** Letters and digits alone, for each format sets words apart in its own way. */
async function lettersOf(id: string, input: ReportInput): Promise<string> {
  return (await textOf(id, input)).replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** The text that a reader of a format has. */
async function textOf(id: string, input: ReportInput): Promise<string> {
  const format =
    id === "pdf" ? pdfFormat("ua-1") : await formats.find((entry) => entry.id === id)?.load();
  if (format === undefined) throw new TypeError(`There is no format ${id}.`);
  const bytes = await collectBytes(format.render(input));
  if (id === "pdf") return (await readPdf(bytes)).text;
  if (id === "docx") return withoutTags(partOf(bytes, "word/document.xml"));
  return id === "html" ? withoutTags(shownOf(strFromU8(bytes))) : strFromU8(bytes);
}

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** The body without what only steers or is drawn. */
function shownOf(page: string): string {
  const body = page.slice(page.indexOf("<body"));
  return body.replaceAll(/<(script|nav|form|svg)\b.*?<\/\1>/gsu, "");
}

function withoutTags(markup: string): string {
  return markup.replaceAll(/<[^>]*>/gu, "");
}
