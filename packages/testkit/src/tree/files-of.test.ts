import { describe, expect, it } from "vitest";

import { filesOf } from "./files-of.ts";

const files = filesOf({ "b.txt": "ä", "a.txt": "", "folder/c.bin": Uint8Array.of(1, 2, 3) });

describe("filesOf", () => {
  it("lists the direct files of a folder, sorted", () => {
    expect(files.list("")).toEqual(["a.txt", "b.txt"]);
    expect(files.list("folder")).toEqual(["folder/c.bin"]);
    expect(files.list("missing")).toEqual([]);
    expect(files.has("folder/c.bin")).toBe(true);
    expect(files.has("folder")).toBe(false);
  });

  it("stores text as UTF-8", async () => {
    expect(await files.read("b.txt")).toEqual({ ok: true, bytes: Uint8Array.of(0xc3, 0xa4) });
  });

  it("answers as the real tree for what is missing or too large", async () => {
    const missing = await files.read("c.txt");
    const large = await files.read("folder/c.bin", { maxBytes: 2 });
    expect(missing).toMatchObject({ ok: false, diagnostic: { code: "file/unreadable" } });
    expect(large).toMatchObject({
      ok: false,
      diagnostic: { code: "file/too-large", parameters: { sizeBytes: "3", limitBytes: "2" } },
    });
  });
});
