import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { CacheSource } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { fixturesOf, readProject, type Fixture } from "../../test/support/fixtures.ts";
import { runAnalyzer } from "../../test/support/run-analyzer.ts";
import type { AnalyzedPackage, AnalyzedProject } from "../contract.ts";
import { maven } from "./index.ts";

describe("fixtures of maven", () => {
  it.each(fixturesOf("maven"))("$name", async (fixture) => {
    const { projects, diagnostics } = await runAnalyzer(
      maven,
      readProject(fixture),
      repositoryOf(fixture),
    );
    expectGolden(join(fixture.folder, "expected.json"), { projects, diagnostics });
  });

  it("knows what is declared where there is no local repository", async () => {
    const fixture = fixtureNamed("reactor");
    const { projects, diagnostics } = await runAnalyzer(maven, readProject(fixture));
    expectGolden(join(fixture.folder, "expected-declared.json"), { projects, diagnostics });
  });

  it("resolves what Maven resolves, with Maven's scopes", async () => {
    const fixture = fixtureNamed("reactor");
    const { projects } = await runAnalyzer(maven, readProject(fixture), repositoryOf(fixture));
    const trees = readMavenTrees(join(fixture.folder, "maven-tree.txt"));
    expect([...trees.keys()]).toHaveLength(3);
    for (const [name, artifacts] of trees) {
      const project = projects.find((it) => it.name === name);
      expect(describeArtifacts(project)).toEqual(artifacts);
    }
  });
});

function fixtureNamed(name: string): Fixture {
  const fixture = fixturesOf("maven").find((it) => it.name === name);
  if (fixture === undefined) throw new Error(`no fixture ${name}`);
  return fixture;
}

function repositoryOf({ folder }: Fixture): ReadonlyMap<string, CacheSource> {
  const root = join(folder, "caches", "maven-repository");
  if (!existsSync(root)) return new Map();
  const read = (path: string): Promise<Uint8Array | undefined> =>
    Promise.resolve(existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined);
  const store: CacheSource = {
    read,
    list: () => ({ files: [], folders: [] }),
  };
  return new Map([["maven-repository", store]]);
}

function expectGolden(path: string, value: unknown): void {
  const found = `${JSON.stringify(value, undefined, 2)}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, found);
  expect(found).toBe(readFileSync(path, "utf8"));
  // Planted in the fixtures; must never come out.
  expect(found).not.toContain("geheim");
}

/** `group:artifact:classifier:version usage` by the name of the module; siblings are projects, not packages. */
function readMavenTrees(path: string): ReadonlyMap<string, readonly string[]> {
  const trees = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of readFileSync(path, "utf8").trim().split("\n")) {
    const parts = line.replace(/^[ |+\\-]*/u, "").split(":");
    const [group = "", name = ""] = parts;
    if (/^[a-z]/u.test(line)) trees.set(name, (current = []));
    else if (group !== "de.beispiel.amt") current.push(describeParts(parts));
  }
  return new Map([...trees].map(([name, artifacts]) => [name, artifacts.sort()]));
}

function describeParts(parts: readonly string[]): string {
  const [group, name] = parts;
  const classifier = parts.length > 5 ? parts[3] : "";
  const scope = parts.at(-1);
  const usage = scope === "compile" || scope === "runtime" ? "production" : scope;
  return `${String(group)}:${String(name)}:${String(classifier)}:${String(parts.at(-2))} ${String(usage)}`;
}

function describeArtifacts(project: AnalyzedProject | undefined): readonly string[] {
  return (project?.packages ?? []).map(describePackage).sort();
}

function describePackage(found: AnalyzedPackage): string {
  const classifier = /[?&]classifier=([^&]+)/u.exec(found.purl ?? "")?.[1] ?? "";
  const isProvided = found.scope === "excluded" && found.usages.includes("production");
  const usage = isProvided ? "provided" : found.usages.join();
  return `${found.group ?? ""}:${found.name}:${classifier}:${found.version ?? ""} ${usage}`;
}
