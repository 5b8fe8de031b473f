import { gzipSync } from "node:zlib";

import { strToU8, zipSync, type Zippable } from "fflate";
import { packTar, type TarHeader } from "modern-tar";
import { describe, expect, it } from "vitest";

import { MAX_MEMBER_BYTES } from "./archive-budget.ts";
import { readArchive } from "./read-archive.ts";

const MEGABYTE = 1_048_576;

interface Seen {
  readonly members: readonly string[];
  readonly problems: readonly string[];
  readonly bytes: number;
}

async function see(path: string, archive: Uint8Array): Promise<Seen> {
  const members: string[] = [];
  const problems: string[] = [];
  let bytes = 0;
  for await (const item of readArchive(path, archive)) {
    if ("problem" in item)
      problems.push(
        `${item.member}: ${item.problem.code} ${Object.values(item.problem.parameters).join(" ")}`,
      );
    else {
      members.push(item.member);
      bytes += item.bytes.length;
    }
  }
  return { members, problems, bytes };
}

function zipOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(members).map(([name, body]) => [
    name,
    typeof body === "string" ? strToU8(body) : body,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

function tarOf(members: readonly (TarHeader & { readonly body?: string })[]): Promise<Uint8Array> {
  return packTar(
    members.map(({ body, ...header }) => (body === undefined ? { header } : { header, body })),
  );
}

function file(name: string, body: string): TarHeader & { readonly body: string } {
  return { name, size: body.length, type: "file", body };
}

/** Puts other bytes where a value stands: makes a sound archive lie. */
function patched(
  bytes: Uint8Array,
  find: Uint8Array,
  put: Uint8Array,
  which: "first" | "last",
): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = which === "first" ? copy.indexOf(find) : copy.lastIndexOf(find);
  expect(at).toBeGreaterThanOrEqual(0);
  copy.set(put, at);
  return copy;
}

const CENTRAL_HEADER = Buffer.from("PK\u0001\u0002", "latin1");

/** Changes a 16- or 32-bit field of the last central directory entry. */
function withCentralField(zip: Uint8Array, offset: number, value: Uint8Array): Uint8Array {
  const copy = Buffer.from(zip);
  copy.set(value, copy.lastIndexOf(CENTRAL_HEADER) + offset);
  return copy;
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

describe("names that lead out of an archive", () => {
  const LEADS_OUT = "archive/suspicious the name leads out of the archive";

  it("are kept inside a zip, and said", async () => {
    const zip = zipOf({
      "../../etc/passwd": "x",
      "/abs": "y",
      "a\\b": "z",
      "..": "u",
      "C:/w": "v",
    });
    expect(await see("x.zip", zip)).toMatchObject({
      members: ["etc/passwd", "abs", "a/b", "unnamed", "C:/w"],
      problems: [
        `etc/passwd: ${LEADS_OUT}`,
        `abs: ${LEADS_OUT}`,
        `unnamed: ${LEADS_OUT}`,
        `C:/w: ${LEADS_OUT}`,
      ],
    });
  });

  it("are kept inside a tar, and said", async () => {
    const tar = await tarOf([file("../out", "x"), file("./in", "y")]);
    expect(await see("x.tar", tar)).toMatchObject({
      members: ["out", "in"],
      problems: [`out: ${LEADS_OUT}`],
    });
  });
});

describe("links", () => {
  const OUTSIDE = "archive/suspicious a link leads out of the archive and was not followed";

  it("in a tar are not followed; said where they lead out", async () => {
    const link = (name: string, linkname: string) =>
      ({ name, linkname, size: 0, type: "symlink" }) as const;
    const tar = await tarOf([
      link("out", "../../etc/passwd"),
      link("absolute", "/etc/passwd"),
      link("a/in", "../LICENSE"),
      { name: "hard", linkname: "LICENSE", size: 0, type: "link" },
      { name: "device", size: 0, type: "character-device" },
      file("LICENSE", "text"),
    ]);
    expect(await see("x.tar", tar)).toMatchObject({
      members: ["LICENSE"],
      problems: [`out: ${OUTSIDE}`, `absolute: ${OUTSIDE}`],
    });
  });

  it("in a zip are not followed; said where they lead out", async () => {
    const attrs = 0o120_777 * 65_536;
    const zip = zipSync({
      out: [strToU8("../../../etc/passwd"), { os: 3, attrs }],
      in: [strToU8("LICENSE"), { os: 3, attrs }],
      LICENSE: strToU8("text"),
    });
    expect(await see("x.zip", zip)).toMatchObject({
      members: ["LICENSE"],
      problems: [`out: ${OUTSIDE}`],
    });
  });
});

describe("members with one name", () => {
  const REPEATED = "archive/suspicious an earlier member has the same name";

  it("are both read in a zip, under names of their own", async () => {
    const zip = patched(
      patched(zipOf({ "a.txt": "1", "b.txt": "2" }), strToU8("b.txt"), strToU8("a.txt"), "first"),
      strToU8("b.txt"),
      strToU8("a.txt"),
      "last",
    );
    expect(await see("x.zip", zip)).toMatchObject({
      members: ["a.txt", "a.txt#2"],
      problems: [`a.txt#2: ${REPEATED}`],
    });
  });

  it("are both read in a tar", async () => {
    const tar = await tarOf([file("a", "1"), file("./a", "2"), file("b", "3")]);
    expect(await see("x.tar", tar)).toMatchObject({
      members: ["a", "a#2", "b"],
      problems: [`a#2: ${REPEATED}`],
    });
  });
});

describe("bombs", () => {
  it("of many members stop at their ratio", async () => {
    const names = Array.from({ length: 24 }, (_, index) => `m${String(index)}`);
    const zip = zipOf(Object.fromEntries(names.map((name) => [name, new Uint8Array(MEGABYTE)])));
    const { problems, bytes } = await see("x.zip", zip);
    expect(problems[0]).toMatch(/^m\d+: archive\/limit more than \d+ unpacked bytes$/u);
    expect(bytes).toBeLessThanOrEqual(10 * MEGABYTE);
  });

  it("of nested archives share one budget", async () => {
    const inner = zipOf({ big: new Uint8Array(6 * MEGABYTE) });
    const { problems, bytes } = await see(
      "x.zip",
      zipOf({ "1.zip": inner, "2.zip": inner, "3.zip": inner }),
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(10 * MEGABYTE);
  });

  it("of one compressed tar stop before they are unpacked", async () => {
    const body = "\0".repeat(15 * MEGABYTE);
    const bomb = gzipSync(await tarOf([file("small", "x"), file("big", body), file("next", body)]));
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const { members, problems } = await see("x.tgz", bomb);
    expect(members).toEqual(["small"]);
    expect(problems.at(-1)).toMatch(/^: archive\/limit more than \d+ unpacked bytes/u);
  });

  it("of a member that is too large are not unpacked", async () => {
    const zip = withCentralField(
      zipOf({ small: "x", big: "y".repeat(100) }),
      24,
      uint32(MAX_MEMBER_BYTES + 1),
    );
    expect(await see("x.zip", zip)).toMatchObject({
      members: ["small"],
      problems: [`big: archive/limit a member of more than ${String(MAX_MEMBER_BYTES)} bytes`],
    });
  });

  it("of members that share their bytes are refused as a whole", async () => {
    const zip = withCentralField(zipOf({ a: "x".repeat(100), b: "y".repeat(100) }), 42, uint32(0));
    expect(await see("x.zip", zip)).toEqual({
      members: [],
      problems: ["b: archive/malformed members share the same bytes"],
      bytes: 0,
    });
  });
});

describe("members that are not what they say", () => {
  const NOT_ANNOUNCED = "archive/malformed the content is not what was announced";
  const zip = zipOf({ first: "text", second: "y".repeat(100) });

  it.each([
    ["size", withCentralField(zip, 24, uint32(50)), NOT_ANNOUNCED],
    ["checksum", withCentralField(zip, 16, uint32(1)), NOT_ANNOUNCED],
    [
      "compression",
      withCentralField(zip, 10, Uint8Array.of(14, 0)),
      "archive/limit compression method 14",
    ],
    [
      "encryption",
      withCentralField(zip, 8, Uint8Array.of(1, 0)),
      "archive/limit encrypted members",
    ],
  ])("cost themselves only: %s", async (_what, archive, problem) => {
    expect(await see("x.zip", archive)).toMatchObject({
      members: ["first"],
      problems: [`second: ${problem}`],
    });
  });
});
