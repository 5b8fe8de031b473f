import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { fifo, folder, linkTo, withTree } from "./with-tree.ts";

describe("withTree", () => {
  it("makes files, folders and links, and removes them afterwards", async () => {
    const root = await withTree(
      {
        "a/b.txt": "text",
        "a/c.bin": Uint8Array.of(0, 255),
        empty: folder(),
        link: linkTo("a/missing"),
      },
      (path) => {
        expect(readFileSync(join(path, "a/b.txt"), "utf8")).toBe("text");
        expect([...readFileSync(join(path, "a/c.bin"))]).toEqual([0, 255]);
        expect(readdirSync(join(path, "empty"))).toEqual([]);
        expect(readlinkSync(join(path, "link"))).toBe("a/missing");
        return path;
      },
    );
    expect(existsSync(root)).toBe(false);
  });

  it("removes the tree when the test fails", async () => {
    let root = "";
    const failing = withTree({ "a.txt": "" }, (path) => {
      root = path;
      throw new TypeError("as tests do");
    });
    await expect(failing).rejects.toThrow("as tests do");
    expect(existsSync(root)).toBe(false);
  });

  it.skipIf(process.platform === "win32")("makes named pipes", async () => {
    await withTree({ "a/pipe": fifo() }, (root) => {
      expect(lstatSync(join(root, "a/pipe")).isFIFO()).toBe(true);
    });
  });

  it.skipIf(process.platform !== "linux")("makes names that are not UTF-8", async () => {
    await withTree([[Uint8Array.of(0x63, 0xe9), "latin"]], (root) => {
      expect(readdirSync(Buffer.from(root), { encoding: "buffer" })).toEqual([
        Buffer.of(0x63, 0xe9),
      ]);
    });
  });
});
