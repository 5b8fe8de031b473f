import { filesOf } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { bundledScripts, packagesOf } from "./source-maps.ts";

const mapOf = (...sources: readonly unknown[]): string =>
  JSON.stringify({ version: 3, sources, mappings: "" });

describe("packagesOf", () => {
  it("names packages with their scope, the innermost where folders are nested", () => {
    const map = mapOf(
      "webpack://shop/./node_modules/lodash/lodash.js",
      "../../node_modules/.pnpm/@vue+shared@3.5.0/node_modules/@vue/shared/index.js",
      "../node_modules/a/node_modules/b/b.js",
      "../src/main.ts",
    );
    expect([...packagesOf(map)]).toEqual(["lodash", "@vue/shared", "b"]);
  });

  it.each([
    ["no JSON", "node_modules/ {"],
    ["no sources", JSON.stringify({ file: "node_modules/x" })],
    ["sources that are no list", JSON.stringify({ sources: "node_modules/x" })],
    ["sources that are no texts", mapOf(1, null, { a: "node_modules/x" })],
    ["the folder alone", mapOf("node_modules/")],
  ])("tells nothing of %s", (_, text) => {
    expect(packagesOf(text).size).toBe(0);
  });
});

describe("bundledScripts", () => {
  it("leaves out what names no package and what cannot be read", async () => {
    const files = filesOf({
      "dist/a.js.map": mapOf("node_modules/lodash/lodash.js"),
      "dist/b.js.map": mapOf("src/b.ts"),
    });
    const scripts = await bundledScripts(
      ["dist/a.js.map", "dist/b.js.map", "dist/gone.js.map"],
      files,
    );
    expect(scripts.map(({ sourceMap }) => sourceMap)).toEqual(["dist/a.js.map"]);
  });
});
