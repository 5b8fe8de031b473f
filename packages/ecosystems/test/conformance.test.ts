import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { damagedTrees, filesOf } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { analyzers } from "../src/registry.ts";
import { fixtureEcosystems, fixturesOf, readProject } from "./support/fixtures.ts";
import { hiddenBy } from "./support/hidden-damage.ts";
import { contentsOf, matchesOf, runAnalyzer } from "./support/run-analyzer.ts";

const SOURCES = fileURLToPath(new URL("../src/", import.meta.url));
const DOCUMENTATION = readFileSync(
  new URL("../../../docs/architecture/ecosystems.md", import.meta.url),
  "utf8",
);
const ids = analyzers.map((analyzer) => analyzer.id);

/** Mutated projects a fixture; `MUTATIONS=1000` for the long run. */
const MUTATIONS = Number(process.env["MUTATIONS"] ?? "30");

describe("the registry", () => {
  it("names every analyzer once, in order", () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it("holds exactly the folders that have an analyzer", () => {
    const folders = readdirSync(SOURCES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "shared")
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual(ids);
  });

  it("agrees with the sections of the documentation", () => {
    const sections = [...DOCUMENTATION.matchAll(/^## ([a-z-]+)$/gmu)].map(([, id]) => id);
    expect(sections).toEqual(ids);
  });

  it("has fixtures for every analyzer", () => {
    // Beside them lie whole projects of several ecosystems, for the tests of whole scans.
    expect(fixtureEcosystems()).toEqual(expect.arrayContaining(ids));
  });
});

describe.each(analyzers)("$id", (analyzer) => {
  const fixtures = fixturesOf(analyzer.id);

  it("names every file that it reads in its README", () => {
    const text = readFileSync(`${SOURCES}${analyzer.id}/README.md`, "utf8");
    const names = analyzer.files.map((pattern) => pattern.replace(/^.*\*\*\//u, ""));
    expect(names.filter((name) => !text.includes(name.replace(/^\*\.dist-info\//u, "")))).toEqual(
      [],
    );
  });

  it("offers only commands that the documentation names", async () => {
    const analyses = await Promise.all(
      fixtures.map((fixture) => runAnalyzer(analyzer, readProject(fixture))),
    );
    const commands = analyses.flatMap(({ projects }) =>
      projects.flatMap(({ evidenceCommand }) => evidenceCommand ?? []),
    );
    const section = DOCUMENTATION.split(`\n## ${analyzer.id}\n`)[1]?.split("\n## ")[0] ?? "";
    expect(commands.length > 0).toBe(!section.includes("Evidence: none"));
    // Names of files and groups differ from project to project.
    const common = commands.map((command) =>
      command.replace(/ -f \S+| -r .*|(?<==)(?:\.\.\/)+/gu, ""),
    );
    expect(common.filter((command) => !DOCUMENTATION.includes(command))).toEqual([]);
  });

  it("says where each fixture comes from and what is expected of it", () => {
    const incomplete = fixtures.filter(
      ({ folder }) =>
        !["origin.md", "expected.json"].every((name) => existsSync(`${folder}/${name}`)),
    );
    expect(incomplete).toEqual([]);
  });

  it("is content with an empty tree", async () => {
    const { projects, diagnostics } = await runAnalyzer(analyzer, {});
    expect({ projects, diagnostics }).toEqual({ projects: [], diagnostics: [] });
  });

  it("stops when it is told to", async () => {
    const tree = readProject(fixtures[0] ?? expect.fail("no fixture"));
    const matches = matchesOf(analyzer, Object.keys(tree));
    const analysis = analyzer.analyze({
      matches,
      files: filesOf(tree),
      caches: new Map(),
      depth: "manifest",
      signal: AbortSignal.abort(new Error("stopped")),
    });
    await expect(analysis).rejects.toThrow("stopped");
  });

  describe.each(fixtures)("$name", (fixture) => {
    const tree = readProject(fixture);

    it("gives the same for the same input", async () => {
      const first = await runAnalyzer(analyzer, tree);
      const second = await runAnalyzer(analyzer, tree);
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    });

    it("reads only what it declares, or what such a file names", async () => {
      const { read } = await runAnalyzer(analyzer, tree);
      const declared = [...matchesOf(analyzer, Object.keys(tree)), ...contentsOf(analyzer, tree)];
      const texts = declared.map((path) => new TextDecoder().decode(tree[path]));
      const isNamed = (path: string): boolean =>
        texts.some((text) => text.includes(path.slice(path.lastIndexOf("/") + 1)));
      const others = read.filter((path) => path in tree && !declared.includes(path));
      expect(others.filter((path) => !isNamed(path))).toEqual([]);
    });

    it("keeps the contract: unique keys, edges that lead somewhere, purls, 1-based lines", async () => {
      const { projects, copies = [] } = await runAnalyzer(analyzer, tree);
      for (const project of [...projects, { dependencies: [], packages: copies }]) {
        const keys = project.packages.map((entry) => entry.key);
        expect(new Set(keys).size).toBe(keys.length);
        const targets = [project, ...project.packages]
          .flatMap((entry) => entry.dependencies)
          .flatMap((target) => (target.kind === "package" ? [target.key] : []));
        expect(targets.filter((key) => !keys.includes(key))).toEqual([]);
        for (const entry of project.packages) {
          expect(entry.purl ?? "pkg:").toMatch(/^pkg:/u);
          expect(entry.location.line ?? 1).toBeGreaterThan(0);
          expect(entry.location.path in tree || entry.location.path.includes("!/")).toBe(true);
        }
      }
    });

    it(
      `survives ${String(MUTATIONS)} kinds of damage, and says so`,
      async () => {
        const sound = await runAnalyzer(analyzer, tree);
        const paths = [...new Set(sound.read)].filter((path) => path in tree);
        for (const damaged of damagedTrees(tree, paths, MUTATIONS)) {
          const analysis = await runAnalyzer(analyzer, damaged.tree).catch((cause: unknown) => {
            throw new Error(`${damaged.title} in ${damaged.path}`, { cause });
          });
          expect(Object.keys(Object.prototype)).toEqual([]);
          // What is known by its content alone is another thing once that is gone.
          if (analyzer.files.length === 0 && damaged.isBroken) continue;
          const hidden = hiddenBy(damaged, { found: analysis, sound });
          expect({ damage: damaged.title, ...hidden }).toEqual({ damage: damaged.title });
        }
      },
      20_000 + MUTATIONS * 200,
    );
  });
});
