import { describe, expect, it } from "vitest";

import type { Diagnostic } from "@lizenzlotse/model";

import { parseJsoncDocument } from "./jsonc-document.ts";

async function read(text: string): Promise<{ value: unknown; codes: readonly string[] }> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const document = await parseJsoncDocument(text, { path: "a.jsonc", format: "JSON", report });
  return { value: document?.value, codes: diagnostics.map(({ code }) => code) };
}

describe("JSON with comments", () => {
  it("keeps texts that look like comments or last commas", async () => {
    const text = '{ // a\n "b": "https://c.example/,]", /* d, */\n "e": [1, 2, /* f */ ], }';
    expect(await read(text)).toEqual({
      value: { b: "https://c.example/,]", e: [1, 2] },
      codes: [],
    });
  });

  it("names the line of an error behind comments", async () => {
    const diagnostics: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
    await parseJsoncDocument("/* a\n b */\n{ 1 }", { path: "a", format: "JSON", report });
    expect(diagnostics[0]?.location).toEqual({ path: "a", line: 3 });
  });

  // Comments that may be cut in many ways once took time without end.
  it.each([", // a // b // c ", "/* a ", ",\n", '"', "// ", ", /* // */ "])(
    "takes %j a hundred thousand times",
    async (part) => {
      expect((await read(part.repeat(100_000))).codes).not.toEqual([]);
    },
  );
});
