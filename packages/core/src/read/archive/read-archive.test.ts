import { gzipSync } from "node:zlib";

import { strToU8, zipSync } from "fflate";
import { packTar } from "modern-tar";
import { describe, expect, it } from "vitest";

import { type ArchiveItem, isArchive, opensAsArchive, readArchive } from "./read-archive.ts";

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
  if ("problem" in item) return `${item.problem.code} ${item.member}`;
  return `${item.member}=${Buffer.from(item.bytes).toString("latin1").slice(0, 20)}`;
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

describe("opensAsArchive", () => {
  it("opens by its name what is always an archive, by its content what may be one", () => {
    expect(opensAsArchive("a.jar", Buffer.from("#!/bin/sh"))).toBe(true);
    expect(opensAsArchive("a.phar", Buffer.from("<?php"))).toBe(false);
    expect(opensAsArchive("a.phar", zipOf({ a: "x" }))).toBe(true);
    expect(opensAsArchive("a.txt", zipOf({ a: "x" }))).toBe(false);
  });
});

describe("readArchive", () => {
  it("reads the members of a zip", async () => {
    const zip = zipOf({ "META-INF/LICENSE": "text", "folder/": "", "a.txt": "a" });
    expect(await read("lib/x.jar", zip)).toEqual(["META-INF/LICENSE=text", "a.txt=a"]);
  });

  it("reads tar and compressed tar", async () => {
    const tar = await tarOf({ "package/LICENSE": "text", empty: "" });
    const members = ["package/LICENSE=text", "empty="];
    expect(await read("x.tar", tar)).toEqual(members);
    expect(await read("x.tgz", gzipSync(tar))).toEqual(members);
  });

  it("reads what a gem holds: a tar in a compressed tar", async () => {
    const data = gzipSync(await tarOf({ LICENSE: "text" }));
    const gem = await packTar([
      { header: { name: "data.tar.gz", size: data.length, type: "file" }, body: data },
    ]);
    expect(await read("x.gem", gem)).toEqual(["data.tar.gz!/LICENSE=text"]);
  });

  it("reads archives inside archives, down to three levels", async () => {
    const three = zipOf({ c: "deep" });
    const two = zipOf({ "3.zip": three });
    const one = zipOf({ "2.zip": two });
    expect(await read("1.zip", one)).toEqual(["2.zip!/3.zip!/c=deep"]);
    expect(await read("0.zip", zipOf({ "1.zip": one }))).toEqual([
      "archive/limit 1.zip!/2.zip!/3.zip",
    ]);
  });

  it("opens a zip that stands behind a start script", async () => {
    const script = Buffer.from("#!/bin/sh\nexec java -jar $0\n");
    const found = await read("x.jar", Buffer.concat([script, zipOf({ a: "x" })]));
    expect(found).toHaveLength(1);
  });

  it.each([
    ["no zip", Buffer.from("hello")],
    ["empty", new Uint8Array(0)],
    ["a truncated zip", zipOf({ a: "content" }).subarray(0, 30)],
  ])("names %s as damaged", async (_name, bytes) => {
    expect(await read("x.jar", bytes)).toEqual(["archive/malformed "]);
  });

  it("keeps the members that stand before the damage of a tar", async () => {
    const tar = await tarOf({ first: "whole", second: "x".repeat(2_000) });
    expect(await read("x.tar", tar.subarray(0, 2_000))).toEqual([
      "first=whole",
      "archive/malformed ",
    ]);
  });
});
