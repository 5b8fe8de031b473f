import { matchesGlob, pathGlob, textGlob } from "@lizenzlotse/model";
import { filesOf } from "@lizenzlotse/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readDeclarations } from "./read-declarations.ts";

const scrap = fc.oneof(
  fc.constantFrom(
    "version = 1\n",
    "[[annotations]]\n",
    'path = "**"\n',
    'path = ["a", 5]\n',
    'precedence = "override"\n',
    'SPDX-License-Identifier = "MIT"\n',
    "SPDX-License-Identifier: MIT\n",
    "Format: x\n",
    "Files: *\n",
    "License: GPL-2+ or\n",
    "Copyright: 2020 Ada\n",
    " goes on\n",
    "\n",
    "<<<<<<< HEAD\n",
    "\u0000",
    "[",
    '"""',
    "\\",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const text = fc.array(scrap, { maxLength: 30 }).map((scraps) => scraps.join(""));
const segment = fc.stringMatching(/^[abc.*?\\]{1,4}$/u);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));

/** The rules of REUSE as a regular expression, for short patterns. */
function asExpression(pattern: string): RegExp {
  const parts = pattern.match(/\\[^]|\*\*+\/?|[^]/gu) ?? [];
  const source = parts.map((part) => {
    if (part.startsWith("**")) return "[^]*";
    if (part === "*") return "[^/]*";
    const sign = part.length > 1 && part.startsWith("\\") ? part.slice(1) : part;
    return sign === "\\" && part === "\\" ? "" : sign.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  });
  return new RegExp(`^${source.join("")}$`, "u");
}

describe("declarations of anything", () => {
  it("give declarations or diagnostics with file and line, and never throw", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (toml, dep5, sidecar) => {
        const files = {
          "REUSE.toml": toml,
          "sub/.reuse/dep5": dep5,
          "debian/copyright": dep5,
          "a.png": "",
          "a.png.license": sidecar,
        };
        const read = await readDeclarations(Object.keys(files), filesOf(files));
        for (const { location } of read.diagnostics) expect(location.line).toBeGreaterThan(0);
        for (const file of ["a.png", "sub/b", "c"])
          for (const declaration of read.declarations.of(file)) {
            const lines = (files as Record<string, string>)[declaration.location.path]?.split(
              /\r\n|\n|\r/u,
            );
            expect(declaration.location.line).toBeLessThanOrEqual(lines?.length ?? 0);
          }
      }),
    );
  });

  it("cover the same paths as a regular expression would", () => {
    fc.assert(
      fc.property(path, path, (pattern, subject) => {
        fc.pre(!pattern.endsWith("\\"));
        const glob = pathGlob(pattern);
        expect(glob !== undefined && matchesGlob(glob, subject)).toBe(
          asExpression(pattern).test(subject),
        );
      }),
    );
  });

  it("take a path with its signs escaped literally", () => {
    fc.assert(
      fc.property(path, path, (subject, other) => {
        const escaped = subject.replace(/[*?\\]/gu, "\\$&");
        for (const glob of [pathGlob(escaped), textGlob(escaped)]) {
          expect(glob !== undefined && matchesGlob(glob, subject)).toBe(true);
          expect(glob !== undefined && matchesGlob(glob, other)).toBe(subject === other);
        }
      }),
    );
  });
});
