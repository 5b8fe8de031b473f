import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { expandArgument } from "./expand-argument.ts";

const TREE = {
  "src/a.js": "",
  "src/deep/b.js": "",
  "src/deep/.hidden.js": "",
  "src/c.ts": "",
  "d.js": "",
  "[odd]/e.js": "",
};

async function expand(argument: string) {
  return withTree(TREE, async (root) => {
    symlinkSync("/", join(root, "src/link"));
    const { path, only, prefix } = await expandArgument(root, argument);
    return {
      path: path.slice(root.length),
      only: only === undefined ? undefined : [...only].sort(),
      prefix,
    };
  });
}

describe("expandArgument", () => {
  it.each([
    ["src", { path: "/src", only: undefined, prefix: "" }],
    ["missing", { path: "/missing", only: undefined, prefix: "" }],
    ["[odd]", { path: "/[odd]", only: undefined, prefix: "" }],
    ["*.js", { path: "", only: ["d.js"], prefix: "" }],
    [
      "src/**/*.js",
      { path: "/src", only: ["a.js", "deep/.hidden.js", "deep/b.js"], prefix: "src/" },
    ],
    ["./src/*.{js,ts}", { path: "/src", only: ["a.js", "c.ts"], prefix: "src/" }],
  ])("%s", async (argument, expected) => {
    expect(await expand(argument)).toEqual(expected);
  });

  it("says that nothing matches", async () => {
    await expect(expand("*.php")).rejects.toMatchObject({ code: "USAGE" });
  });
});
