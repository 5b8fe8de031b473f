import { describe, expect, it } from "vitest";

import { remotePackage } from "./remote-package.ts";

describe("a module by its address", () => {
  it.each([
    ["https://deno.land/std@0.224.0/path/mod.ts", "std", "0.224.0"],
    ["https://deno.land/x/hono@v3.5.5/mod.ts", "hono", "v3.5.5"],
    ["https://jsr.io/@std/path/1.0.8/mod.ts", "path", "1.0.8"],
    ["https://esm.sh/stable/preact@10.19.2/es2022/preact.mjs", "preact", "10.19.2"],
    ["https://esm.sh/*@preact/signals@1.2.1", "@preact/signals", "1.2.1"],
    ["https://esm.sh/gh/amt/karte@v1/karte.js", "karte", "v1"],
    ["https://cdn.jsdelivr.net/npm/uhr@3.0.0/+esm", "uhr", "3.0.0"],
    ["https://cdn.skypack.dev/-/lupe@v1.2.0-AbC/dist=es2019/lupe.js", "lupe", "1.2.0"],
    ["https://raw.githubusercontent.com/amt/werk/refs/tags/v2/mod.ts", "werk", "v2"],
    ["https://module.example/eigen/hilfe.ts", "hilfe.ts", undefined],
  ])("%s", (address, name, version) => {
    const found = remotePackage(address);
    expect([found?.name, found?.version]).toEqual([name, version]);
    expect(found?.purl).toMatch(/^pkg:/u);
  });

  it("has no credentials, and a scheme that can be fetched", () => {
    const found = remotePackage("https://wer:geheim@module.example/a.ts?token=geheim");
    expect(JSON.stringify(found)).not.toContain("geheim");
    expect(remotePackage("file:///srv/a.ts")).toBeUndefined();
  });
});
