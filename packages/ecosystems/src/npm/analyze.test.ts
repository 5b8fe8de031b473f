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

const usesOf = async (tree: Tree): Promise<Readonly<Record<string, string>>> => {
  const { projects } = await runAnalyzer(npm, tree);
  return Object.fromEntries(
    projects
      .flatMap(({ packages }) => packages)
      .map(({ purl, usages, scope }) => [purl ?? "", `${usages.join()} ${scope}`]),
  );
};

describe("lockfiles of pnpm", () => {
  it("name what pnpm is itself made of, which only runs while the project is built", async () => {
    const lock = `---
lockfileVersion: '9.0'
importers:
  .:
    configDependencies:
      '@amt/vorgaben':
        specifier: 1.0.0
        version: 1.0.0
    packageManagerDependencies:
      pnpm:
        specifier: 12.0.0
        version: 12.0.0
packages:
  '@amt/vorgaben@1.0.0':
    resolution: {integrity: sha512-AA==}
  pnpm@12.0.0:
    resolution: {integrity: sha512-AA==}
snapshots:
  '@amt/vorgaben@1.0.0': {}
  pnpm@12.0.0: {}
`;
    expect(await usesOf({ "pnpm-lock.yaml": lock })).toEqual({
      "pkg:npm/%40amt/vorgaben@1.0.0": "development excluded",
      "pkg:npm/pnpm@12.0.0": "development excluded",
    });
  });

  it("of version 5.4 may have the keys of version 6, and say themselves what nothing leads to", async () => {
    const lock = `lockfileVersion: 5.4
devDependencies:
  etag:
    specifier: ^1.0.0
    version: 1.8.0
packages:
  /etag@1.8.0:
    dev: true
  /@amt/alt@1.0.0:
    dev: true
  /neu/2.0.0:
    dev: false
`;
    expect(await usesOf({ "pnpm-lock.yaml": lock })).toEqual({
      "pkg:npm/etag@1.8.0": "development excluded",
      "pkg:npm/%40amt/alt@1.0.0": "development excluded",
      "pkg:npm/neu@2.0.0": "production required",
    });
  });
});

describe("addresses in the place of versions in a package-lock.json", () => {
  it("name the version where they are a registry's", async () => {
    const lock = {
      lockfileVersion: 1,
      dependencies: {
        "@amt/form": { version: "https://registry.example/@amt/form/-/form-1.4.1.tgz" },
        fremd: { version: "https://downloads.example/fremd-2.0.0.tgz" },
      },
    };
    expect(Object.keys(await usesOf({ "package-lock.json": JSON.stringify(lock) }))).toEqual([
      "pkg:npm/%40amt/form@1.4.1",
      "pkg:npm/fremd?download_url=https:%2F%2Fdownloads.example%2Ffremd-2.0.0.tgz",
    ]);
  });
});

describe("packages that npm found bundled", () => {
  it("are such by their checksum, though they were taken from a folder", async () => {
    const lock = {
      lockfileVersion: 1,
      dependencies: {
        npm: {
          version: "3.0.0",
          dependencies: {
            gebuendelt: { version: "2.0.0", resolved: "file:../x", integrity: "sha1-AA==" },
            ordner: { version: "file:../ordner" },
            ohne: { version: "" },
          },
        },
      },
    };
    expect(Object.keys(await usesOf({ "package-lock.json": JSON.stringify(lock) }))).toEqual([
      "pkg:npm/npm@3.0.0",
      "pkg:npm/gebuendelt@2.0.0",
      "pkg:npm/ohne",
    ]);
  });
});
