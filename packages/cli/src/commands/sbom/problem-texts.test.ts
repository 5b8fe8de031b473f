import { createDiagnostic } from "@lizenzlotse/model";
import { validateDocument } from "@lizenzlotse/sbom";
import { describe, expect, it } from "vitest";

import { problemText } from "./problem-texts.ts";

const BOM = { bomFormat: "CycloneDX", specVersion: "1.6", version: 1 };

describe("problemText", () => {
  it.each([
    [{ ...BOM, licences: [] }, "enthält eine Angabe, die es dort nicht gibt"],
    [{ ...BOM, components: [{ type: "library" }] }, "die Angabe „name“ fehlt"],
    [{ ...BOM, components: [{ type: "libary", name: "a" }] }, "ist keiner der erlaubten Werte"],
    [{ ...BOM, version: 0 }, "muss >= 1 sein"],
    [{ ...BOM, serialNumber: "1" }, "entspricht nicht dem Muster"],
    [{ ...BOM, components: {} }, "muss eine Liste sein"],
    [{ ...BOM, dependencies: [{ ref: "gone" }] }, "gone bezeichnet keine Komponente"],
    [{ ...BOM, specVersion: "9.9" }, "Die Version 9.9 von CycloneDX wird nicht unterstützt."],
  ])("says in German what is wrong with %j", async (document, german) => {
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    const { problems } = await validateDocument("bom.json", bytes);
    const texts = problems.map((problem) => problemText(problem, "de")).join("\n");
    expect(texts).toContain(german);
    expect(texts).not.toMatch(/\bmust\b/u);
  });

  it("keeps the English, and what nobody translated", () => {
    const problem = { path: "", message: "must be string" };
    expect(problemText(problem, "en")).toBe("must be string");
    expect(problemText({ path: "", message: "quux" }, "de")).toBe("quux");
    const diagnostic = createDiagnostic("bom/empty", { path: "bom" });
    expect(problemText({ path: "", message: "", diagnostic }, "de")).toBe(
      "Das Dokument nennt keine Komponente.",
    );
  });
});
