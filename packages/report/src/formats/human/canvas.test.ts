import { describe, expect, it } from "vitest";

import { Canvas } from "./canvas.ts";

describe("a canvas", () => {
  it("indents wrapped lines by the width of their lead", () => {
    const canvas = new Canvas(30, "off");
    canvas.add("eins zwei drei vier fünf sechs sieben", { lead: "→ " });
    expect(canvas.toString()).toBe("→ eins zwei drei vier fünf\n  sechs sieben\n");
  });

  it("cuts at the last allowed line, within the width, and shows that it cut", () => {
    const canvas = new Canvas(30, "off");
    canvas.add("eins zwei drei vier fünf sechs sieben acht", { lead: "  ", maxLines: 1 });
    expect(canvas.toString()).toBe("  eins zwei drei vier fünf se…\n");
  });

  it("cuts nothing where all lines fit", () => {
    const canvas = new Canvas(30, "off");
    canvas.add("kurz", { maxLines: 1 });
    expect(canvas.toString()).toBe("kurz\n");
  });
});
