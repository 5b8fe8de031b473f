import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseMatchSpec } from "./match-spec.ts";

describe("a match specification", () => {
  it.each([
    ["numpy", { name: "numpy" }],
    ["numpy *", { name: "numpy" }],
    ["numpy=1.26", { name: "numpy", versions: "=1.26" }],
    ["numpy==1.26.4", { name: "numpy", versions: "==1.26.4", version: "1.26.4" }],
    ["numpy 1.26.4", { name: "numpy", versions: "1.26.4", version: "1.26.4" }],
    ["numpy 1.26.*", { name: "numpy", versions: "1.26.*" }],
    ["numpy >=1.26,<2", { name: "numpy", versions: ">=1.26,<2" }],
    [
      "numpy=1.26.4=py312h0",
      { name: "numpy", versions: "=1.26.4=py312h0", version: "1.26.4", build: "py312h0" },
    ],
    ["blas[build=mkl]", { name: "blas", build: "mkl" }],
    ["blas[build=*mkl*]", { name: "blas" }],
    ["conda-forge::gdal", { name: "gdal", channel: "conda-forge" }],
    ["conda-forge/linux-64::gdal", { name: "gdal", channel: "conda-forge", subdir: "linux-64" }],
    ["gdal # [linux64]", { name: "gdal" }],
  ])("%j", (text, expected) => {
    expect(parseMatchSpec(text)).toEqual(expected);
  });

  it.each(["", "[build=1]", "a b c d;e", "https://conda.example/x.conda"])("is not %j", (text) => {
    expect(parseMatchSpec(text)).toBeUndefined();
  });

  it("keeps no credentials of a channel that is an address", () => {
    const spec = parseMatchSpec("https://wer:geheim@conda.example/t/geheim/a::gdal");
    expect(JSON.stringify(spec ?? {})).not.toContain("geheim");
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseMatchSpec(text)?.name).not.toBe("");
      }),
    );
  });
});
