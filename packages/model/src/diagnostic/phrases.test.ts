import { describe, expect, it } from "vitest";

import { describeParameter } from "./phrases.ts";

describe("describeParameter", () => {
  it.each([
    ["EACCES", "keine Leseberechtigung (EACCES)", "no permission to read (EACCES)"],
    ["CommaExpected", "ein Komma fehlt", "a comma is missing"],
    ["not an object", "kein Objekt", "not an object"],
    [
      "Invalid input: expected string, received number",
      "erwartet war string, gefunden wurde number",
      "Invalid input: expected string, received number",
    ],
    ["[1,2) is a range", "[1,2) ist ein Bereich", "[1,2) is a range"],
    ["not a requirement: a\nb", "keine Anforderung: a\nb", "not a requirement: a\nb"],
    ["what a library said", "what a library said", "what a library said"],
    ["toString", "toString", "toString"],
  ])("%j", (value, german, english) => {
    expect(describeParameter(value, "de")).toBe(german);
    expect(describeParameter(value, "en")).toBe(english);
  });
});
