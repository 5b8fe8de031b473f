import { filesOf } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { declarationsInForce, type FileDeclarations } from "./file-declarations.ts";
import { readDeclarations } from "./read-declarations.ts";

async function declare(files: Readonly<Record<string, string>>): Promise<{
  declarations: FileDeclarations;
  codes: readonly string[];
}> {
  const { declarations, diagnostics } = await readDeclarations(Object.keys(files), filesOf(files));
  return { declarations, codes: diagnostics.map(({ code }) => code) };
}

const annotation = (path: string, license: string, precedence = "closest"): string =>
  `[[annotations]]\npath = "${path}"\nprecedence = "${precedence}"\nSPDX-FileCopyrightText = "2020 ${license}"\nSPDX-License-Identifier = "${license}"\n`;
const toml = (...annotations: readonly string[]): string => `version = 1\n${annotations.join("")}`;

/** Licences in force for a file with or without a statement of its own. */
function inForce(
  declarations: FileDeclarations,
  path: string,
  own: "stated" | "silent",
): readonly string[] {
  return declarationsInForce(declarations.of(path), own).flatMap(({ values }) => values);
}

// What is in force agrees with the reference tool, version 6.2.0.
describe("declarations of a tree", () => {
  it("takes the last annotation of a file that covers a path", async () => {
    const { declarations } = await declare({
      "REUSE.toml": toml(annotation("**", "EUPL-1.2"), annotation("img/**", "CC-BY-4.0")),
      "img/a.png": "",
      "a.c": "",
    });
    expect(inForce(declarations, "img/a.png", "silent")).toEqual(["CC-BY-4.0"]);
    expect(inForce(declarations, "a.c", "silent")).toEqual(["EUPL-1.2"]);
    expect(inForce(declarations, "a.c", "stated")).toEqual([]);
  });

  it.each([
    ["closest", "closest", ["ISC"], []],
    ["closest", "aggregate", ["0BSD", "ISC"], ["ISC"]],
    ["closest", "override", ["0BSD", "ISC"], ["0BSD", "ISC"]],
    ["aggregate", "closest", ["0BSD", "ISC"], ["0BSD"]],
    ["aggregate", "aggregate", ["0BSD", "ISC"], ["0BSD", "ISC"]],
    ["aggregate", "override", ["0BSD", "ISC"], ["0BSD", "ISC"]],
    ["override", "closest", ["0BSD"], ["0BSD"]],
    ["override", "aggregate", ["0BSD"], ["0BSD"]],
    ["override", "override", ["0BSD"], ["0BSD"]],
  ])("%s above %s", async (above, below, silent, stated) => {
    const { declarations } = await declare({
      "REUSE.toml": toml(annotation("**", "0BSD", above)),
      "sub/REUSE.toml": toml(annotation("**", "ISC", below)),
      "sub/a.c": "",
    });
    expect(inForce(declarations, "sub/a.c", "silent")).toEqual(silent);
    expect(inForce(declarations, "sub/a.c", "stated")).toEqual(stated);
  });

  it("lets a sidecar stand for its file, unless that is overridden", async () => {
    const sidecar = "SPDX-FileCopyrightText: 2005 Ada\nSPDX-License-Identifier: MIT\n";
    const { declarations } = await declare({
      "REUSE.toml": toml(annotation("**", "EUPL-1.2"), annotation("over/**", "ISC", "override")),
      "a.png": "",
      "a.png.license": sidecar,
      "over/b.png": "",
      "over/b.png.license": sidecar,
    });
    expect(inForce(declarations, "a.png", "silent")).toEqual(["MIT"]);
    expect(inForce(declarations, "over/b.png", "silent")).toEqual(["ISC"]);
    expect(declarations.of("a.png").at(-1)).toMatchObject({
      source: "sidecar",
      copyrights: ["2005 Ada"],
      location: { path: "a.png.license", line: 2 },
    });
    expect(declarations.isDeclaring("a.png.license")).toBe(true);
  });

  it("fills a licence from the nearest declaration that has one", async () => {
    const { declarations } = await declare({
      "REUSE.toml": toml(annotation("**", "MIT")),
      "sub/REUSE.toml":
        'version = 1\n[[annotations]]\npath = "**"\nSPDX-FileCopyrightText = "2021 B"\n',
      "sub/a.c": "",
    });
    expect(inForce(declarations, "sub/a.c", "silent")).toEqual(["MIT"]);
  });

  it("leaves out licence texts and the declarations themselves", async () => {
    const { declarations } = await declare({ "REUSE.toml": toml(annotation("**", "MIT")) });
    for (const path of [
      "LICENSE",
      "sub/COPYING.md",
      "LICENSES/MIT.txt",
      "REUSE.toml",
      "a.c.license",
    ])
      expect(declarations.of(path)).toEqual([]);
  });

  it("knows what holds for everything in a folder", async () => {
    const { declarations } = await declare({
      "REUSE.toml": toml(annotation("**", "EUPL-1.2"), annotation("img/**", "MIT")),
    });
    expect(declarations.catchAllOf("")?.expression).toBe("EUPL-1.2");
    expect(declarations.catchAllOf("img")).toBeUndefined();
  });

  const DEP5 =
    "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nCopyright: 2020 Ada\nLicense: MIT\n";

  it("adds .reuse/dep5 to what a file says, and reads debian/copyright for the folder above", async () => {
    const { declarations } = await declare({
      ".reuse/dep5": DEP5,
      "pkg/debian/copyright": DEP5.replace("MIT", "GPL-2+"),
      "a.c": "",
      "pkg/b.c": "",
    });
    expect(inForce(declarations, "a.c", "stated")).toEqual(["MIT"]);
    expect(inForce(declarations, "pkg/b.c", "stated")).toEqual(["MIT", "GPL-2+"]);
  });

  it("names what is broken or contradictory, and goes on", async () => {
    const { declarations, codes } = await declare({
      "REUSE.toml": toml(annotation("**", "MIT")),
      ".reuse/dep5": DEP5,
      "bad/REUSE.toml": "version = [",
      "other/.reuse/dep5": "no format\n",
      "a.c": "",
    });
    expect(codes).toEqual(["input/malformed", "input/malformed", "input/malformed"]);
    expect(inForce(declarations, "a.c", "silent")).toEqual(["MIT"]);
  });
});
