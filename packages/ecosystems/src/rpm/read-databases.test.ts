import { readFileSync } from "node:fs";

import { filesOf } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { analyzeRpm } from "./analyze-rpm.ts";
import { readBdb } from "./database/read-bdb.ts";
import { readNdb } from "./database/read-ndb.ts";
import { readSqlite } from "./database/read-sqlite.ts";
import { parseHeader } from "./parse-header.ts";

/** Written by SQLite itself, in pages of 512 bytes. */
const SQLITE = readFileSync(
  new URL(
    "../../../../fixtures/projects/rpm/sqlite/project/usr/lib/sysimage/rpm/rpmdb.sqlite",
    import.meta.url,
  ),
);

describe("readSqlite", () => {
  it("finds every header, on branches of the tree and on pages of their own", () => {
    const headers = [...readSqlite(SQLITE)];
    expect(headers.map((header) => parseHeader(header)?.name)).toEqual([
      "schale",
      "amtslib",
      "amtswerkzeug",
      ...Array.from({ length: 66 }, () => undefined),
    ]);
    // A key's header is one text longer than the one before.
    const lengths = headers.slice(4).map((header) => header.length);
    expect(lengths.every((length, index) => length === (lengths[0] ?? 0) + 37 * index)).toBe(true);
  });

  it("ends where pages lead in a circle", () => {
    const file = Buffer.from(SQLITE);
    const root = rootPage(file);
    const start = (root - 1) * 512;
    expect(file.readUInt8(start)).toBe(5);
    file.writeUInt32BE(root, start + 8);
    expect(() => [...readSqlite(file)]).toThrow("a tree that is no tree");
  });

  it("refuses what is no such database, or only the beginning of one", () => {
    expect(() => [...readSqlite(Buffer.from("SQLite format 4"))]).toThrow("leads out");
    expect(() => [...readSqlite(SQLITE.subarray(0, 700))]).toThrow("leads out");
  });
});

/** The only branching page of the fixture is the root of its one large table. */
function rootPage(file: Buffer): number {
  for (let page = 2; page * 512 <= file.length; page += 1)
    if (file.readUInt8((page - 1) * 512) === 5) return page;
  return 0;
}

describe("readBdb", () => {
  it("ends where a chain of pages leads in a circle", () => {
    const pageBytes = 512;
    const file = Buffer.alloc(3 * pageBytes);
    file.writeUInt32LE(0x061561, 12);
    file.writeUInt32LE(pageBytes, 20);
    const page = pageBytes;
    file.writeUInt16LE(2, page + 20);
    file.writeUInt8(13, page + 25);
    file.writeUInt16LE(500, page + 26);
    file.writeUInt16LE(480, page + 28);
    file.writeUInt8(3, page + 480);
    file.writeUInt32LE(2, page + 484);
    file.writeUInt32LE(60_000_000, page + 488);
    const overflow = 2 * pageBytes;
    file.writeUInt32LE(2, overflow + 16);
    file.writeUInt16LE(1, overflow + 22);
    file.writeUInt8(7, overflow + 25);
    expect(() => [...readBdb(file)]).toThrow("a chain of pages is broken");
  });
});

describe("readNdb", () => {
  it("refuses slots that lead out of the file", () => {
    const file = Buffer.alloc(8_192);
    file.writeUInt32LE(0x506d7052, 0);
    file.writeUInt32LE(1, 12);
    for (let at = 32; at < 4_096; at += 16) file.writeUInt32LE(0x746f6c53, at);
    file.writeUInt32LE(0xffffff, 32 + 8);
    expect(() => [...readNdb(file)]).toThrow("leads out");
  });
});

it("keeps a package whose list of files is damaged, and says so", async () => {
  const path = "usr/lib/sysimage/rpm/rpmdb.sqlite";
  const file = Buffer.from(SQLITE);
  // The entry of the base names of the first package: tag, kind, place and number of its texts.
  const entry = file.indexOf(Buffer.from([0, 0, 1117 >> 8, 1117 & 0xff, 0, 0, 0, 8]));
  file.writeUInt32BE(0x00ff_ffff, entry + 8);
  const { projects, diagnostics } = await analyzeRpm({
    matches: [path],
    files: filesOf({ [path]: file }),
    caches: new Map(),
    depth: "manifest",
    signal: new AbortController().signal,
  });
  expect(projects[0]?.packages).toHaveLength(3);
  expect(diagnostics.map(({ parameters }) => parameters["problem"])).toContain(
    "a text leads out of its header",
  );
});
