import { describe, expect, it } from "vitest";

import { analyzers } from "../src/registry.ts";
import { MAX_ALTERNATIVES } from "../src/shared/limit-alternatives.ts";
import { runAnalyzer, type Tree } from "./support/run-analyzer.ts";

/** Enough that a step of quadratic time or memory does not end within the test's time. */
const PACKAGES = 20_000;

const numbers = Array.from({ length: PACKAGES }, (_, index) => String(index));

/** Files in which every package asks for a name that every package answers to. */
const CROWDS: Readonly<Record<string, { readonly analyzer: string; readonly tree: Tree }>> = {
  "uv.lock": {
    analyzer: "python",
    tree: {
      "uv.lock": `version = 1\n${numbers.map((number) => `[[package]]\nname = "a"\nversion = "${number}"\ndependencies = [{ name = "a" }]\n`).join("")}`,
    },
  },
  "poetry.lock": {
    analyzer: "python",
    tree: {
      "poetry.lock": `${numbers.map((number) => `[[package]]\nname = "a"\nversion = "${number}"\n[package.dependencies]\na = "*"\n`).join("")}[metadata]\nlock-version = "2.1"\n`,
    },
  },
  "requirements.txt": {
    analyzer: "python",
    tree: {
      "requirements.txt": numbers.map((number) => `a==${number}\n    # via a\n`).join(""),
    },
  },
  "site-packages": {
    analyzer: "python",
    tree: Object.fromEntries(
      numbers
        .slice(0, PACKAGES / 10)
        .map((number) => [
          `site-packages/a-${number}.dist-info/METADATA`,
          `Name: a\nVersion: ${number}\nRequires-Dist: a\n`,
        ]),
    ),
  },
  "var/lib/dpkg/status": {
    analyzer: "dpkg",
    tree: {
      "var/lib/dpkg/status": numbers
        .map((number) => `Package: a${number}\nVersion: 1\nProvides: all\nDepends: all\n\n`)
        .join(""),
    },
  },
  "lib/apk/db/installed": {
    analyzer: "apk",
    tree: {
      "lib/apk/db/installed": numbers
        .map((number) => `P:a${number}\nV:1\np:all\nD:all\n\n`)
        .join(""),
    },
  },
  "composer.lock": {
    analyzer: "composer",
    tree: {
      "composer.lock": JSON.stringify({
        packages: numbers.map((number) => ({
          name: `a/${number}`,
          version: "1",
          provide: { "a/all": "1" },
          require: { "a/all": "*" },
        })),
      }),
    },
  },
};

describe.each(Object.entries(CROWDS))("%s", (path, { analyzer: id, tree }) => {
  const analyzer = analyzers.find((each) => each.id === id) ?? expect.fail("no such analyzer");

  it("keeps edges few where everybody asks for everybody, and says so", async () => {
    const { projects, diagnostics } = await runAnalyzer(analyzer, tree);
    const packages = projects.flatMap((project) => project.packages);
    expect(packages).toHaveLength(path === "site-packages" ? PACKAGES / 10 : PACKAGES);
    const edges = packages.reduce((sum, entry) => sum + entry.dependencies.length, 0);
    expect(edges).toBeLessThanOrEqual(packages.length * MAX_ALTERNATIVES);
    expect(diagnostics.map(({ code }) => code)).toContain("input/limit");
  }, 20_000);
});

it("finds requirements that nothing meets in linear time", async () => {
  const composer = analyzers.find(({ id }) => id === "composer") ?? expect.fail("no Composer");
  const require = Object.fromEntries(numbers.map((number) => [`a/${number}`, "*"]));
  const { diagnostics } = await runAnalyzer(composer, {
    "composer.json": JSON.stringify({ require }),
    "composer.lock": '{"packages": [], "packages-dev": []}',
  });
  expect(diagnostics).toHaveLength(PACKAGES);
});

it("applies resolutions of yarn in linear time, to the name that they are for", async () => {
  const npm = analyzers.find(({ id }) => id === "npm") ?? expect.fail("no npm");
  const names = numbers.map((number) => `a${number}`);
  const { projects, diagnostics } = await runAnalyzer(npm, {
    "package.json": JSON.stringify({
      name: "app",
      dependencies: { ...Object.fromEntries(names.map((name) => [name, "^1"])), react: "^1" },
      resolutions: {
        ...Object.fromEntries(names.map((name) => [`**/${name}`, "2"])),
        "@types/react": "3",
      },
    }),
    "yarn.lock": `# yarn lockfile v1\n\n${names.map((name) => `${name}@2:\n  version "2"\n\n`).join("")}react@3:\n  version "3"\n\nreact@4:\n  version "4"\n`,
  });
  // Neither react is what was asked for; both are pinned all the same.
  expect(projects[0]?.dependencies).toHaveLength(PACKAGES + 2);
  expect(diagnostics.map(({ parameters }) => parameters["dependency"])).toEqual(["react"]);
}, 20_000);
