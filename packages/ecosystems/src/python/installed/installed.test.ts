import { describe, expect, it } from "vitest";

import { runAnalyzer, type Tree } from "../../../test/support/run-analyzer.ts";
import { python } from "../index.ts";

const SITE = "amt/.venv/lib/python3.11/site-packages";

function metadata(name: string, ...headers: readonly string[]): string {
  return [`Metadata-Version: 2.1`, `Name: ${name}`, "Version: 1.2.0", ...headers, ""].join("\n");
}

async function installedIn(tree: Tree): Promise<Readonly<Record<string, readonly string[]>>> {
  const { projects } = await runAnalyzer(python, tree);
  const packages = projects.flatMap((project) => project.packages);
  const nameOf = (key: string): string => packages.find((it) => it.key === key)?.name ?? key;
  return Object.fromEntries(
    packages.map(({ name, dependencies }) => [
      name,
      dependencies.flatMap((target) => (target.kind === "package" ? nameOf(target.key) : [])),
    ]),
  );
}

describe("packages that older tools installed", () => {
  it("are read from an egg-info in every form, with what they need", async () => {
    const tree = {
      "amt/requirements.txt": "formular\n",
      [`${SITE}/formular-1.2.0-py3.11.egg-info/PKG-INFO`]: metadata("formular", "License: MIT"),
      [`${SITE}/formular-1.2.0-py3.11.egg-info/requires.txt`]:
        "kern>=1\n\n[:python_version < '3.0']\nalt\n\n[pruefung]\npruefer\n",
      [`${SITE}/kern-1.2.0.egg-info`]: metadata("kern"),
      [`${SITE}/pruefer-1.2.0-py3.11.egg/EGG-INFO/PKG-INFO`]: metadata("pruefer"),
      [`${SITE}/alt-1.2.0.dist-info/METADATA`]: metadata("alt"),
    };
    expect(await installedIn(tree)).toEqual({
      formular: ["kern", "alt"],
      kern: [],
      pruefer: [],
      alt: [],
    });
    const { projects } = await runAnalyzer(python, tree);
    const installed = projects.filter(({ source }) => source === "installed");
    const formular = installed.flatMap((it) => it.packages).find((it) => it.name === "formular");
    expect(formular?.declared.map(({ values, location }) => [values, location])).toEqual([
      [["MIT"], { path: `${SITE}/formular-1.2.0-py3.11.egg-info/PKG-INFO`, line: 4 }],
    ]);
  });

  it("are none where setuptools wrote the egg-info of the project beside its sources", async () => {
    const tree = {
      "src/antrag.egg-info/PKG-INFO": metadata("antrag"),
      "src/antrag.egg-info/requires.txt": "kern\n",
    };
    expect(await installedIn(tree)).toEqual({});
  });
});

describe("wheels in the tree", () => {
  it("are copies, each with the checksum of the archive", async () => {
    const wheel = "wheels/kern-1.2.0-py3-none-any.whl";
    const tree = {
      [wheel]: "PK",
      [`${wheel}!/kern-1.2.0.dist-info/METADATA`]: metadata("kern", "License-Expression: EUPL-1.2"),
      [`${SITE}/fremd/_vendor/x-1.whl!/x-1.dist-info/METADATA`]: metadata("x"),
    };
    const { copies, projects } = await runAnalyzer(python, tree);
    expect(projects).toEqual([]);
    expect(copies).toMatchObject([
      {
        key: wheel,
        purl: "pkg:pypi/kern@1.2.0",
        contentRoots: [`${wheel}!`],
        location: { path: wheel },
        declared: [{ values: ["EUPL-1.2"] }],
        hashes: [{ algorithm: "SHA-256", covers: "distribution" }],
      },
    ]);
  });
});
