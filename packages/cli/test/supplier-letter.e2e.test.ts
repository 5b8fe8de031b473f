import { readFileSync } from "node:fs";
import { join } from "node:path";

import { withTree } from "@lizenzlotse/testkit";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

interface Part {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

const sbom = (...parts: readonly Part[]): string =>
  JSON.stringify({
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    metadata: { component: { type: "application", name: "fachverfahren", version: "3.0" } },
    components: parts.map(({ name, version, license }) => ({
      type: "library",
      name,
      version,
      purl: `pkg:npm/${name}@${version}`,
      ...(license === undefined ? {} : { licenses: [{ license: { id: license } }] }),
    })),
  });

const FIRST = sbom(
  { name: "gut", version: "1.0.0", license: "MIT" },
  { name: "ohne", version: "1.0.0" },
  { name: "fehlt", version: "1.0.0" },
  { name: "weg", version: "1.0.0" },
);
const NEXT = sbom(
  { name: "gut", version: "1.0.0", license: "MIT" },
  { name: "ohne", version: "1.0.0", license: "MIT" },
  { name: "fehlt", version: "1.0.1" },
  { name: "neu", version: "1.0.0" },
);
const LAST = sbom({ name: "gut", version: "1.0.0", license: "MIT" });

const FRAME = [
  ...["--organisation", "Amt für Software", "--contact", "Klosterstraße 1;10179 Berlin"],
  ...["--supplier", "Beispiel GmbH", "--contract", "EVB-IT Erstellung 2026/17"],
  ...["--reference", "OSK-2026-0815", "--deadline", "2026-12-31"],
];

const DAY = { SOURCE_DATE_EPOCH: "1795000000" };

const inFolder = <T>(
  use: (
    folder: string,
    lotse: (...options: readonly string[]) => ReturnType<typeof runLotse>,
  ) => Promise<T>,
): Promise<T> =>
  withTree({ "a.json": FIRST, "b.json": NEXT, "c.json": LAST }, (folder) =>
    use(folder, (...options) =>
      runLotse(["delivery", ...options, "--lang", "de"], { folder, variables: DAY }),
    ),
  );

interface DefectListDocument {
  readonly open: readonly { readonly id: string; readonly component?: { readonly name: string } }[];
  readonly settled: readonly { readonly how: string; readonly component?: { name: string } }[];
}

const listIn = (folder: string, file: string): DefectListDocument =>
  JSON.parse(readFileSync(join(folder, file), "utf8")) as DefectListDocument;

describe("lotse delivery --letter", () => {
  it("writes a list that a contractor can answer id by id", async () => {
    await inFolder(async (folder, lotse) => {
      const { code } = await lotse(
        ...["a.json", ...FRAME, "--letter", "m.md", "--letter", "m.json", "--letter", "m.txt"],
      );
      expect(code).toBe(1);
      const text = readFileSync(join(folder, "m.txt"), "utf8");
      expect(text).toContain("Mängelliste zur Lieferung fachverfahren 3.0");
      expect(text).toContain("3 Mängel");
      expect(text).toContain("Frist zur Nachbesserung: 31. Dezember 2026");
      expect(text).toContain("Auftragnehmer: Beispiel GmbH");
      expect(text).toContain("BSI TR-03183-2, V2.1.0, Abschnitte 6.1 und 8.2");
      const { open } = listIn(folder, "m.json");
      expect(open.map(({ component }) => component?.name)).toEqual(["fehlt", "ohne", "weg"]);
      const markdown = readFileSync(join(folder, "m.md"), "utf8");
      for (const { id } of open) {
        expect(text).toContain(id);
        expect(markdown).toContain(id);
      }
    });
  });

  it("says in the letter and beside it what is still to be entered, and makes nothing up", async () => {
    await inFolder(async (folder, lotse) => {
      const { stderr } = await lotse("a.json", "--letter", "m.md");
      const text = readFileSync(join(folder, "m.md"), "utf8");
      for (const option of ["organisation", "supplier", "contract", "contact", "deadline"])
        expect(stderr).toContain(`--${option}`);
      expect(text).toContain("Vertrag noch einzutragen");
      expect(text).toContain("Frist noch einzutragen");
    });
  });

  it("is a Word document with the same words, the same bytes each time", async () => {
    await inFolder(async (folder, lotse) => {
      await lotse("a.json", ...FRAME, "--letter", "a.docx", "--letter", "b.docx");
      const bytes = readFileSync(join(folder, "a.docx"));
      expect(bytes).toEqual(readFileSync(join(folder, "b.docx")));
      const document = Buffer.from(unzipSync(bytes)["word/document.xml"] ?? []).toString();
      expect(document).toContain("Frist zur Nachbesserung");
      expect(document).toContain("keine Rechtsberatung");
    });
  });

  it("refuses days that are none, and forms that are none", async () => {
    await inFolder(async (_, lotse) => {
      expect((await lotse("a.json", "--deadline", "2026-02-31")).code).toBe(2);
      expect((await lotse("a.json", "--letter", "m.pdf")).code).toBe(2);
    });
  });
});

describe("lotse delivery --against", () => {
  it("tells what is settled, still open and new", async () => {
    await inFolder(async (folder, lotse) => {
      await lotse("a.json", ...FRAME, "--letter", "m.json");
      const { code, stdout } = await lotse(
        ...["b.json", "--against", "m.json", ...FRAME, "--letter", "n.json", "--letter", "n.txt"],
      );
      expect(code).toBe(1);
      expect(stdout).toContain("2 erledigt, 1 weiterhin offen, 1 neu");
      const { open, settled } = listIn(folder, "n.json");
      expect(open.map(({ component }) => component?.name)).toEqual(["fehlt", "neu"]);
      expect(settled.map(({ component, how }) => [component?.name, how])).toEqual([
        ["ohne", "mended"],
        ["weg", "removed"],
      ]);
      const before = listIn(folder, "m.json").open[0];
      expect(open[0]?.id).toBe(before?.id);
      const text = readFileSync(join(folder, "n.txt"), "utf8");
      expect(text).toContain("Stand der Nachbesserung");
      expect(text).toContain("Stand: weiterhin offen");
      expect(text).toContain("entfallen: Komponente nicht mehr enthalten");
    });
  });

  it("ends with 0 only where nothing is left", async () => {
    await inFolder(async (_, lotse) => {
      await lotse("a.json", "--letter", "m.json");
      expect((await lotse("c.json", "--against", "m.json")).code).toBe(0);
    });
  });

  it("reads nothing else", async () => {
    await inFolder(async (_, lotse) => {
      const { code, stderr } = await lotse("b.json", "--against", "a.json");
      expect(code).toBe(2);
      expect(stderr).toContain("ist keine Mängelliste");
    });
  });
});
