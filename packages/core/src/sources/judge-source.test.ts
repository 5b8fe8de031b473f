import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { judgeArchive, judgeFiles } from "./judge-source.ts";

describe("whether files are source", () => {
  it.each([
    ["a package as its author writes it", ["package.json", "src/a.js"], "source", "source-files"],
    ["minified files only", ["package.json", "a.min.js"], "not-source", "no-source-files"],
    ["a built folder only", ["package.json", "dist/a.js"], "not-source", "no-source-files"],
    ["translated scripts", ["package.json", "a.js", "a.d.ts"], "unproved", "generated"],
    ["scripts with maps", ["package.json", "lib/a.mjs", "lib/a.mjs.map"], "unproved", "generated"],
    [
      "translated scripts with what they come from",
      ["package.json", "a.js", "a.d.ts", "a.ts"],
      "source",
      "source-files",
    ],
    ["source files alone", ["org/x/A.java"], "unproved", "nothing-to-build"],
    ["compiled code beside", ["setup.py", "a.c", "a.so.1"], "unproved", "compiled-beside"],
    ["classes", ["org/x/A.class", "pom.xml"], "not-source", "no-source-files"],
    ["nothing", [], "not-source", "no-source-files"],
  ])("%s", (_, paths, verdict, reason) => {
    expect(judgeFiles("x", paths)).toMatchObject({ verdict, reason });
  });

  it("a wheel is made to be installed, whatever lies in it", async () => {
    const bytes = zipSync({ "x/__init__.py": strToU8("pass"), "setup.py": strToU8("pass") });
    expect(await judgeArchive("x-1.0.whl", bytes)).toMatchObject({
      verdict: "unproved",
      reason: "install-form",
    });
  });

  it("what cannot be read is not called source", async () => {
    const bytes = zipSync({ "a.py": strToU8("pass"), "setup.py": strToU8("pass") }, { level: 0 });
    expect((await judgeArchive("x.zip", bytes)).verdict).toBe("source");
    expect(await judgeArchive("x.zip", bytes.subarray(0, 40))).toMatchObject({
      verdict: "unproved",
      reason: "damaged",
    });
    expect((await judgeArchive("x.tar.xz", bytes)).reason).toBe("not-opened");
  });
});
