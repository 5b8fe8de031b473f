import type { AnalyzedPackage, AnalyzedProject } from "@lizenzlotse/ecosystems";
import type { SourceLocation, Usage } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { mergeProjects } from "./merge-projects.ts";
import { isServedFile, servedToBrowsers } from "./served-to-browsers.ts";

function aPackage(name: string, more: Partial<AnalyzedPackage> = {}): AnalyzedPackage {
  return {
    key: name,
    purl: `pkg:npm/${name}@1.0.0`,
    name,
    version: "1.0.0",
    kind: "library",
    scope: "required",
    usages: ["production"],
    declared: [],
    hashes: [],
    references: [],
    location: { path: "package-lock.json" },
    contentRoots: [],
    dependencies: [],
    dependenciesCompleteness: "complete",
    ...more,
  };
}

function aProject(manifest: string, more: Partial<AnalyzedProject>): AnalyzedProject {
  return {
    manifest,
    source: "lockfile",
    declared: [],
    location: { path: "package-lock.json" },
    dependencies: (more.packages ?? []).map(({ key }) => ({ kind: "package", key })),
    packages: [],
    completeness: "complete",
    ...more,
  };
}

function servedOf(
  ...projects: readonly AnalyzedProject[]
): Record<string, readonly SourceLocation[]> {
  const drafts = mergeProjects(projects.map((project) => ({ ecosystem: "npm", project })));
  return Object.fromEntries(servedToBrowsers(drafts));
}

const SIGN = { path: "web/vite.config.ts" };

describe("servedToBrowsers", () => {
  it("takes all that a served project uses in production, however far down, and no tool", () => {
    const tool: readonly Usage[] = ["development"];
    const served = servedOf(
      aProject("web/package.json", {
        servedBy: [SIGN],
        packages: [
          aPackage("react", { dependencies: [{ kind: "package", key: "deep" }] }),
          aPackage("deep"),
          aPackage("vitest", { usages: tool }),
        ],
      }),
      aProject("server/package.json", { packages: [aPackage("express")] }),
    );
    expect(served).toEqual({
      "first-party:web/package.json": [SIGN],
      "pkg:npm/react@1.0.0": [SIGN],
      "pkg:npm/deep@1.0.0": [SIGN],
    });
  });

  it("follows workspace projects", () => {
    const served = servedOf(
      aProject("web/package.json", {
        servedBy: [SIGN],
        dependencies: [{ kind: "project", manifest: "shared/package.json" }],
      }),
      aProject("shared/package.json", { packages: [aPackage("dayjs")] }),
    );
    expect(Object.keys(served)).toContain("pkg:npm/dayjs@1.0.0");
  });

  it("takes single packages that a source map or their folder shows, and nothing else of the project", () => {
    const map = { path: "dist/app.js.map" };
    const served = servedOf(
      aProject("package.json", {
        packages: [
          aPackage("lodash", { servedBy: [map] }),
          aPackage("jquery", { contentRoots: ["public/vendor/jquery"] }),
          aPackage("express"),
        ],
      }),
    );
    expect(served).toEqual({
      "pkg:npm/lodash@1.0.0": [map],
      "pkg:npm/jquery@1.0.0": [{ path: "public/vendor/jquery" }],
    });
  });

  it("keeps a few places only, in order", () => {
    const places = ["d", "b", "c", "a"].map((path) => ({ path }));
    const served = servedOf(aProject("package.json", { servedBy: places }));
    expect(served["first-party:package.json"]?.map(({ path }) => path)).toEqual(["a", "b", "c"]);
  });
});

describe("isServedFile", () => {
  it.each([
    ["public/js/jquery.min.js", true],
    ["src/main/resources/static/app.css", true],
    ["public/index.php", false],
    ["src/app.js", false],
    ["static.js", false],
  ])("%s: %s", (path, expected) => {
    expect(isServedFile(path)).toBe(expected);
  });
});
