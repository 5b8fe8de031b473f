import { fifo, linkTo, withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { fingerprintOnDisk, safeRead, sizeOfFingerprint } from "./safe-read.ts";

describe("safeRead", () => {
  it("reads into memory that it is given, and takes a fingerprint when asked", async () => {
    await withTree({ file: "content" }, (root) => {
      const memory = new Uint8Array(100).fill(1);
      const options = { maxBytes: 100, allocate: () => memory, fingerprint: "wanted" } as const;
      const read = safeRead(`${root}/file`, options);
      if (read.state !== "read") throw new TypeError(read.state);
      expect(read.bytes.buffer).toBe(memory.buffer);
      expect(Buffer.from(read.bytes).toString()).toBe("content");
      expect(fingerprintOnDisk(`${root}/file`)?.fingerprint).toBe(read.fingerprint);
      expect(sizeOfFingerprint(read.fingerprint ?? "")).toBe(7);
      expect(fingerprintOnDisk(root)).toBeUndefined();
      expect(fingerprintOnDisk(`${root}/none`)).toBeUndefined();
    });
  });

  it("reads a regular file whole", async () => {
    await withTree({ file: "content" }, (root) => {
      const outcome = safeRead(`${root}/file`, { maxBytes: 100 });
      expect(outcome).toMatchObject({ state: "read", fingerprint: undefined });
      expect(outcome.state === "read" && Buffer.from(outcome.bytes).toString()).toBe("content");
    });
  });

  it("reads an empty file as no bytes", async () => {
    await withTree({ file: "" }, (root) => {
      expect(safeRead(`${root}/file`, { maxBytes: 100 })).toMatchObject({
        state: "read",
        bytes: new Uint8Array(0),
      });
    });
  });

  it("refuses what is larger than the limit without reading it", async () => {
    await withTree({ file: "content" }, (root) => {
      expect(safeRead(`${root}/file`, { maxBytes: 6 })).toEqual({
        state: "too-large",
        sizeBytes: 7,
      });
    });
  });

  it("does not follow a link, wait for a pipe, or read a folder", async () => {
    await withTree({ link: linkTo("/etc/passwd"), pipe: fifo(), "folder/x": "" }, (root) => {
      expect(safeRead(`${root}/link`, { maxBytes: 100 })).toMatchObject({
        state: "failed",
        reason: "a link stands where a file was listed",
      });
      expect(safeRead(`${root}/pipe`, { maxBytes: 100 })).toEqual({
        state: "failed",
        reason: "not a regular file",
      });
      expect(safeRead(`${root}/folder`, { maxBytes: 100 })).toEqual({
        state: "failed",
        reason: "not a regular file",
      });
    });
  });

  it("says why in a word, without the path", () => {
    expect(safeRead("/nonexistent/secret", { maxBytes: 100 })).toEqual({
      state: "failed",
      reason: "ENOENT",
    });
  });
});
