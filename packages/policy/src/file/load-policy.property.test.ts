import { LotseError } from "@lizenzlotse/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { loadPolicy } from "./load-policy.ts";

const FIELDS = [
  "version",
  "name",
  "extends",
  "categories",
  "allow",
  "deny",
  "onUnknown",
  "severity",
];

describe("loadPolicy", () => {
  it("accepts any text or refuses it with POLICY_INVALID, and never lets unknown be fine", () => {
    const line = fc
      .tuple(fc.constantFrom(...FIELDS, "__proto__", "x"), fc.json({ maxDepth: 2 }))
      .map(([key, value]) => `${key}: ${value}`);
    const text = fc.oneof(
      fc.string(),
      fc.array(line).map((lines) => lines.join("\n")),
    );
    fc.assert(
      fc.property(text, (content) => {
        try {
          expect(loadPolicy(content, "policy.yml").onUnknown).not.toBe("fine");
        } catch (error) {
          expect(error).toBeInstanceOf(LotseError);
          expect(error).toMatchObject({ code: "POLICY_INVALID" });
        }
      }),
    );
  });
});
