import { describe, expect, it } from "vitest";

import { numberIn } from "./number-in.ts";

describe("numberIn", () => {
  it("groups digits as the locale does", () => {
    expect(numberIn("de-DE")(1_234_567)).toBe("1.234.567");
    expect(numberIn("en-GB")(1_234_567)).toBe("1,234,567");
  });
});
