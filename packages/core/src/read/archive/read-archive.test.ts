import { gzipSync } from "node:zlib";

import { strToU8, zipSync } from "fflate";
import { packTar } from "modern-tar";
import { describe, expect, it } from "vitest";

import { MAX_MEMBER_BYTES } from "./archive-budget.ts";
import { type ArchiveItem, isArchive, readArchive } from "./read-archive.ts";

function zipOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const contents = Object.entries(members).map(([name, body]) => [
    name,
    typeof body === "string" ? strToU8(body) : body,
  ]);
  return zipSync(Object.fromEntries(contents) as Record<string, Uint8Array>);
}

function tarOf(members: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  return packTar(
    Object.entries(members).map(([name, body]) => ({
      header: { name, size: Buffer.from(body as string).length, type: "file" as const },
      body,
    })),
  );
}

async function read(path: string, bytes: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for await (const item of readArchive(path, bytes)) found.push(describeItem(item));
  return found;
}

function describeItem(item: ArchiveItem): string {
  if (item.kind === "member")
    return `${item.path}=${Buffer.from(item.bytes).toString("latin1").slice(0, 20)}`;
  return `${item.diagnostic.code} ${item.diagnostic.location.path}`;
}

describe("isArchive", () => {
  it.each(["a.jar", "a.whl", "a.zip", "a.tgz", "a.tar.gz", "a.nupkg", "a.gem", "a.crate", "A.JAR"])(
    "opens %s",
    (path) => {
      expect(isArchive(path)).toBe(true);
    },
  );

  it.each(["a.gz", "jar", "a.jar.txt"])("leaves %s alone", (path) => {
    expect(isArchive(path)).toBe(false);
  });
});

describe("readArchive", () => {
  it("reads zip members by the path of the archive", async () => {
    const zip = zipOf({ "META-INF/LICENSE": "text", "folder/": "", "a.txt": "a" });
    expect(await read("lib/x.jar", zip)).toEqual([
      "lib/x.jar!/META-INF/LICENSE=text",
      "lib/x.jar!/a.txt=a",
    ]);
  });

  it("reads tar and compressed tar", async () => {
    const tar = await tarOf({ "package/LICENSE": "text" });
    expect(await read("x.tar", tar)).toEqual(["x.tar!/package/LICENSE=text"]);
    expect(await read("x.tgz", gzipSync(tar))).toEqual(["x.tgz!/package/LICENSE=text"]);
  });

  it("reads archives inside archives, down to three levels", async () => {
    const three = zipOf({ c: "deep" });
    const two = zipOf({ "3.zip": three });
    const one = zipOf({ "2.zip": two });
    expect(await read("1.zip", one)).toEqual(["1.zip!/2.zip!/3.zip!/c=deep"]);
    expect(await read("0.zip", zipOf({ "1.zip": one }))).toEqual([
      "archive/limit 0.zip!/1.zip!/2.zip!/3.zip",
    ]);
  });

  it("keeps names inside that would lead out", async () => {
    expect(
      await read("x.zip", zipOf({ "../../etc/passwd": "x", "/abs": "y", "a\\b": "z" })),
    ).toEqual(["x.zip!/etc/passwd=x", "x.zip!/abs=y", "x.zip!/a/b=z"]);
  });

  it("names a member that is too large instead of unpacking it", async () => {
    const zip = zipOf({ big: new Uint8Array(MAX_MEMBER_BYTES + 1), small: "x" });
    expect(await read("x.zip", zip)).toEqual(["archive/limit x.zip!/big", "x.zip!/small=x"]);
  });

  it("stops a bomb of many members at its ratio", async () => {
    const megabyte = new Uint8Array(1_048_576);
    const zip = zipOf(
      Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`m${String(index)}`, megabyte])),
    );
    const found = await read("x.zip", zip);
    expect(found.filter((line) => line.startsWith("archive/limit"))).not.toEqual([]);
    expect(found.filter((line) => line.startsWith("x.zip")).length).toBeLessThan(20);
  });

  it("stops a compressed tar that unpacks to far more than it holds", async () => {
    const bomb = gzipSync(
      await tarOf({ big: new Uint8Array(15_000_000), second: new Uint8Array(15_000_000) }),
    );
    expect(await read("x.tgz", bomb)).toEqual(["archive/malformed x.tgz"]);
  });

  it.each([
    ["no zip", Buffer.from("hello")],
    ["empty", new Uint8Array(0)],
    ["a truncated zip", zipOf({ a: "content" }).subarray(0, 30)],
  ])("names %s as damaged", async (_name, bytes) => {
    expect(await read("x.jar", bytes)).toEqual(["archive/malformed x.jar"]);
  });

  it("names a truncated tar as damaged", async () => {
    const tar = await tarOf({ a: "x".repeat(2_000) });
    expect(await read("x.tar", tar.subarray(0, 900))).toEqual(["archive/malformed x.tar"]);
  });
});
