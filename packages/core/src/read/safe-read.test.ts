import { fifo, linkTo, withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { safeRead } from "./safe-read.ts";

describe("safeRead", () => {
  it("reads a regular file whole", async () => {
    await withTree({ file: "content" }, async (root) => {
      const outcome = await safeRead(`${root}/file`, 100);
      expect(outcome).toMatchObject({ state: "read", identity: { sizeBytes: 7 } });
      expect(outcome.state === "read" && Buffer.from(outcome.bytes).toString()).toBe("content");
    });
  });

  it("reads an empty file as no bytes", async () => {
    await withTree({ file: "" }, async (root) => {
      expect(await safeRead(`${root}/file`, 100)).toMatchObject({
        state: "read",
        bytes: new Uint8Array(0),
      });
    });
  });

  it("refuses what is larger than the limit without reading it", async () => {
    await withTree({ file: "content" }, async (root) => {
      expect(await safeRead(`${root}/file`, 6)).toEqual({ state: "too-large", sizeBytes: 7 });
    });
  });

  it("does not follow a link, wait for a pipe, or read a folder", async () => {
    await withTree({ link: linkTo("/etc/passwd"), pipe: fifo(), "folder/x": "" }, async (root) => {
      expect(await safeRead(`${root}/link`, 100)).toMatchObject({
        state: "failed",
        reason: "a link stands where a file was listed",
      });
      expect(await safeRead(`${root}/pipe`, 100)).toEqual({
        state: "failed",
        reason: "not a regular file",
      });
      expect(await safeRead(`${root}/folder`, 100)).toEqual({
        state: "failed",
        reason: "not a regular file",
      });
    });
  });

  it("says why in a word, without the path", async () => {
    expect(await safeRead("/nonexistent/secret", 100)).toEqual({
      state: "failed",
      reason: "ENOENT",
    });
  });
});
