import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { npmProject } from "./lockfiles.ts";
import { mitLicense } from "./mit-license.ts";
import { runLotse, type RunOptions } from "./run-lotse.ts";

const MIT = mitLicense("2024 Land Berlin");

const PROJECT = {
  ...npmProject(
    ["left", "1.0.0", "MIT"],
    ["right", "2.0.0", undefined],
    ["JSONStream", "1.3.5", "(MIT OR Apache-2.0)"],
  ),
  "src/own.js": "// SPDX-License-Identifier: EUPL-1.2\n",
  "src/theirs.js": "/* SPDX-License-Identifier: GPL-2.0-only */\n",
  "src/plain.js": "export {};\n",
  "node_modules/right/package.json": '{"name": "right", "version": "2.0.0"}',
  "node_modules/right/LICENSE": MIT,
};

async function outputs(
  root: string,
  name: string,
  options: RunOptions = {},
  flags: readonly string[] = [],
): Promise<string[]> {
  const folder = `${root}/out`;
  await mkdir(folder, { recursive: true });
  const files = ["s.json", "b.json", "c.json", "r.html"].map((file) => `out/${name}-${file}`);
  const ended = await runLotse(
    [
      "scan",
      "project",
      ...flags,
      ...["json", "cyclonedx-json", "cyclonedx-json@1.7", "html"].flatMap((format, index) => [
        "-o",
        `${format}=${files[index] ?? ""}`,
      ]),
    ],
    {
      folder: root,
      ...options,
      variables: { SOURCE_DATE_EPOCH: "1767225600", ...options.variables },
    },
  );
  expect(ended.code).toBe(0);
  return Promise.all(files.map((file) => readFile(`${root}/${file}`, "utf8")));
}

function within(folder: string, tree: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).map(([path, content]) => [`${folder}/${path}`, content]),
  );
}

interface Bom {
  readonly specVersion: string;
  readonly components: readonly { readonly purl?: string; readonly licenses?: unknown }[];
}

describe("outputs", () => {
  it("are the same bytes whatever the time zone, locale and number of jobs", async () => {
    await withTree(within("project", PROJECT), async (root) => {
      const first = await outputs(root, "first", { variables: { TZ: "UTC", LANG: "C" } }, [
        "--jobs",
        "1",
      ]);
      const second = await outputs(
        root,
        "second",
        { variables: { TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8" } },
        ["--jobs", "16"],
      );
      expect(second).toEqual(first);
    });
  });

  it("hold every component with its licence and leave the scanned tree alone", async () => {
    await withTree(within("project", PROJECT), async (root) => {
      const before = await readdir(`${root}/project`);
      const [scan = "", bom16 = "", bom17 = "", html = ""] = await outputs(root, "one");
      expect(await readdir(`${root}/project`)).toEqual(before);
      const purls = [
        "pkg:npm/JSONStream@1.3.5",
        "pkg:npm/app@1.0.0",
        "pkg:npm/left@1.0.0",
        "pkg:npm/right@2.0.0",
      ];
      for (const [text, version] of [
        [bom16, "1.6"],
        [bom17, "1.7"],
      ] as const) {
        const bom = JSON.parse(text) as Bom;
        expect(bom.specVersion).toBe(version);
        expect(
          bom.components.flatMap(({ purl }) => (purl === undefined ? [] : [purl])).sort(),
        ).toEqual(purls);
        for (const component of bom.components.filter(({ purl }) => purl !== undefined))
          expect(component.licenses).toBeDefined();
      }
      for (const purl of purls) expect(scan).toContain(purl);
      for (const name of ["left", "right", "JSONStream", "src/theirs.js"])
        expect(html).toContain(name);
      expect(scan + bom16 + html).not.toContain(root);
    });
  });

  it("go to standard output without a file, and the summary then to standard error", async () => {
    await withTree(PROJECT, async (root) => {
      const { stdout, stderr, code } = await runLotse(["scan", "-o", "cyclonedx-json"], {
        folder: root,
      });
      expect(code).toBe(0);
      expect((JSON.parse(stdout) as Bom).specVersion).toBe("1.6");
      expect(stderr).not.toBe("");
    });
  });

  it("say the verdict as one document with --json", async () => {
    await withTree(PROJECT, async (root) => {
      const { stdout, code } = await runLotse(["check", "--json"], { folder: root });
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ kind: "lizenzlotse/assessment", complete: true });
    });
  });

  it("are nothing but what was asked for with -q", async () => {
    await withTree(PROJECT, async (root) => {
      const ended = await runLotse(["scan", "-q", "-o", "json=s.json"], { folder: root });
      expect(ended).toEqual({ stdout: "", stderr: "", code: 0 });
    });
  });
});

