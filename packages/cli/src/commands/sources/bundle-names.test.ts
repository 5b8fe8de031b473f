import { describe, expect, it } from "vitest";

import { BundleNames } from "./bundle-names.ts";

describe("names in a bundle", () => {
  it("keep what every file system takes", () => {
    const names = new BundleNames();
    expect(names.take("@babel/core", "7.0.0", "core-7.0.0.tgz")).toBe(
      "components/@babel-core-7.0.0/core-7.0.0.tgz",
    );
    expect(names.take("@Babel/Core", "7.0.0", "core-7.0.0.tgz")).toBe(
      "components/@Babel-Core-7.0.0/2-core-7.0.0.tgz",
    );
    expect(names.take("con", undefined, "NUL.tar")).toBe("components/_con/_NUL.tar");
    expect(names.take("..", "/../x", "../../etc/passwd")).toBe("components/x/passwd");
  });

  it("never lead out, and never name the same file twice, whatever packages are called", () => {
    const names = new BundleNames();
    const paths = HOSTILE.flatMap((name) =>
      HOSTILE.map((file) => names.take(name, undefined, file)),
    );
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    for (const path of paths)
      expect(path).toMatch(/^components\/[\w+@][\w.+@-]*\/[\w+@][\w.+@-]*$/u);
  });
});

const HOSTILE = [
  "",
  ".",
  "..",
  "../../etc",
  "/etc/passwd",
  "C:\\Windows",
  "a\0b",
  "\u202ecod.exe",
  "\u001b[2J",
  "a\nb",
  "LPT1.txt",
  "aux",
  "x".repeat(5000),
  "-rf",
  "ÄÖ/ß",
  "\ud800",
  "a b",
  "A B",
  "...",
];
