import type { DeclaredStatement } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";
import { normalizeStatement } from "./normalize-statement.ts";

function statement(
  values: readonly string[],
  rest: Partial<DeclaredStatement> = {},
): DeclaredStatement {
  return {
    values,
    operator: "unstated",
    form: "name",
    source: "lockfile",
    field: "license",
    location: { path: "composer.lock", line: 12 },
    ...rest,
  };
}

describe("normalizeStatement", () => {
  it("keeps the statement beside what it means", () => {
    const declared = statement(["MIT License"]);
    expect(normalizeStatement(declared)).toEqual({
      ...declared,
      expression: "MIT",
      confidence: 0.95,
    });
  });

  it.each([
    [
      "Composer's list is a choice",
      ["BSD-3-Clause", "GPL-2.0-only", "GPL-3.0-only"],
      "OR",
      "BSD-3-Clause OR GPL-2.0-only OR GPL-3.0-only",
      1,
    ],
    ["a list that adds up", ["MIT", "ISC OR Zlib"], "AND", "(ISC OR Zlib) AND MIT", 1],
    ["the least sure value decides", ["MIT", "GPLv2"], "OR", "GPL-2.0-only OR MIT", 0.8],
    ["equal values need no operator", ["MIT", "The MIT License (MIT)"], "unstated", "MIT", 0.9],
  ] as const)("%s", (_, values, operator, expression, confidence) => {
    const read = normalizeStatement(statement(values, { operator }));
    expect(read).toMatchObject({ expression, confidence });
    expect(read.issue).toBeUndefined();
  });

  it("never guesses an operator", () => {
    const read = normalizeStatement(statement(["MIT", "ISC"]));
    expect(read).toMatchObject({ confidence: 0, issue: "operator-unstated" });
    expect(read.expression).toBeUndefined();
  });

  it("has a convention confirmed, unless it makes no difference", () => {
    const choice = { operator: "OR", toConfirm: true } as const;
    expect(normalizeStatement(statement(["EPL 2.0", "EDL 1.0"], choice))).toMatchObject({
      expression: "BSD-3-Clause OR EPL-2.0",
      issue: "operator-to-confirm",
    });
    expect(normalizeStatement(statement(["EPL 2.0", "EPL-2.0"], choice)).issue).toBeUndefined();
  });

  it.each([
    ["one value is not understood", ["MIT", "Foo License"], "OR", "name-not-understood"],
    ["one value is ambiguous", ["MIT", "BSD"], "OR", "name-ambiguous"],
    ["a value is a list without operator", ["MIT, ISC"], "OR", "operator-unstated"],
    ["it names a file", ["SEE LICENSE IN LICENSE.md"], "unstated", "file-reference-unresolved"],
    ["it says UNLICENSED", ["UNLICENSED"], "unstated", "name-not-understood"],
    ["it says NONE", ["NONE"], "unstated", "name-not-understood"],
  ] as const)("has no expression where %s", (_, values, operator, issue) => {
    const read = normalizeStatement(statement(values, { operator }));
    expect(read).toMatchObject({ values, confidence: 0, issue });
    expect(read.expression).toBeUndefined();
  });

  it("names the reason that is hardest to mend", () => {
    const read = normalizeStatement(statement(["BSD", "Foo License"], { operator: "OR" }));
    expect(read.issue).toBe("name-not-understood");
  });

  it.each([
    ["a valid expression is certain", "expression", "MIT OR ISC", "ISC OR MIT", 1],
    [
      "a name in the place of an expression is less sure",
      "expression",
      "Apache 2",
      "Apache-2.0",
      0.81,
    ],
    ["an address", "url", "http://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0", 0.95],
    ["a classifier", "classifier", "License :: OSI Approved :: MIT License", "MIT", 0.95],
  ] as const)("%s", (_, form, value, expression, confidence) => {
    const read = normalizeStatement(statement([value], { form }));
    expect(read.expression).toBe(expression);
    expect(read.confidence).toBeCloseTo(confidence, 10);
  });

  it("looks past classifiers that name no licence", () => {
    const approved = "License :: OSI Approved";
    const classifiers = { form: "classifier" } as const;
    const read = normalizeStatement(
      statement([approved, `${approved} :: MIT License`], classifiers),
    );
    expect(read).toMatchObject({
      expression: "MIT",
      values: [approved, `${approved} :: MIT License`],
    });
    expect(normalizeStatement(statement([approved], classifiers)).issue).toBe(
      "name-not-understood",
    );
  });

  it("leaves files and texts to detection", () => {
    expect(normalizeStatement(statement(["LICENSE"], { form: "file" }))).toMatchObject({
      confidence: 0,
      issue: "file-reference-unresolved",
    });
    const text = normalizeStatement(
      statement(["Permission is hereby granted …"], { form: "text" }),
    );
    expect([text.expression, text.confidence, text.issue]).toEqual([undefined, 0, undefined]);
  });

  it("has nothing to say about no values", () => {
    expect(normalizeStatement(statement([]))).toEqual({ ...statement([]), confidence: 0 });
  });
});
