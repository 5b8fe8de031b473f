import { describe, expect, it } from "vitest";

import { proposeColumns } from "./propose-columns.ts";
import { readCsv } from "./read-csv.ts";

const meanings = (text: string) =>
  proposeColumns(readCsv(text))?.columns.map(({ field, title, confidence }) => [
    field,
    title,
    confidence,
  ]);

describe("proposeColumns", () => {
  it("knows German and English titles, and says how sure it is", () => {
    expect(meanings("Komponente;Versionsnummer;Lizenz(en);Hersteller\na;1.0;MIT;X\n")).toEqual([
      ["name", "Komponente", 1],
      ["version", "Versionsnummer", 1],
      ["license", "Lizenz(en)", 0.8],
      ["supplier", "Hersteller", 1],
    ]);
    expect(meanings("Name,Release,License used,Package URL\na,1,free,\n")).toEqual([
      ["name", "Name", 0.6],
      ["version", "Release", 0.6],
      ["license", "License used", 0.8],
      ["purl", "Package URL", 1],
    ]);
  });

  it("finds the row of titles, shows the first rows and names what it does not know", () => {
    const text = `Anlage 3;;\nStand: Mai;;\n;;\nPaket;Version;Freigabe\na;1.0;ja\nb;2.0;nein\n`;
    expect(proposeColumns(readCsv(text))).toMatchObject({
      headerRow: 4,
      others: ["Freigabe"],
      firstRows: [
        ["a", "1.0", "ja"],
        ["b", "2.0", "nein"],
      ],
    });
  });

  it("gives each field one column, the surer one", () => {
    expect(meanings("Bezeichnung;Komponente;Version\nx;a;1\n")).toEqual([
      ["name", "Komponente", 1],
      ["version", "Version", 1],
    ]);
  });

  it("proposes nothing for what is no list of components", () => {
    expect(meanings("# Readme\n\nSome text; more text.\n")).toBeUndefined();
  });
});
