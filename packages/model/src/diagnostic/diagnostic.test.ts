import { describe, expect, it } from "vitest";

import { DIAGNOSTIC_CODES, DIAGNOSTICS } from "./catalogue.ts";
import { createDiagnostic, describeDiagnostic, sortDiagnostics } from "./diagnostic.ts";

describe("createDiagnostic", () => {
  it("takes the effect from the catalogue and blanks credentials", () => {
    const diagnostic = createDiagnostic(
      "file/unreadable",
      { path: "a", line: 3 },
      {
        reason: "https://me:pw@host",
      },
    );
    expect(diagnostic).toEqual({
      code: "file/unreadable",
      effect: "incomplete",
      location: { path: "a", line: 3 },
      parameters: { reason: "https://host" },
    });
  });
});

describe("describeDiagnostic", () => {
  it("fills the placeholders in both languages", () => {
    const diagnostic = createDiagnostic(
      "input/malformed",
      { path: "a" },
      { format: "JSON", problem: "$&" },
    );
    expect(describeDiagnostic(diagnostic, "en")).toBe("The file cannot be read as JSON: $&.");
    expect(describeDiagnostic(diagnostic, "de")).toBe(
      "Die Datei lässt sich nicht als JSON lesen: $&.",
    );
  });

  it("shows a placeholder that has no value instead of hiding it", () => {
    const diagnostic = createDiagnostic("file/special", { path: "a" });
    expect(describeDiagnostic(diagnostic, "en")).toContain("({kind})");
    expect(describeDiagnostic({ ...diagnostic, parameters: {} }, "de")).toContain("({kind})");
  });
});

describe("sortDiagnostics", () => {
  it("orders by path, line as a number, code and parameters", () => {
    const at = (path: string, line?: number) => createDiagnostic("input/empty", { path, line });
    const other = createDiagnostic(
      "input/encoding",
      { path: "a", line: 10 },
      { encoding: "UTF-16" },
    );
    const sorted = sortDiagnostics([at("b"), other, at("a", 10), at("a", 9), at("a")]);
    expect(sorted).toEqual([at("a"), at("a", 9), at("a", 10), other, at("b")]);
  });
});

describe("the catalogue", () => {
  it("has codes in order, each once", () => {
    expect(Object.keys(DIAGNOSTICS)).toEqual([...DIAGNOSTIC_CODES]);
    expect(new Set(DIAGNOSTIC_CODES).size).toBe(DIAGNOSTIC_CODES.length);
  });

  it.each(DIAGNOSTIC_CODES)("says the same about %s in both languages", (code) => {
    const { en, de } = DIAGNOSTICS[code];
    expect(placeholdersOf(de)).toEqual(placeholdersOf(en));
    for (const text of [en, de]) expect(text).toMatch(/^[\p{Lu}{].*\.$/u);
  });
});

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? "").sort();
}
