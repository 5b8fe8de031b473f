import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fixturesOf, readProject } from "../../test/support/fixtures.ts";
import { runAnalyzer } from "../../test/support/run-analyzer.ts";
import { maven } from "./index.ts";

const NAMES = [
  "project",
  "parent",
  "groupId",
  "artifactId",
  "version",
  "dependencies",
  "dependency",
];
const MORE = ["dependencyManagement", "properties", "profiles", "profile", "scope", "relativePath"];

/** Any arrangement of elements that POMs have, with texts that refer to each other. */
const anyElement = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...NAMES, ...MORE),
      fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom(
          "1.0",
          "${version}",
          "${project.version}",
          "import",
          "pom",
          "..",
          "a&b",
          "",
        ),
        fc.array(tie("element"), { maxLength: 5 }).map((children) => children.join("")),
      ),
    )
    .map(([name, content]) => `<${name}>${content}</${name}>`),
}));

describe("the Maven analyzer", () => {
  it("survives any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
        const { projects } = await runAnalyzer(maven, { "pom.xml": text });
        expect(projects.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("survives any arrangement of elements, and names every package that it cannot pin", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyElement.element, { maxLength: 8 }), async (elements) => {
        const pom = `<project>${elements.join("")}</project>`;
        const { projects, diagnostics } = await runAnalyzer(maven, {
          "pom.xml": pom,
          "a/pom.xml": pom,
        });
        const open = projects.flatMap(({ packages }) =>
          packages.filter(({ version }) => version === undefined),
        );
        const named = new Set(diagnostics.map(({ parameters }) => parameters["dependency"]));
        for (const { group, name } of open) expect(named).toContain(`${group ?? ""}:${name}`);
        expect(projects.flatMap(({ packages }) => packages).map((it) => it.version)).not.toContain(
          "",
        );
      }),
    );
  });

  it("survives a byte that changed in a real POM", async () => {
    const reactor = fixturesOf("maven").find(({ name }) => name === "reactor");
    const tree = reactor === undefined ? {} : readProject(reactor);
    const paths = Object.keys(tree);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), fc.nat(255), async (path, at, byte) => {
        const bytes = Uint8Array.from(tree[path] ?? []);
        bytes[at % Math.max(1, bytes.length)] = byte;
        const { projects } = await runAnalyzer(maven, { ...tree, [path]: bytes });
        expect(projects.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
