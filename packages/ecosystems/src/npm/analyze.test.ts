import { describe, expect, it } from "vitest";

import { runAnalyzer, type Tree } from "../../test/support/run-analyzer.ts";
import { npm } from "./index.ts";

/** Names and versions that each project asks for, and what could not be resolved. */
async function askedIn(tree: Tree): Promise<Readonly<Record<string, unknown>>> {
  const { projects, diagnostics } = await runAnalyzer(npm, tree);
  const asked = projects.map(({ manifest, dependencies, packages }) => [
    manifest,
    dependencies.map((target) => {
      if (target.kind === "project") return target.manifest;
      return packages.find(({ key }) => key === target.key)?.purl;
    }),
  ]);
  const problems = diagnostics.map(({ code }) => code);
  return Object.fromEntries([...asked, ["problems", problems]]) as Record<string, unknown>;
}

const BERRY = `__metadata:
  version: 8

"form@npm:^1.0.0":
  version: 1.0.0
  resolution: "form@npm:1.0.0"

"form@npm:2.0.0-beta.1":
  version: 2.0.0-beta.1
  resolution: "form@npm:2.0.0-beta.1"
`;

describe("catalogs of yarn", () => {
  const manifest = { name: "antrag", dependencies: { form: "catalog:neu" } };
  const lock = { "yarn.lock": BERRY, "package.json": JSON.stringify(manifest) };

  it("say which range is meant", async () => {
    const settings = "catalog:\n  form: ^1.0.0\ncatalogs:\n  neu:\n    form: 2.0.0-beta.1\n";
    expect(await askedIn({ ...lock, ".yarnrc.yml": settings })).toMatchObject({
      "package.json": ["pkg:npm/form@2.0.0-beta.1", "pkg:npm/form@1.0.0"],
      problems: [],
    });
  });

  it("are missed where they are damaged", async () => {
    const found = await askedIn({ ...lock, ".yarnrc.yml": "catalogs:\n  neu: alles\n" });
    expect(found["problems"]).toEqual(["input/unexpected-type", "inventory/unresolved-dependency"]);
  });
});

describe("packages of a lockfile that nobody asks for", () => {
  it("hang on the project of the lockfile", async () => {
    const lock = `# yarn lockfile v1\n\n
ring-a@1.0.0:
  version "1.0.0"
  dependencies:
    ring-b "1.0.0"

ring-b@1.0.0:
  version "1.0.0"
  dependencies:
    ring-a "1.0.0"
    blatt "1.0.0"

blatt@1.0.0:
  version "1.0.0"
`;
    expect(await askedIn({ "yarn.lock": lock })).toEqual({
      "package.json": ["pkg:npm/ring-a@1.0.0"],
      problems: [],
    });
  });
});

describe("folders that a bun.lock links in", () => {
  it("are projects with what bun installs for them", async () => {
    const lock = {
      lockfileVersion: 1,
      workspaces: {
        "": { name: "portal", dependencies: { kern: "file:../kern", form: "^1.0.0" } },
      },
      packages: {
        form: ["form@1.0.0", "", {}, "sha512-AA=="],
        kern: [
          "kern@file:../kern",
          { dependencies: { form: "^2.0.0" }, devDependencies: { pruefer: "2.0.0" } },
        ],
        "kern/form": ["form@2.0.0", "", {}, "sha512-AA=="],
        pruefer: ["pruefer@2.0.0", "", {}, "sha512-AA=="],
      },
    };
    expect(await askedIn({ "portal/bun.lock": JSON.stringify(lock, undefined, 2) })).toEqual({
      "portal/package.json": ["kern/package.json", "pkg:npm/form@1.0.0"],
      "kern/package.json": ["pkg:npm/form@2.0.0", "pkg:npm/pruefer@2.0.0"],
      problems: [],
    });
  });
});
