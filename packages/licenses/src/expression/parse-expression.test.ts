import { describe, expect, it } from "vitest";
import { MAX_DEPTH, MAX_EXPRESSION_LENGTH, MAX_TERMS } from "./expression.ts";
import { canonicalExpression } from "./format-expression.ts";
import { parseExpression } from "./parse-expression.ts";

describe("parseExpression", () => {
  it("keeps the order and the shape of the text", () => {
    expect(parseExpression("MIT OR EPL-1.0+ AND (GPL-2.0 WITH Classpath-exception-2.0)")).toEqual({
      kind: "or",
      operands: [
        { kind: "license", id: "MIT", orLater: false },
        {
          kind: "and",
          operands: [
            { kind: "license", id: "EPL-1.0", orLater: true },
            {
              kind: "license",
              id: "GPL-2.0-only",
              orLater: false,
              exception: "Classpath-exception-2.0",
            },
          ],
        },
      ],
    });
  });
});

describe("canonicalExpression", () => {
  it.each([
    ["mit", "MIT"],
    ["MIT or apache-2.0", "Apache-2.0 OR MIT"],
    ["(MIT AND Apache-2.0)", "Apache-2.0 AND MIT"],
    ["((MIT))", "MIT"],
    ["MIT OR(ISC)", "ISC OR MIT"],
    ["MIT OR MIT", "MIT"],
    ["MIT AND (MIT OR MIT)", "MIT"],
    ["MIT OR ISC AND Zlib", "ISC AND Zlib OR MIT"],
    ["(MIT OR ISC) AND Zlib", "(ISC OR MIT) AND Zlib"],
    ["MIT OR (ISC OR Zlib)", "ISC OR MIT OR Zlib"],
    ["Zlib AND ((ISC AND MIT) OR (MIT AND ISC))", "ISC AND MIT AND Zlib"],
    ["GPL-2.0", "GPL-2.0-only"],
    ["GPL-2.0+", "GPL-2.0-or-later"],
    ["gpl-2.0-or-later+", "GPL-2.0-or-later"],
    ["GFDL-1.3+", "GFDL-1.3-or-later"],
    ["GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0"],
    ["GPL-2.0-with-classpath-exception+", "GPL-2.0-or-later WITH Classpath-exception-2.0"],
    ["GPL-3.0-with-GCC-exception", "GPL-3.0-only WITH GCC-exception-3.1"],
    ["gpl-2.0+ with classpath-exception-2.0", "GPL-2.0-or-later WITH Classpath-exception-2.0"],
    ["GPL-2.0-only WITH harbour-exception", "GPL-2.0-only WITH harbour-exception"],
    ["GPL-2.0 WITH AdditionRef-ours", "GPL-2.0-only WITH AdditionRef-ours"],
    ["Apache-2.0+", "Apache-2.0+"],
    ["licenseref-Our-Own", "LicenseRef-Our-Own"],
    ["MIT AND DocumentRef-spdx:LicenseRef-1", "DocumentRef-spdx:LicenseRef-1 AND MIT"],
    ["LicenseRef-1 WITH Font-exception-2.0", "LicenseRef-1 WITH Font-exception-2.0"],
    ["Net-SNMP", "Net-SNMP"],
    ["\tMIT\n\tOR ISC ", "ISC OR MIT"],
  ])("writes %j as %j", (text, canonical) => {
    expect(canonicalExpression(text)).toBe(canonical);
  });

  it.each([
    ...[
      "",
      " ",
      "()",
      "(",
      "MIT)",
      "(MIT",
      "MIT ISC",
      "MIT AND",
      "AND",
      "OR MIT",
      "WITH",
      "MIT WITH",
    ],
    ...[
      "MIT WITH MIT",
      "MIT WITH Classpath-exception-2.0 WITH LLVM-exception",
      "(MIT) WITH LLVM-exception",
    ],
    ...[
      "MIT/ISC",
      "MIT, ISC",
      "MIT; ISC",
      "MIT | ISC",
      "MIT || ISC",
      "MIT & ISC",
      "MIT +",
      "+",
      "MIT++",
    ],
    ...["GPL-2.0-only+", "GPL-2.0-with-GCC-exception WITH LLVM-exception", "LicenseRef-1+"],
    ...[
      "LicenseRef-",
      "DocumentRef-1",
      "Classpath-exception-2.0",
      "Foo-1.0",
      "NONE",
      "NOASSERTION",
    ],
    ...["UNLICENSED", "SEE LICENSE IN x", "MIT License", "MIT AND NONE", "AdditionRef-1"],
  ])("does not take %j for an expression", (text) => {
    expect(canonicalExpression(text)).toBeUndefined();
  });

  it("reads up to the limits and refuses what lies beyond", () => {
    const many = (count: number) => Array(count).fill("MIT").join(" OR ");
    const deep = (depth: number) => `${"(".repeat(depth)}MIT OR ISC${")".repeat(depth)}`;
    const long = (length: number) => `MIT${" ".repeat(length - 3)}`;
    expect(canonicalExpression(many(MAX_TERMS))).toBe("MIT");
    expect(canonicalExpression(many(MAX_TERMS + 1))).toBeUndefined();
    expect(canonicalExpression(deep(MAX_DEPTH))).toBe("ISC OR MIT");
    expect(canonicalExpression(deep(MAX_DEPTH + 1))).toBeUndefined();
    expect(canonicalExpression(long(MAX_EXPRESSION_LENGTH))).toBe("MIT");
    expect(canonicalExpression(long(MAX_EXPRESSION_LENGTH + 1))).toBeUndefined();
  });
});
