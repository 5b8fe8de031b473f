import { describe, expect, it } from "vitest";

import { readSupplied } from "../../supplied/read-supplied.ts";
import { aWorkbook, type WorkbookSketch } from "./a-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";

const COLUMNS = { columns: { name: "Name", version: "Version", license: "Lizenz" } };

const inline = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

const TITLES = `<row r="1">${inline("A1", "Komponente")}${inline("C1", "Lizenz")}</row>
<row r="2">${inline("A2", "Name")}${inline("B2", "Version")}</row>`;

describe("a workbook", () => {
  it("is read with titles that were joined over two rows", async () => {
    const rows = `${TITLES}<row r="3">${inline("A3", "a")}${inline("B3", "1.0")}${inline("C3", "MIT")}</row>`;
    const { components, document } = await read({
      rows,
      afterRows: `<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/></mergeCells>`,
    });
    expect(components).toMatchObject([
      {
        name: "a",
        version: "1.0",
        statements: [
          { values: ["MIT"], field: "Lizenz", location: { path: "l.xlsx!/Tabelle1", line: 3 } },
        ],
      },
    ]);
    expect(document).toMatchObject({ format: "XLSX", table: { sheet: "Tabelle1", headerRow: 2 } });
  });

  it("gives shared and rich texts, saved values of formulas, and numbers as people see them", async () => {
    const { sheets } = await readWorkbook(
      aWorkbook({
        sharedTexts: `<si><t>plain</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>spoken</t></rPh></si>`,
        rows: `<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="s"><v>1</v></c>
<c r="C4" t="str"><f>A4&amp;"x"</f><v>plainx</v></c><c r="D4"><v>0.10000000000000001</v></c><c r="E4" t="b"><v>1</v></c></row>`,
      }),
    );
    expect(sheets[0]?.rows).toEqual([
      {
        number: 4,
        cells: [
          { text: "plain" },
          { text: "rich" },
          { text: "plainx" },
          { text: "0.1", doubt: "number" },
          { text: "TRUE" },
        ],
      },
    ]);
  });

  it("doubts versions that a program made a number or a date of, and does not take a date", async () => {
    const { components, diagnostics } = await read({
      styles: `<numFmts><numFmt numFmtId="164" formatCode="0.00"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>`,
      rows: `<row r="1">${inline("A1", "Name")}${inline("B1", "Version")}${inline("C1", "Lizenz")}</row>
<row r="2">${inline("A2", "a")}<c r="B2" s="0"><v>1.1000000000000001</v></c></row>
<row r="3">${inline("A3", "b")}<c r="B3" s="1"><v>45000</v></c></row>
<row r="4">${inline("A4", "c")}<c r="B4" t="e"><v>#REF!</v></c></row>
<row r="5">${inline("A5", "d")}<c r="B5" t="str"><f>[1]Blatt!A1</f><v>9.9</v></c></row>`,
    });
    expect(components.map(({ version }) => version)).toEqual([
      "1.1",
      undefined,
      undefined,
      undefined,
    ]);
    expect(diagnostics.map(({ code, location }) => [code, location.line])).toEqual([
      ["bom/cell-doubtful", 2],
      ["bom/cell-unread", 3],
      ["bom/cell-unread", 4],
      ["bom/cell-unread", 5],
      ["bom/unidentified", undefined],
    ]);
  });

  it("leaves hidden sheets out and takes the one that is asked for", async () => {
    const sheet = (name: string): string =>
      `<worksheet><sheetData><row r="1">${inline("A1", "Name")}</row><row r="2">${inline("A2", name)}</row></sheetData></worksheet>`;
    const bytes = aWorkbook({
      rows: "",
      sheets: `<sheet name="Alt" state="hidden" r:id="a"/><sheet name="Neu" r:id="b"/><sheet name="Dritte" r:id="c"/>`,
      relations: ["a", "b", "c"]
        .map((id) => `<Relationship Id="${id}" Target="/xl/worksheets/${id}.xml"/>`)
        .join(""),
      parts: {
        "xl/worksheets/a.xml": sheet("hidden"),
        "xl/worksheets/b.xml": sheet("shown"),
        "xl/worksheets/c.xml": sheet("third"),
      },
    });
    const namesOf = async (sheetName?: string): Promise<readonly string[]> => {
      const columns = { sheet: sheetName, columns: { name: "Name" } };
      return (await readSupplied("l.xlsx", bytes, { columns })).components.map(({ name }) => name);
    };
    expect(await namesOf()).toEqual(["shown"]);
    expect(await namesOf("Dritte")).toEqual(["third"]);
    expect(await namesOf("Alt")).toEqual([]);
  });
});

describe("a hostile workbook", () => {
  it.each<[string, WorkbookSketch, string]>([
    [
      "an entity",
      { rows: "", parts: { "xl/sharedStrings.xml": `<!DOCTYPE s [<!ENTITY a "b">]><s>&a;</s>` } },
      "document type declarations are not read",
    ],
    [
      "a sheet outside the file",
      {
        rows: "",
        relations: `<Relationship Id="rId1" Target="https://evil.example/s.xml" TargetMode="External"/>`,
      },
      "the sheet is not in the file",
    ],
    ["broken XML", { rows: "<row><c>" }, "unexpected"],
    [
      "a bomb",
      { rows: "", parts: { "xl/sharedStrings.xml": new Uint8Array(300 * 1024 * 1024) } },
      "unpacked bytes",
    ],
    ["nested elements", { rows: `${"<x>".repeat(200)}${"</x>".repeat(200)}` }, "nested levels"],
  ])("with %s is told and ends", async (_name, sketch, problem) => {
    const { problems, sheets } = await readWorkbook(aWorkbook(sketch));
    expect(problems).toMatchObject([{ problem: expect.stringContaining(problem) as unknown }]);
    expect(sheets).toEqual([]);
  });

  it("cut off anywhere never throws", async () => {
    const bytes = aWorkbook({ rows: TITLES });
    for (let length = 40; length < bytes.length; length += 37) {
      const { problems } = await readWorkbook(bytes.subarray(0, length));
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  it("with a million joined ranges ends within its limits", async () => {
    const ranges = `<mergeCell ref="A1:XFD1048576"/>`.repeat(10_000);
    const rows = Array.from({ length: 500 }, (_, index) => {
      const number = String(index + 1);
      return `<row r="${number}">${inline(`A${number}`, "x")}</row>`;
    }).join("");
    const { problems } = await readWorkbook(
      aWorkbook({ rows, afterRows: `<mergeCells>${ranges}</mergeCells>` }),
    );
    expect(problems).toMatchObject([{ kind: "limit", problem: "cells of the document" }]);
  });
});

function read(sketch: WorkbookSketch) {
  return readSupplied("l.xlsx", aWorkbook(sketch), { columns: COLUMNS });
}
