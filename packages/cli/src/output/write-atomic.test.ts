import { readdir, readFile } from "node:fs/promises";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { writeAtomic } from "./write-atomic.ts";

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from("half"));
  throw new TypeError("planted");
}

describe("writeAtomic", () => {
  it("writes all chunks and leaves no temporary file", async () => {
    await withTree({ "r.html": "old" }, async (root) => {
      await writeAtomic(`${root}/r.html`, chunks("new ", "content"));
      expect(await readFile(`${root}/r.html`, "utf8")).toBe("new content");
      expect(await readdir(root)).toEqual(["r.html"]);
    });
  });

  it("keeps the old file when the content fails half-way", async () => {
    await withTree({ "r.html": "old" }, async (root) => {
      await expect(writeAtomic(`${root}/r.html`, failing())).rejects.toMatchObject({
        code: "OUTPUT_FAILED",
      });
      expect(await readFile(`${root}/r.html`, "utf8")).toBe("old");
      expect(await readdir(root)).toEqual(["r.html"]);
    });
  });

  it("names the file when its folder is missing", async () => {
    await withTree({}, async (root) => {
      await expect(writeAtomic(`${root}/missing/r.html`, chunks("x"))).rejects.toMatchObject({
        code: "OUTPUT_FAILED",
        message: `${root}/missing/r.html`,
      });
    });
  });
});
