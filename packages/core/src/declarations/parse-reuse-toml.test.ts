import { describe, expect, it } from "vitest";

import { parseReuseToml } from "./parse-reuse-toml.ts";

describe("parseReuseToml", () => {
  it("reads annotations with the lines of their headers", async () => {
    const { file, diagnostics } = await parseReuseToml(
      "docs/REUSE.toml",
      [
        "version = 1",
        "",
        "[[annotations]]",
        'path = ["img/*.png", "**"]',
        'precedence = "aggregate"',
        'SPDX-FileCopyrightText = ["2021 A", "2022 B"]',
        'SPDX-License-Identifier = ["CC-BY-4.0", "MIT"]',
        "",
        "[[ annotations ]] # second",
        'path = "x"',
        'SPDX-License-Identifier = "GPL-2.0-or-later WITH Classpath-exception-2.0"',
      ].join("\r\n"),
    );
    expect(diagnostics).toEqual([]);
    expect(file.folder).toBe("docs");
    expect(file.annotations.map(({ declaration }) => declaration)).toEqual([
      {
        values: ["CC-BY-4.0", "MIT"],
        expression: "CC-BY-4.0 AND MIT",
        copyrights: ["2021 A", "2022 B"],
        source: "reuse-toml",
        precedence: "aggregate",
        location: { path: "docs/REUSE.toml", line: 3 },
      },
      {
        values: ["GPL-2.0-or-later WITH Classpath-exception-2.0"],
        expression: "GPL-2.0-or-later WITH Classpath-exception-2.0",
        copyrights: [],
        source: "reuse-toml",
        precedence: "closest",
        location: { path: "docs/REUSE.toml", line: 9 },
      },
    ]);
    expect(file.annotations.map(({ catchesAll }) => catchesAll)).toEqual([true, false]);
  });

  const ANNOTATION = 'version = 1\n[[annotations]]\npath = "**"\n';

  it.each([
    ["a syntax error", "version = 1\n[[annotations]]\npath = \n", "input/malformed", 3],
    ["conflict markers", "version = 1\n<<<<<<< HEAD\n", "input/malformed", 2],
    ["no version", '[[annotations]]\npath = "**"\n', "input/unsupported-version", 1],
    ["a later version", "version = 2\n", "input/unsupported-version", 1],
    ["annotations that are none", 'version = 1\nannotations = "x"\n', "input/unexpected-type", 1],
    ["an annotation that is none", "version = 1\nannotations = [1]\n", "input/unexpected-type", 1],
    ["no path", "version = 1\n\n[[annotations]]\n", "input/unexpected-type", 3],
    ["a path that is none", "version = 1\n[[annotations]]\npath = 5\n", "input/unexpected-type", 2],
    ["an unknown precedence", `${ANNOTATION}precedence = "first"\n`, "input/unexpected-type", 2],
    [
      "an unreadable licence",
      `${ANNOTATION}SPDX-License-Identifier = "MIT AND"\n`,
      "input/malformed",
      2,
    ],
    [
      "a licence that is none",
      `${ANNOTATION}SPDX-License-Identifier = 7\n`,
      "input/unexpected-type",
      2,
    ],
    [
      "an endless path",
      `version = 1\n[[annotations]]\npath = "${"a".repeat(2000)}"\n`,
      "input/limit",
      2,
    ],
  ])("names %s with file and line", async (_, text, code, line) => {
    const { diagnostics } = await parseReuseToml("REUSE.toml", text);
    expect(diagnostics[0]).toMatchObject({ code, location: { path: "REUSE.toml", line } });
  });

  it("takes nothing from a key that would change objects", async () => {
    const { file } = await parseReuseToml(
      "REUSE.toml",
      `${ANNOTATION}__proto__ = { "SPDX-License-Identifier" = "MIT" }\n`,
    );
    expect(file.annotations.flatMap(({ declaration }) => declaration.values)).toEqual([]);
  });

  it("keeps what it can read beside what it cannot", async () => {
    const { file, diagnostics } = await parseReuseToml(
      "REUSE.toml",
      'version = 1\n[[annotations]]\npath = 5\n[[annotations]]\npath = "a"\nSPDX-License-Identifier = "MIT"\n',
    );
    expect(diagnostics).not.toEqual([]);
    expect(file.annotations.map(({ declaration }) => declaration.location.line)).toEqual([4]);
  });

  it("keeps a licence that is no SPDX identifier verbatim", async () => {
    const { file } = await parseReuseToml(
      "REUSE.toml",
      `${ANNOTATION}SPDX-License-Identifier = "My own"\n`,
    );
    expect(file.annotations[0]?.declaration.values).toEqual(["My own"]);
    expect(file.annotations[0]?.declaration.expression).toBeUndefined();
  });
});
