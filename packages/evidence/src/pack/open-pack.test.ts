import { LotseError, sha256Hex } from "@lizenzlotse/model";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { openPack } from "./open-pack.ts";
import { packFiles } from "./write-pack.ts";

const TEXT = new TextEncoder().encode("evidence\n");

function refusalOf(bytes: Uint8Array): string {
  try {
    openPack(bytes);
  } catch (error) {
    if (error instanceof LotseError && error.code === "PACK_INVALID") return error.text.en;
    throw error;
  }
  return "";
}

describe("openPack", () => {
  // The bytes of a pack are a promise for years: when the packing library lays them out otherwise, this is where it shows.
  it("knows the layout of packs that were written long ago", () => {
    const pack = packFiles(
      new Map([
        ["nachweise/a.json", TEXT],
        ["manifest.json", TEXT],
      ]),
    );
    expect(pack).toHaveLength(250);
    expect(sha256Hex(pack)).toBe(
      "533f8f8d625417c412061a74fe12d67d055de83eaaf0ef39d989c55668b944ae",
    );
  });

  it.each([
    ["../evil.txt"],
    ["/etc/passwd"],
    ["C:/evil.txt"],
    ["a\\b.txt"],
    ["a//b"],
    ["./a"],
    ["a/../b"],
    ["a\u0000b"],
    ["folder/"],
  ])("refuses the path %j", (path) => {
    expect(refusalOf(zipSync({ [path]: TEXT }, { level: 0 }))).toContain("leads out");
  });

  it("refuses what is compressed before it is unpacked", () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(10_000_000) }, { level: 9 });
    expect(refusalOf(bomb)).toContain("compressed");
  });

  it("refuses two files of one name", () => {
    const pack = Buffer.from(
      packFiles(
        new Map([
          ["a.txt", TEXT],
          ["b.txt", TEXT],
        ]),
      ),
    );
    const twice = Buffer.from(pack.toString("latin1").replaceAll("b.txt", "a.txt"), "latin1");
    expect(refusalOf(twice)).toContain("one name");
  });

  it("refuses entries that claim the same bytes again and again", () => {
    const pack = packFiles(
      new Map([
        ["a.txt", new Uint8Array(100)],
        ["b.txt", TEXT],
      ]),
    );
    const view = new DataView(pack.buffer.slice(0));
    const bytes = new Uint8Array(view.buffer);
    const central = directoryOf(bytes);
    view.setUint32(central + 20, 1_000_000, true);
    view.setUint32(central + 24, 1_000_000, true);
    expect(refusalOf(bytes)).toContain("claims to hold more");
  });
});

/** Where the central directory begins, as the end of the archive says. */
function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
}
