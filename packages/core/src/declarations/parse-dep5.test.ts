import { describe, expect, it } from "vitest";

import { parseDep5 } from "./parse-dep5.ts";

const FORMAT = "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n";
const FILE = { path: "debian/copyright", folder: "", source: "debian-copyright" } as const;

describe("parseDep5", () => {
  it("reads the paragraphs of files with their lines", () => {
    const parsed = parseDep5(
      FILE,
      `${FORMAT}Upstream-Name: Example\n\n# a remark\nFiles: *\nCopyright: 2020 Ada\n           2021 Grace\nLicense: GPL-2+\n This is free software.\n .\n More.\n\nFiles: img/*.png\n doc/?.md\nCopyright:\n 2015 Mary\nLicense: CC-BY-4.0 or Expat\n\nLicense: Expat\n Permission is hereby granted\n`,
    );
    expect(parsed?.diagnostics).toEqual([]);
    expect(parsed?.file.annotations.map(({ declaration }) => declaration)).toEqual([
      {
        values: ["GPL-2+"],
        expression: "GPL-2.0-or-later",
        copyrights: ["2020 Ada", "2021 Grace"],
        source: "debian-copyright",
        precedence: "aggregate",
        location: { path: "debian/copyright", line: 5 },
      },
      {
        values: ["CC-BY-4.0 or Expat"],
        expression: "CC-BY-4.0 OR MIT",
        copyrights: ["2015 Mary"],
        source: "debian-copyright",
        precedence: "aggregate",
        location: { path: "debian/copyright", line: 13 },
      },
    ]);
  });

  it("leaves free prose alone", () => {
    expect(
      parseDep5(FILE, "This package was debianized by Ada.\n\nCopyright: Ada\n"),
    ).toBeUndefined();
    expect(parseDep5(FILE, "")).toBeUndefined();
  });

  it.each([
    ["a line that is no field", `${FORMAT}\nFiles: *\nno field\n`, 4],
    ["a line that goes on with nothing", `${FORMAT}\n goes on\n`, 3],
    ["conflict markers", `${FORMAT}<<<<<<< HEAD\n`, 2],
    ["a field that stands there twice", `${FORMAT}\nFiles: *\nLicense: MIT\nLicense: ISC\n`, 5],
  ])("names %s with file and line", (_, text, line) => {
    expect(parseDep5(FILE, text)?.diagnostics).toMatchObject([
      { code: "input/malformed", location: { path: "debian/copyright", line } },
    ]);
  });
});