describe("lotse report", () => {
  it("judges a saved scan again, with the same result where it keeps what the files say", async () => {
    await withTree(PROJECT, async (root) => {
      const options = { folder: root, variables: { SOURCE_DATE_EPOCH: "1767225600" } };
      await runLotse(["scan", "--excerpts", "-o", "json=s.json", "-o", "html=r1.html"], options);
      const ended = await runLotse(["report", "s.json", "-o", "html=r2.html"], options);
      expect(ended.code).toBe(0);
      expect(await readFile(`${root}/r2.html`, "utf8")).toBe(
        await readFile(`${root}/r1.html`, "utf8"),
      );
    });
  });

  it("answers in English when asked", async () => {
    await withTree(PROJECT, async (root) => {
      await runLotse(["scan", "-o", "json=s.json"], { folder: root });
      expect(
        (await runLotse(["report", "s.json", "--lang", "en", "-o", "html"], { folder: root }))
          .stdout,
      ).toContain('lang="en"');
    });
  });

  it.each([
    ["no such file", "missing.json"],
    ["a file that is no result", "package.json"],
    ["a newer document", "newer.json"],
  ])("refuses %s with 2", async (_name, file) => {
    await withTree(
      { ...PROJECT, "newer.json": '{"kind": "lizenzlotse/scan-result", "schemaVersion": 99}' },
      async (root) => {
        expect((await runLotse(["report", file], { folder: root })).code).toBe(2);
      },
    );
  });
});

describe("lotse detect", () => {
  const TREE = {
    LICENSE: MIT,
    ".gitignore": "ignored.c\n",
    "ignored.c": "/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */",
    "node_modules/x/index.js": "// SPDX-License-Identifier: ISC",
    "empty.txt": "",
    "src/a.c": "/* See the LICENSE file for the terms. */\nint main(void) { return 0; }\n",
  };

  it("answers one line a file, ignored and dependency files too", async () => {
    await withTree(TREE, async (root) => {
      const { stdout, code } = await runLotse(["detect", root, "--format", "ndjson"]);
      const lines = stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as { path: string; licenses: string[] });
      expect(code).toBe(0);
      expect(lines.map(({ path, licenses }) => [path, licenses])).toEqual([
        [".gitignore", []],
        ["LICENSE", ["MIT"]],
        ["empty.txt", []],
        ["ignored.c", ["GPL-2.0-only WITH Linux-syscall-note"]],
        ["node_modules/x/index.js", ["ISC"]],
        ["src/a.c", ["MIT"]],
      ]);
    });
  });

  it("takes a single file", async () => {
    await withTree(TREE, async (root) => {
      const { stdout } = await runLotse(["detect", `${root}/LICENSE`, "--format", "json"]);
      expect(JSON.parse(stdout)).toMatchObject([
        { path: "LICENSE", licenses: ["MIT"], expression: "MIT" },
      ]);
    });
  });

  it("resolves a reference only up to the argument", async () => {
    await withTree(TREE, async (root) => {
      await writeFile(`${root}/src/b.txt`, "x");
      const { stdout } = await runLotse(["detect", `${root}/src`, "--format", "ndjson"]);
      expect(stdout).not.toContain("MIT");
    });
  });
});
