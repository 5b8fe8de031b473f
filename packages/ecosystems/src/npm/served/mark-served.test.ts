import { filesOf } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { analyzeNpm } from "../analyze.ts";
import type { AnalyzedProject } from "../../contract.ts";

async function projectsOf(
  tree: Readonly<Record<string, string>>,
): Promise<readonly AnalyzedProject[]> {
  const matches = Object.keys(tree)
    .filter((path) => /package\.json$|\.js\.map$/u.test(path))
    .sort();
  const { projects } = await analyzeNpm({
    matches,
    files: filesOf(tree),
    caches: new Map(),
    depth: "files",
    signal: new AbortController().signal,
  });
  return projects;
}

const manifest = (dependencies: Readonly<Record<string, string>>, more = {}): string =>
  JSON.stringify({ name: "web", dependencies, ...more });

const placesOf = async (tree: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await projectsOf(tree)).flatMap(({ servedBy = [] }) => servedBy.map(({ path }) => path));

describe("what is sent to browsers", () => {
  it.each(["angular.json", "webpack.config.js", "next.config.mjs", "vue.config.js"])(
    "is shown by %s",
    async (name) => {
      const tree = { "web/package.json": manifest({ a: "1" }), [`web/${name}`]: "" };
      expect(await placesOf(tree)).toEqual([`web/${name}`]);
    },
  );

  it("is shown by a bundler beside a page, not by the bundler alone", async () => {
    const tree = { "package.json": manifest({ a: "1" }), "vite.config.ts": "" };
    expect(await placesOf(tree)).toEqual([]);
    expect(await placesOf({ ...tree, "index.html": "" })).toEqual(["vite.config.ts"]);
  });

  it("is shown by a dependency that runs nowhere else, in production", async () => {
    expect(await placesOf({ "package.json": manifest({ "react-dom": "19" }) })).toEqual([
      "package.json",
    ]);
    const tool = manifest({}, { devDependencies: { "react-dom": "19" } });
    expect(await placesOf({ "package.json": tool })).toEqual([]);
    expect(await placesOf({ "package.json": manifest({ express: "5" }) })).toEqual([]);
  });

  it("is shown for single packages by the source map of a bundle", async () => {
    const sources = ["../node_modules/lodash/lodash.js"];
    const [project] = await projectsOf({
      "package.json": manifest({ lodash: "4.17.21", express: "5.0.0" }),
      "dist/app.js.map": JSON.stringify({ version: 3, sources }),
    });
    expect(project?.servedBy).toBeUndefined();
    expect(project?.packages.map(({ name, servedBy }) => [name, servedBy?.[0]?.path])).toEqual([
      ["lodash", "dist/app.js.map"],
      ["express", undefined],
    ]);
  });
});
