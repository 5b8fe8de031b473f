import { describe, expect, it } from "vitest";

import { readSupplied } from "../supplied/read-supplied.ts";
import type { ColumnMapping } from "./contract.ts";

const MAPPING: ColumnMapping = {
  columns: { name: "Komponente", version: "Version", license: "Lizenz" },
};
const LIST = `Komponente;Version;Lizenz
left-pad;1.3.0;MIT
"log4j ""core""";2.17.1;"Apache License,
Version 2.0"
`;

describe("a list with delimiters", () => {
  it("is read only once a person has said what the columns mean", async () => {
    const unread = await readSupplied("liste.csv", encode(LIST));
    expect(unread.components).toEqual([]);
    expect(unread.diagnostics).toMatchObject([
      { code: "bom/columns-unconfirmed", effect: "incomplete" },
    ]);
    const { components, document, diagnostics } = await read(LIST);
    expect(components.map(({ name, version }) => [name, version])).toEqual([
      ["left-pad", "1.3.0"],
      ['log4j "core"', "2.17.1"],
    ]);
    expect(document).toMatchObject({
      format: "CSV",
      table: {
        headerRow: 1,
        columns: [
          { field: "name", title: "Komponente" },
          { field: "version", title: "Version" },
          { field: "license", title: "Lizenz" },
        ],
      },
    });
    expect(diagnostics).toMatchObject([{ code: "bom/unidentified", parameters: { count: "2" } }]);
  });

  it("keeps licences verbatim, each with the line of its row", async () => {
    const { components } = await read(`${LIST}x;1;MIT\n`);
    expect(components.map(({ statements }) => statements[0])).toMatchObject([
      { values: ["MIT"], field: "Lizenz", location: { path: "liste.csv", line: 2 } },
      { values: ["Apache License,", "Version 2.0"], location: { line: 3 } },
      { values: ["MIT"], location: { line: 5 } },
    ]);
  });

  it.each([
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${umlauts(";")}`)],
    ["UTF-16", Buffer.from(`\uFEFF${umlauts("\t")}`, "utf16le")],
    ["Windows-1252", Buffer.from(umlauts(";"), "latin1")],
    ["commas", Buffer.from(umlauts(","))],
    ["bars and Windows line ends", Buffer.from(umlauts("|").replaceAll("\n", "\r\n"))],
    ["a first line that names the delimiter", Buffer.from(`sep=;\n${umlauts(";")}`)],
  ])("is read as %s", async (_name, bytes) => {
    const columns = { name: "Stück", version: "Version", supplier: "Hersteller" };
    const { components } = await readSupplied("liste.csv", bytes, { columns: { columns } });
    expect(components).toMatchObject([
      { name: "Schlüssel", version: "1.0", supplier: "Müller" },
      { name: "b", version: "2.0", supplier: "X" },
    ]);
  });

  it("tells rows that it cannot read, and reads all others", async () => {
    const { components, diagnostics } = await read(
      `${LIST};1.0;MIT\n3" tool;2;"MIT" and more\n\nlast;3;ISC\n`,
    );
    expect(components.map(({ name }) => name)).toEqual([
      "left-pad",
      'log4j "core"',
      '3" tool',
      "last",
    ]);
    expect(diagnostics.filter(({ code }) => code === "bom/row-unread")).toMatchObject([
      { location: { line: 5 }, parameters: { problem: "the name is missing" } },
    ]);
  });

  it("writes a package URL only where the row names the ecosystem", async () => {
    const { components } = await readSupplied(
      "list.csv",
      encode(
        "Library,Ver,Type,PURL\n@a/b,1.0,npm,\norg.x:y,2,Maven,\ny,2,Maven,\nz,3,something,\nq,4,,pkg:gem/q@4\n",
      ),
      {
        columns: { columns: { name: "library", version: "ver", ecosystem: "type", purl: "purl" } },
      },
    );
    expect(components.map(({ purl }) => purl)).toEqual([
      "pkg:npm/%40a/b@1.0",
      "pkg:maven/org.x/y@2",
      undefined,
      undefined,
      "pkg:gem/q@4",
    ]);
  });

  it("makes one component of all rows of a package", async () => {
    const { components } = await read(`${LIST}left-pad;1.3.0;WTFPL\n`);
    expect(components).toHaveLength(2);
    expect(components[0]?.statements.map(({ values }) => values[0])).toEqual(["MIT", "WTFPL"]);
    expect(components[0]?.occurrences).toHaveLength(2);
  });

  it.each([
    [{ columns: { name: "Komponente", version: "Stand" } }, "no column Stand"],
    [{ columns: { license: "Lizenz" } }, "the mapping names no column for name"],
    [{ ...MAPPING, headerRow: 70 }, "no row 70"],
    [{ ...MAPPING, sheet: "Tabelle1" }, "no sheet Tabelle1"],
  ])("refuses a mapping that does not fit: %j", async (columns, problem) => {
    const { diagnostics } = await readSupplied("liste.csv", encode(LIST), { columns });
    expect(diagnostics).toMatchObject([
      { code: "bom/columns-unconfirmed", parameters: { problem } },
    ]);
  });

  it("finds the titles below other lines, and columns by number where there are none", async () => {
    const { components } = await read(`Stückliste zum Vertrag 17\n\n${LIST}`);
    expect(components).toHaveLength(2);
    const counted = await readSupplied("liste.csv", encode("a;1\nb;2\n"), {
      columns: { headerRow: 0, columns: { name: "#1", version: "#2" } },
    });
    expect(counted.components.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("stays within its limits where one row never ends and another comes for ever", async () => {
    const endless = `Komponente;Version;Lizenz\n"${"x".repeat(2_000_000)}`;
    expect((await read(endless)).diagnostics).toMatchObject([
      { code: "bom/row-unread", parameters: { problem: "a quotation mark is not closed" } },
    ]);
    const same = `Komponente;Version;Lizenz\n${"a;1;MIT\n".repeat(5_000)}`;
    const { components, diagnostics } = await read(same);
    expect(components[0]?.occurrences).toHaveLength(1_000);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "input/limit" }));
  });
});

function read(text: string) {
  return readSupplied("liste.csv", encode(text), { columns: MAPPING });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function umlauts(delimiter: string): string {
  return [
    ["Stück", "Version", "Hersteller"],
    ["Schlüssel", "1.0", "Müller"],
    ["b", "2.0", "X"],
  ]
    .map((row) => `${row.join(delimiter)}\n`)
    .join("");
}
