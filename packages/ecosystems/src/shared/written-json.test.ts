import { expect, it } from "vitest";

import { readWrittenJson } from "./written-json.ts";

it("leaves nesting that ends at the stack to the reader that has a limit", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  expect(readWrittenJson(`{\n  "a": ${deep}\n}`)).toBeUndefined();
});
