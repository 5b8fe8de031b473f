import type { AnalyzedPackage, AnalyzedProject } from "@lizenzlotse/ecosystems";
import { declared } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { mergeProjects } from "./merge-projects.ts";

function entry(key: string, more: Partial<AnalyzedPackage> = {}): AnalyzedPackage {
  return {
    key,
    purl: `pkg:npm/${key}`,
    name: key.split("@")[0] ?? key,
    version: key.split("@")[1],
    kind: "library",
    scope: "required",
    usages: [],
    declared: [],
    hashes: [],
    references: [],
    location: { path: "package-lock.json", line: 1 },
    contentRoots: [],
    dependencies: [],
    dependenciesCompleteness: "unknown",
    ...more,
  };
}

function project(
  manifest: string,
  packages: readonly AnalyzedPackage[],
  more: Partial<AnalyzedProject> = {},
): AnalyzedProject {
  return {
    manifest,
    source: "lockfile",
    declared: [],
    location: { path: manifest },
    dependencies: [],
    packages,
    completeness: "complete",
    ...more,
  };
}

function merge(...projects: readonly AnalyzedProject[]): ReturnType<typeof mergeProjects> {
  return mergeProjects(projects.map((found) => ({ ecosystem: "npm", project: found })));
}

describe("mergeProjects", () => {
  it("makes one component of one package in two lockfiles, with both places", () => {
    const components = merge(
      project("a/package.json", [entry("x@1", { usages: ["development"], scope: "optional" })]),
      project("b/package.json", [
        entry("x@1", { usages: ["production"], location: { path: "b.lock", line: 2 } }),
      ]),
    );
    const component = components.get("pkg:npm/x@1");
    expect([...components.keys()]).toEqual([
      "first-party:a/package.json",
      "pkg:npm/x@1",
      "first-party:b/package.json",
    ]);
    expect([...(component?.usages ?? [])]).toEqual(["development", "production"]);
    expect(component?.scope).toBe("required");
    expect(component?.occurrences.map(({ location }) => location.path)).toEqual([
      "package-lock.json",
      "b.lock",
    ]);
  });

  it("keeps two versions apart", () => {
    const components = merge(project("package.json", [entry("x@1"), entry("x@2")]));
    expect([...components.keys()]).toEqual([
      "first-party:package.json",
      "pkg:npm/x@1",
      "pkg:npm/x@2",
    ]);
  });

  it("joins a project's sources: lockfile, manifest and installed packages", () => {
    const components = merge(
      project("package.json", [entry("x@1")], {
        name: "app",
        dependencies: [{ kind: "package", key: "x@1" }],
      }),
      project("package.json", [entry("x@1", { contentRoots: ["node_modules/x"] })], {
        source: "installed",
        completeness: "unknown",
      }),
    );
    const root = components.get("first-party:package.json");
    expect(root).toMatchObject({ name: "app", dependenciesCompleteness: "complete" });
    expect([...(root?.dependencies ?? [])]).toEqual(["pkg:npm/x@1"]);
    expect([...(components.get("pkg:npm/x@1")?.contentRoots ?? [])]).toEqual(["node_modules/x"]);
  });

  it("takes a project's name from the first source that knows it", () => {
    const components = merge(
      project("sub/package.json", [], { source: "lockfile" }),
      project("sub/package.json", [], { source: "manifest", name: "app", version: "1.0.0" }),
    );
    expect(components.get("first-party:sub/package.json")).toMatchObject({
      name: "app",
      version: "1.0.0",
    });
  });

  it("leads edges to packages and to sibling projects, never to nothing or itself", () => {
    const target = (key: string): { kind: "package"; key: string } => ({ kind: "package", key });
    const components = merge(
      project(
        "package.json",
        [
          entry("x@1", { dependencies: [target("y@1"), target("x@1"), target("gone@1")] }),
          entry("y@1"),
        ],
        {
          dependencies: [target("x@1"), { kind: "project", manifest: "lib/package.json" }],
        },
      ),
    );
    expect([...(components.get("pkg:npm/x@1")?.dependencies ?? [])]).toEqual(["pkg:npm/y@1"]);
    expect([...(components.get("first-party:package.json")?.dependencies ?? [])]).toEqual([
      "pkg:npm/x@1",
      "first-party:lib/package.json",
    ]);
  });

  it("keeps a statement that two lockfiles repeat once, and two that differ both", () => {
    const elsewhere = { ...declared("MIT"), location: { path: "b.lock", line: 9 } };
    const components = merge(
      project("a/package.json", [entry("x@1", { declared: [declared("MIT")] })]),
      project("b/package.json", [entry("x@1", { declared: [elsewhere, declared("ISC")] })]),
    );
    expect(components.get("pkg:npm/x@1")?.statements.map(({ values }) => values)).toEqual([
      ["MIT"],
      ["ISC"],
    ]);
  });

  it("gives a package without a package URL a ref of its own", () => {
    const components = merge(project("package.json", [entry("x@1", { purl: undefined })]));
    expect([...components.keys()]).toContain("package:npm/x@1");
  });
});
