import type { AnalyzedPackage, AnalyzedProject } from "@lizenzlotse/ecosystems";
import { describe, expect, it } from "vitest";

import { mergeCopies } from "./merge-copies.ts";
import { mergeProjects } from "./merge-projects.ts";

function copy(path: string, needs: readonly string[] = []): AnalyzedPackage {
  return {
    key: path,
    purl: `pkg:generic/${path.replaceAll("/", ".")}`,
    name: path,
    kind: "library",
    scope: "required",
    usages: [],
    declared: [],
    hashes: [],
    references: [],
    location: { path },
    contentRoots: [path],
    dependencies: needs.map((key) => ({ kind: "package", key })),
    dependenciesCompleteness: "unknown",
  };
}

function project(manifest: string, name?: string): { ecosystem: string; project: AnalyzedProject } {
  const empty = { declared: [], dependencies: [], packages: [], completeness: "complete" } as const;
  return {
    ecosystem: "npm",
    project: { manifest, name, source: "manifest", location: { path: manifest }, ...empty },
  };
}

describe("mergeCopies", () => {
  it("gives a copy to the project in whose folder it lies", () => {
    const components = mergeProjects([
      project("Dockerfile"),
      project("package.json", "app"),
      project("web/package.json", "web"),
    ]);
    const copies = [copy("lib/a"), copy("web/public/b", ["web/public/c"]), copy("web/public/c")];
    mergeCopies(components, [{ ecosystem: "browser", copies }], "/srv/app");
    const of = (ref: string): string[] => [...(components.get(ref)?.dependencies ?? [])];
    expect(of("first-party:package.json")).toEqual(["pkg:generic/lib.a"]);
    expect(of("first-party:web/package.json")).toEqual(["pkg:generic/web.public.b"]);
    expect(of("pkg:generic/web.public.b")).toEqual(["pkg:generic/web.public.c"]);
    expect(of("first-party:Dockerfile")).toEqual([]);
    expect(components.get("first-party:package.json")?.occurrences).toHaveLength(1);
    expect(components.get("first-party:package.json")?.dependenciesCompleteness).toBe("complete");
  });

  it("makes the tree itself a project where there is none", () => {
    const components = mergeProjects([]);
    mergeCopies(components, [{ ecosystem: "browser", copies: [copy("a")] }], "/srv/scripts");
    const root = components.get("first-party:.");
    expect([root?.name, [...(root?.dependencies ?? [])]]).toEqual(["scripts", ["pkg:generic/a"]]);
    expect(root?.dependenciesCompleteness).toBe("unknown");
  });
});
