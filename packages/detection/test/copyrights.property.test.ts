import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { withNamesOnly } from "./shared-index.ts";

const { detect } = withNamesOnly();

const part = fc.oneof(
  fc.constantFrom(
    "Copyright ",
    "(c) ",
    "©",
    "&copy; ",
    "SPDX-FileCopyrightText: ",
    "2019-2024 ",
    "1998, ",
    "Land Berlin",
    "and ",
    ", ",
    "by ",
    "All rights reserved. ",
    "<ada@example.org> ",
    "\n * ",
    "\r\n",
    "\\n",
    "license ",
    '"',
    "(",
    ")",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);

describe("copyright statements of anything", () => {
  it("have lines of the file, in order, and a holder that the text names", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const content = parts.join("");
        const lines = content.split(/\r\n|\n|\r/u).length;
        let before = 1;
        for (const { text, holder, startLine, endLine } of detect(content).copyrights) {
          expect(startLine).toBeGreaterThanOrEqual(before);
          expect(endLine).toBeGreaterThanOrEqual(startLine);
          expect(endLine).toBeLessThanOrEqual(lines);
          expect(text).not.toBe("");
          expect(holder).not.toMatch(/^\s|\s$|\n/u);
          before = startLine;
        }
      }),
    );
  });

  it("take no longer than the file is long", () => {
    const line = "Copyright (c) 2001, 2002, 2003,\n";
    const time = (count: number): number => {
      const bytes = Buffer.from(line.repeat(count));
      const start = performance.now();
      detect(bytes);
      return performance.now() - start;
    };
    time(500);
    expect(time(8000)).toBeLessThan(60 * Math.max(1, time(500)));
  });

  it("are the same for CRLF, and with comment signs before each line", () => {
    const year = fc.integer({ min: 1980, max: 2030 });
    const name = fc.constantFrom(
      "Land Berlin",
      "Ada Lovelace",
      "Beispiel GmbH",
      "The Example Authors",
    );
    fc.assert(
      fc.property(
        year,
        name,
        fc.constantFrom("// ", " * ", "# ", "; ", "-- ", "dnl "),
        (from, holder, sign) => {
          const lines = [
            `Copyright (c) ${String(from)} ${holder}`,
            "All rights reserved.",
            "license",
          ];
          const claims = (text: string): string[] =>
            detect(text).copyrights.map(
              (statement) => `${statement.years ?? ""} ${statement.holder}`,
            );
          expect(claims(lines.join("\n"))).toEqual([`${String(from)} ${holder}`]);
          expect(claims(lines.map((line) => sign + line).join("\r\n"))).toEqual([
            `${String(from)} ${holder}`,
          ]);
        },
      ),
    );
  });
});
