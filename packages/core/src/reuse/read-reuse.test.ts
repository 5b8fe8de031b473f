import { execFileSync } from "node:child_process";

import type { ReuseFacts } from "@lizenzlotse/model";
import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { readReuse } from "./read-reuse.ts";

const COPYRIGHT = "SPDX-FileCopyrightText: 2020 Ada";
const LICENSE = "SPDX-License-Identifier";

function read(files: Readonly<Record<string, string>>): Promise<ReuseFacts> {
  return withTree(files, (root) => readReuse({ root, signal: new AbortController().signal }));
}

async function factsOf(content: string): Promise<readonly [readonly string[], number]> {
  const { files } = await read({ "a.txt": content });
  const [file] = files;
  return [file?.licenses.map(({ value }) => value) ?? [], file?.copyrights ?? 0];
}

// What each file says agrees with the reference tool, version 6.2.0, on a tree of the same files.
describe("readReuse", () => {
  it.each<[string, string, readonly string[], number]>([
    ["both tags", `// ${COPYRIGHT}\n// ${LICENSE}: MIT\n`, ["MIT"], 1],
    ["no space behind the colon", `${LICENSE}:MIT`, ["MIT"], 0],
    ["a space before it", `${LICENSE} : MIT`, [], 0],
    ["another case", `${LICENSE.toLowerCase()}: MIT`, [], 0],
    ["the end of a comment", `/* ${LICENSE}: MIT */`, ["MIT"], 0],
    ["the end of a comment in HTML", `<!-- ${LICENSE}: MIT -->`, ["MIT"], 0],
    ["quotes that shells and Markdown have", `'${LICENSE}: MIT'`, ["MIT"], 0],
    ["other quotes", `"${LICENSE}: MIT"`, ['MIT"'], 0],
    ["both on one line", `/* ${COPYRIGHT} */ /* ${LICENSE}: MIT */`, [], 1],
    ["several", `${LICENSE}: MIT\n${LICENSE}: ISC`, ["MIT", "ISC"], 0],
    ["copyright in words", "# Copyright (c) 2020 Ada", [], 1],
    ["copyright without a year", "# Copyright Ada", [], 1],
    ["copyright in a sentence", "# This is Copyright 2020 Ada", [], 1],
    ["the sign", "# © 2020 Ada", [], 1],
    ["the word alone", "# Copyright", [], 0],
    ["the word in lower case", "# copyright 2020 Ada", [], 0],
    ["the sign in brackets alone", "# (C) 2020 Ada", [], 0],
    ["what asks to be ignored", `REUSE-IgnoreStart\n${LICENSE}: MIT\nREUSE-IgnoreEnd`, [], 0],
    ["lines of an old Mac", `${COPYRIGHT}\r${LICENSE}: MIT\r`, ["MIT"], 1],
    ["bytes of no text", `${COPYRIGHT}\n\u0000`, [], 0],
  ])("reads %s", async (_what, content, licenses, copyrights) => {
    expect(await factsOf(content)).toEqual([licenses, copyrights]);
  });

  it("leaves out what the specification leaves out", async () => {
    const { files, licenseFiles } = await read({
      "a.c": "x",
      ".hidden/b": "x",
      license: "x",
      LICENSE: "x",
      "COPYING.md": "x",
      "LICENCE-MIT.txt": "x",
      "sub/LICENSE": "x",
      "empty.c": "",
      "a.spdx.json": "x",
      "b.license": "x",
      ".reuse/templates/t": "x",
      "LICENSES/MIT.txt": "x",
      "LICENSES/Apache-2.0": "x",
      "sub/LICENSES/ISC.txt": "x",
      "subprojects/other/c.c": "x",
      ".gitmodules": '[submodule "s"]\n\tpath = mod\n',
      "mod/d.c": "x",
    });
    expect(files.map(({ path }) => path)).toEqual([".gitmodules", ".hidden/b", "a.c", "license"]);
    expect(licenseFiles.map(({ id, extension }) => `${id} ${extension}`)).toEqual([
      "Apache-2.0 missing",
      "MIT present",
    ]);
  });

  it("looks for licence and copyright separately in declarations", async () => {
    const { files } = await read({
      "REUSE.toml":
        'version = 1\n[[annotations]]\npath = "a.txt"\nSPDX-FileCopyrightText = "2020 Ada"\nSPDX-License-Identifier = "Zlib"\n',
      "a.txt": `${LICENSE}: MIT\n`,
      "b.png": "\u0000",
      "b.png.license": `${COPYRIGHT}\n${LICENSE}: CC0-1.0\n`,
    });
    expect(files.map(({ licenses, copyrights }) => [licenses[0]?.value, copyrights])).toEqual([
      ["MIT", 1],
      ["CC0-1.0", 1],
    ]);
  });

  it("keeps what was added to a repository although it is ignored", async () => {
    const tree = { ".gitignore": "bin\nout\n", "bin/a": "x", "out/b": "x", c: "x" };
    await withTree(tree, async (root) => {
      execFileSync("git", ["init", "-q", root]);
      execFileSync("git", ["-C", root, "add", "-f", "bin/a"]);
      const { files } = await readReuse({ root, signal: new AbortController().signal });
      expect(files.map(({ path }) => path)).toEqual([".gitignore", "bin/a", "c"]);
    });
  });
});
