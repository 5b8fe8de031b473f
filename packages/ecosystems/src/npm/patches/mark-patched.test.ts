import { describe, expect, it } from "vitest";

import type { AnalyzedPackage, AnalyzedProject } from "../../contract.ts";
import { markPatched } from "./mark-patched.ts";

const entry = (group: string | undefined, name: string, version: string): AnalyzedPackage => ({
  key: `${group ?? ""}/${name}@${version}`,
  group,
  name,
  version,
  kind: "library",
  scope: "required",
  usages: [],
  declared: [],
  hashes: [],
  references: [],
  location: { path: "package-lock.json" },
  contentRoots: [],
  dependencies: [],
  dependenciesCompleteness: "complete",
});

const project = (manifest: string, ...packages: readonly AnalyzedPackage[]): AnalyzedProject => ({
  manifest,
  source: "lockfile",
  declared: [],
  location: { path: "package-lock.json" },
  dependencies: [],
  packages,
  completeness: "complete",
});

describe("markPatched", () => {
  it.each([
    ["patches/left-pad+1.3.0.patch", undefined, "left-pad", "1.3.0"],
    ["patches/left-pad+1.3.0+001+fix.patch", undefined, "left-pad", "1.3.0"],
    ["patches/outer++left-pad+1.3.0.patch", undefined, "left-pad", "1.3.0"],
    ["patches/@amt+wappen+2.0.0-rc.1.patch", "@amt", "wappen", "2.0.0-rc.1"],
    ["patches/left-pad@1.3.0.patch", undefined, "left-pad", "1.3.0"],
    ["patches/@amt__wappen@2.0.0.patch", "@amt", "wappen", "2.0.0"],
    [".yarn/patches/left-pad-npm-1.3.0-0123456789.patch", undefined, "left-pad", "1.3.0"],
    [".yarn/patches/@amt-wappen-druck-npm-2.0.0-0a1b2c3d4e.patch", "@amt", "wappen-druck", "2.0.0"],
  ])("knows by %s what is patched", (path, group, name, version) => {
    const [marked] = markPatched([project("package.json", entry(group, name, version))], [path]);
    expect(marked?.packages[0]?.patches).toEqual([path]);
  });

  it.each([
    ["patches/left-pad+1.3.1.patch", "another version"],
    ["fixes/left-pad+1.3.0.patch", "another folder"],
    ["other/patches/left-pad+1.3.0.patch", "a project beside"],
    ["patches/left-pad.patch", "no version"],
  ])("takes %s for nothing: %s", (path) => {
    const projects = [project("app/package.json", entry(undefined, "left-pad", "1.3.0"))];
    expect(markPatched(projects, [path])[0]?.packages[0]?.patches).toBeUndefined();
  });

  it("hears the patches of the workspace around a project", () => {
    const projects = [project("packages/app/package.json", entry(undefined, "left-pad", "1.3.0"))];
    const [marked] = markPatched(projects, ["patches/left-pad@1.3.0.patch"]);
    expect(marked?.packages[0]?.patches).toEqual(["patches/left-pad@1.3.0.patch"]);
  });
});
