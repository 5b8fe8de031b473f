import { describe, expect, it } from "vitest";

import { damagedFiles, damagedTrees } from "./damaged-trees.ts";
import { DAMAGES } from "./damages.ts";

const TREE = {
  "a.json": '{"name": "a", "list": [1, {"deep": true}]}',
  "b.toml": '[package]\nname = "b"\n',
  "c.xml": "<project><name>c</name></project>",
  "d.yaml": "name: d\nlist:\n  - 1\n",
  "e.bin": new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 0xff, 0xfe]),
  "f.txt": "f==1\n",
};
const PATHS = Object.keys(TREE);

describe("damagedTrees", () => {
  it("damages one file at a time, every kind once before any twice", () => {
    const damaged = [...damagedTrees(TREE, PATHS, DAMAGES.length)];
    expect(damaged.map(({ title }) => title.replace(/^\d+: /u, ""))).toEqual(
      DAMAGES.map(({ name }) => name),
    );
    for (const { path, tree } of damaged) {
      const others = PATHS.filter((other) => other !== path);
      expect(others.filter((other) => tree[other] !== TREE[other as keyof typeof TREE])).toEqual(
        [],
      );
    }
  });

  it("does the same for the same tree", () => {
    expect([...damagedTrees(TREE, PATHS, 200)]).toEqual([...damagedTrees(TREE, PATHS, 200)]);
  });

  it("keeps the other bytes of what is no text", () => {
    const flips = [...damagedFiles("e.bin", TREE["e.bin"], 300)].filter(({ title }) =>
      title.endsWith("flipped bits"),
    );
    expect(flips.length).toBeGreaterThan(10);
    expect(new Set(flips.map(({ content }) => content.length))).toEqual(new Set([10]));
  });

  it.each(["a.json", "b.toml", "c.xml", "d.yaml"] as const)(
    "puts other values and deep ones into %s, still well-formed",
    (name) => {
      const damaged = [...damagedFiles(name, TREE[name], 500)];
      const swapped = damaged.filter(({ title }) => /another value|deep nesting/u.test(title));
      expect(
        swapped.filter(({ isBroken, title }) => isBroken && title.includes("another")),
      ).toEqual([]);
      expect(new Set(swapped.map(({ content }) => String(content))).size).toBeGreaterThan(5);
      expect(swapped.some(({ content }) => content.length > 100_000)).toBe(true);
    },
  );

  it("knows when the syntax is broken", () => {
    const cut = [...damagedFiles("a.json", TREE["a.json"], 300)].filter(({ title }) =>
      title.endsWith("a truncated end"),
    );
    expect(cut.length).toBeGreaterThan(5);
    expect(cut.every(({ isBroken }) => isBroken)).toBe(true);
  });
});
