import { fifo, linkTo, type TreeEntries, withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { type ExcludePattern, PathFilter } from "./path-filter.ts";
import { type Listing, walkTree, type WalkOptions } from "./walk-tree.ts";

const NEVER = new AbortController().signal;

async function walk(root: string, options: Partial<WalkOptions> = {}): Promise<Listing> {
  return walkTree({
    root,
    filter: new PathFilter([]),
    gitignore: "respected",
    versionControl: "skipped",
    signal: NEVER,
    deadline: NEVER,
    ...options,
  });
}

async function pathsOf(
  entries: TreeEntries,
  options: Partial<WalkOptions> = {},
): Promise<readonly string[]> {
  return withTree(entries, async (root) => (await walk(root, options)).paths);
}

function exclude(pattern: string): ExcludePattern {
  return { pattern, origin: "command-line", base: "" };
}

describe("walkTree", () => {
  it("lists regular files in code-unit order, whatever the folder's own order", async () => {
    expect(await pathsOf({ "b/x": "", a: "", "B/y": "", "a.b": "" })).toEqual([
      "B/y",
      "a",
      "a.b",
      "b/x",
    ]);
  });

  it("follows no link: loops end, files are visited once, nothing outside is seen", async () => {
    await withTree(
      { "folder/file": "", "folder/loop": linkTo(".."), alias: linkTo("folder") },
      async (root) => {
        const listing = await walk(root);
        expect(listing.paths).toEqual(["folder/file"]);
        expect(listing.diagnostics).toEqual([]);
      },
    );
  });

  it("takes an absolute link for one of the tree where the tree is a root file system", async () => {
    const tree = { "bin/busybox": "", "bin/sh": linkTo("/bin/busybox"), x: linkTo("/bin/no-such") };
    await withTree(tree, async (root) => {
      const { diagnostics } = await walk(root);
      expect(diagnostics.map(({ location }) => location.path)).toEqual(["x"]);
    });
  });

  it("names a link that leads out of the root", async () => {
    await withTree({ passwords: linkTo("/etc/passwd"), up: linkTo("../..") }, async (root) => {
      const { paths, diagnostics } = await walk(root);
      expect(paths).toEqual([]);
      expect(diagnostics.map(({ code, location }) => [code, location.path]).sort()).toEqual([
        ["file/outside-root", "passwords"],
        ["file/outside-root", "up"],
      ]);
    });
  });

  it("names pipes instead of waiting for them", async () => {
    await withTree({ pipe: fifo(), file: "" }, async (root) => {
      const { paths, diagnostics } = await walk(root);
      expect(paths).toEqual(["file"]);
      expect(diagnostics).toMatchObject([
        {
          code: "file/special",
          effect: "none",
          location: { path: "pipe" },
          parameters: { kind: "FIFO" },
        },
      ]);
    });
  });

  it("keeps names that are not UTF-8 apart and remembers their bytes", async () => {
    const names = [Uint8Array.of(0x61, 0xff), Uint8Array.of(0x61, 0xfe)];
    await withTree(
      names.map((name) => [name, "text"] as const),
      async (root) => {
        const listing = await walk(root);
        expect(listing.paths).toEqual(["a\\xFE", "a\\xFF"]);
        expect(listing.rawPaths.get("a\\xFF")?.subarray(-2)).toEqual(Buffer.from([0x61, 0xff]));
      },
    );
  });

  it("leaves out what version control ignores, nearest rule first, and counts it", async () => {
    const filter = new PathFilter([]);
    const entries = {
      ".gitignore": "*.log\n/build/\n",
      "a.log": "",
      "build/x": "",
      "sub/.gitignore": "!b.log",
      "sub/b.log": "",
    };
    expect(await pathsOf(entries, { filter })).toEqual([
      ".gitignore",
      "sub/.gitignore",
      "sub/b.log",
    ]);
    expect(filter.report()).toEqual([{ pattern: ".gitignore", origin: "gitignore", files: 2 }]);
  });

  it("lists ignored files too when told so", async () => {
    expect(await pathsOf({ ".gitignore": "*", a: "" }, { gitignore: "ignored" })).toEqual([
      ".gitignore",
      "a",
    ]);
  });

  it("walks dependency folders although version control ignores them: they are evidence", async () => {
    const entries = {
      ".gitignore": "node_modules\nvendor\n",
      "node_modules/a/LICENSE": "",
      "vendor/b/c/LICENSE": "",
      "src/x": "",
    };
    await withTree(entries, async (root) => {
      const listing = await walk(root);
      expect(listing.paths).toEqual([
        ".gitignore",
        "node_modules/a/LICENSE",
        "src/x",
        "vendor/b/c/LICENSE",
      ]);
      expect(listing.paths.map((path) => listing.zoneOf(path))).toEqual([
        "first-party",
        "dependency",
        "first-party",
        "dependency",
      ]);
    });
  });

  it("skips the folders of version control, unless every file is wanted", async () => {
    const entries = { ".git/config": "", a: "" };
    expect(await pathsOf(entries)).toEqual(["a"]);
    expect(await pathsOf(entries, { versionControl: "listed" })).toEqual([".git/config", "a"]);
  });

  it("applies the user's patterns also inside dependency folders, and reports each with its count", async () => {
    const filter = new PathFilter([exclude("fixtures/**"), exclude("*.min.js")]);
    const entries = {
      "fixtures/a": "",
      "fixtures/b": "",
      "node_modules/x/x.min.js": "",
      "c.js": "",
    };
    expect(await pathsOf(entries, { filter })).toEqual(["c.js"]);
    expect(filter.report()).toMatchObject([
      { pattern: "fixtures/**", files: 2 },
      { pattern: "*.min.js", files: 1 },
    ]);
  });

  it("sees patterns of a configuration further up from where that stands", async () => {
    const filter = new PathFilter([
      { pattern: "/sub/a", origin: "configuration", reason: "sample", base: "sub" },
    ]);
    expect(await pathsOf({ a: "", b: "" }, { filter })).toEqual(["b"]);
  });

  it("names a folder that is nested too deep", async () => {
    const deep = `${"d/".repeat(201)}file`;
    await withTree({ [deep]: "" }, async (root) => {
      const { paths, diagnostics } = await walk(root);
      expect(paths).toEqual([]);
      expect(diagnostics).toMatchObject([{ code: "scan/limit", effect: "incomplete" }]);
    });
  });

  it("ends early at the deadline, and says so", async () => {
    await withTree({ "a/b": "" }, async (root) => {
      const { diagnostics } = await walk(root, { deadline: AbortSignal.abort() });
      expect(diagnostics).toMatchObject([{ code: "scan/interrupted", effect: "incomplete" }]);
    });
  });

  it("stops with an error when aborted", async () => {
    await withTree({ a: "" }, async (root) => {
      await expect(walk(root, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
    });
  });
});
