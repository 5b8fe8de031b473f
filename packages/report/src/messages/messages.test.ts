import { describe, expect, it } from "vitest";

import { de } from "./de.ts";
import { en } from "./en.ts";
import { LEGAL_NOTICE } from "./legal-notice.ts";
import { messagesOf } from "./messages.ts";

describe("dates", () => {
  it("are shown in Berlin's time, whatever the machine's zone is", () => {
    expect(de.format.dateTime("2026-11-23T23:41:00Z")).toBe("24. November 2026, 00:41 Uhr (MEZ)");
    expect(en.format.dateTime("2026-11-23T23:41:00Z")).toBe("24 November 2026, 00:41 (CET)");
  });

  it("know summer time", () => {
    expect(de.format.dateTime("2026-07-01T08:05:00Z")).toBe("1. Juli 2026, 10:05 Uhr (MESZ)");
    expect(en.format.dateTime("2026-07-01T08:05:00Z")).toBe("1 July 2026, 10:05 (CEST)");
  });

  it("are shown as they are where they are none", () => {
    expect(de.format.dateTime("gestern\u202e")).toBe("gestern‹U+202E›");
  });
});

describe("numbers", () => {
  it("follow the language", () => {
    expect(de.words.components(1204)).toBe("1.204 Komponenten");
    expect(en.words.components(1204)).toBe("1,204 components");
    expect(de.format.percent(0.9467)).toBe("94,7\u00a0%");
    expect(de.format.megabytes(12_480_113)).toBe("12,5 MB");
  });

  it("choose the word that fits", () => {
    expect(de.words.components(1)).toBe("1 Komponente");
    expect(en.words.components(0)).toBe("0 components");
    expect(de.summary.explanation["must-act"](1, 9, 1)).toBe(
      "Bei 1 von 9 Komponenten ist eine Entscheidung oder Maßnahme nötig. Dahinter steht eine einzige Ursache, die unten als Befund beschrieben ist.",
    );
  });
});

describe("both languages", () => {
  it("say something everywhere", () => {
    for (const language of ["de", "en"] as const) {
      expect(emptyTexts(messagesOf(language), language)).toEqual([]);
    }
  });

  it("have as many sentences in every list", () => {
    expect(en.method.how).toHaveLength(de.method.how.length);
    expect(en.scope.notDone).toHaveLength(de.scope.notDone.length);
  });

  it("share the placeholders that the page's script fills in", () => {
    for (const { inventory } of [de, en]) {
      expect(inventory.shown).toContain("{shown}");
      expect(inventory.shown).toContain("{total}");
    }
  });

  it("carry the fixed wording on legal advice", () => {
    expect(LEGAL_NOTICE.de).toBe(
      "Dieses Dokument ist das Ergebnis einer technischen Prüfung und keine Rechtsberatung; rechtliche Bewertungen im Einzelfall obliegen dem Rechtsamt/der Rechtsstelle der Behörde.",
    );
  });
});

/** Paths of texts that are empty; functions are tried with numbers, which every parameter accepts as text. */
function emptyTexts(value: unknown, path: string): string[] {
  if (typeof value === "string") return value.trim() === "" ? [path] : [];
  if (typeof value === "function") {
    const said: unknown = (value as (...parameters: unknown[]) => unknown)(2, 3, 4, 5);
    return typeof said === "string" && said.trim() !== "" ? [] : [path];
  }
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value)
    .filter(([key]) => key !== "format")
    .flatMap(([key, child]) => emptyTexts(child, `${path}.${key}`));
}
