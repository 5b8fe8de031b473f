import type { ReuseFacts } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { lintReuse, type ReuseVerdict } from "./lint-reuse.ts";
import { identifiersIn } from "./reuse-expression.ts";

function facts(stated: readonly string[], texts: readonly string[], copyrights = 1): ReuseFacts {
  return {
    files: [
      {
        path: "a.c",
        licenses: stated.map((value) => ({ value, location: { path: "a.c", line: 1 } })),
        copyrights,
      },
    ],
    licenseFiles: texts.map((id) => ({ path: `LICENSES/${id}.txt`, id, extension: "present" })),
    diagnostics: [],
  };
}

function ids(verdict: ReuseVerdict): Readonly<Record<string, readonly string[]>> {
  const lists = Object.entries(verdict).flatMap(([name, list]) =>
    Array.isArray(list) && list.length > 0
      ? [
          [
            name,
            list.map((entry: string | { id: string }) =>
              typeof entry === "string" ? entry : entry.id,
            ),
          ] as const,
        ]
      : [],
  );
  return Object.fromEntries(lists);
}

// The verdicts are those of the reference tool, version 6.2.0.
describe("lintReuse", () => {
  it.each<
    [string, readonly string[], readonly string[], Readonly<Record<string, readonly string[]>>]
  >([
    ["nothing", ["MIT"], ["MIT"], {}],
    ["a missing text", ["MIT OR ISC"], ["MIT"], { missingLicenses: ["ISC"] }],
    ["an unused text", ["MIT"], ["MIT", "ISC"], { unusedLicenses: ["ISC"] }],
    [
      "a text of no licence",
      ["MIT"],
      ["MIT", "README"],
      { badLicenses: ["README"], unusedLicenses: ["README"] },
    ],
    ["a deprecated identifier", ["GPL-2.0"], ["GPL-2.0"], { deprecatedLicenses: ["GPL-2.0"] }],
    ["an own licence without text", ["LicenseRef-x"], [], { missingLicenses: ["LicenseRef-x"] }],
    [
      "an exception without text",
      ["MIT WITH Classpath-exception-2.0"],
      ["MIT"],
      { missingLicenses: ["Classpath-exception-2.0"] },
    ],
    ["a plus", ["Apache-2.0+"], ["Apache-2.0"], {}],
    ["another case", ["mit"], ["MIT"], { missingLicenses: ["mit"], unusedLicenses: ["MIT"] }],
    [
      "no expression",
      ["MIT AND"],
      [],
      { invalidExpressions: ["MIT AND"], missingLicense: ["a.c"] },
    ],
    ["no licence", [], [], { missingLicense: ["a.c"] }],
  ])("finds %s", (_what, stated, texts, expected) => {
    const verdict = lintReuse(facts(stated, texts));
    expect(ids(verdict)).toEqual(expected);
    expect(verdict.compliant).toBe(Object.keys(expected).length === 0);
  });

  it("finds files without copyright, texts without ending, and what could not be read", () => {
    const without = lintReuse(facts(["MIT"], ["MIT"], 0));
    expect([without.compliant, without.missingCopyright]).toEqual([false, ["a.c"]]);
    const bare = facts(["MIT"], []);
    const named = lintReuse({
      ...bare,
      licenseFiles: [{ path: "LICENSES/MIT", id: "MIT", extension: "missing" }],
    });
    expect([named.compliant, named.licensesWithoutExtension[0]?.id]).toEqual([false, "MIT"]);
  });
});

describe("identifiersIn", () => {
  it.each([
    ["MIT", ["MIT"]],
    [
      "(MIT OR Apache-2.0) AND GPL-2.0-only WITH Classpath-exception-2.0",
      ["MIT", "Apache-2.0", "GPL-2.0-only", "Classpath-exception-2.0"],
    ],
    ["DocumentRef-a:LicenseRef-b", ["DocumentRef-a:LicenseRef-b"]],
    ["MIT AND", undefined],
    ["MIT ISC", undefined],
    ["(MIT", undefined],
    ["MIT)", undefined],
    ["", undefined],
    ["(".repeat(5_000), undefined],
  ])("%s", (expression, expected) => {
    expect(identifiersIn(expression)).toEqual(expected);
  });
});
