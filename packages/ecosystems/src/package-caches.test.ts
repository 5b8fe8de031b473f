import { readFileSync } from "node:fs";

import type { CacheSource, ComponentHash } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import type { WantedPackage } from "./contract.ts";
import { analyzers } from "./registry.ts";

const SHA512: ComponentHash = {
  algorithm: "SHA-512",
  value: `abcd${"0".repeat(124)}`,
  covers: "distribution",
};

const wanted = (fields: Partial<WantedPackage>): WantedPackage => ({
  purl: "pkg:generic/x@1.0.0",
  name: "x",
  version: "1.0.0",
  hashes: [],
  references: [],
  ...fields,
});

const caches = analyzers.flatMap(({ caches = [] }) => caches);

/** A store in which one file lies. */
function storeWith(path: string): CacheSource {
  const parts = path.split("/");
  return {
    read: (asked) => Promise.resolve(asked === path ? new Uint8Array() : undefined),
    list: (folder) => {
      const depth = folder === "" ? 0 : folder.split("/").length;
      const isAbove = folder === "" || path.startsWith(`${folder}/`);
      const name = parts[depth];
      if (!isAbove || name === undefined) return { files: [], folders: [] };
      const isFile = depth === parts.length - 1;
      return { files: isFile ? [name] : [], folders: isFile ? [] : [name] };
    },
  };
}

async function pathsIn(
  id: string,
  fields: Partial<WantedPackage>,
  store = storeWith("nothing"),
): Promise<readonly string[]> {
  const cache = caches.find((each) => each.id === id) ?? expect.fail(`no store ${id}`);
  const locate = (await cache.archivesIn?.(store)) ?? expect.fail(`${id} keeps no archives`);
  return locate(wanted(fields)).map(({ path }) => path);
}

const DOCUMENT = new URL("../../../docs/architecture/ecosystems.md", import.meta.url);

describe("stores of package managers", () => {
  it("each has its row in the documentation", () => {
    const rows = readFileSync(DOCUMENT, "utf8").matchAll(/^\| `([a-z-]+)` +\|/gmu);
    expect([...rows].map(([, id]) => id)).toEqual(caches.map(({ id }) => id).sort());
  });

  it("have an id each, and keep packages or archives", () => {
    expect(new Set(caches.map(({ id }) => id)).size).toBe(caches.length);
    const useless = caches.filter(
      ({ finderIn, archivesIn }) => finderIn === undefined && archivesIn === undefined,
    );
    expect(useless).toEqual([]);
    const nowhere = caches.filter(
      ({ places, projectFolders = [] }) => places.length + projectFolders.length === 0,
    );
    expect(nowhere).toEqual([]);
  });

  it("know where each package manager keeps the archives that it loaded", async () => {
    expect(await pathsIn("npm-cache", { hashes: [SHA512] })).toEqual([
      `content-v2/sha512/ab/cd/${"0".repeat(124)}`,
    ]);
    expect(await pathsIn("maven-repository", { group: "org.x", name: "y" })).toEqual([
      "org/x/y/1.0.0/y-1.0.0-sources.jar",
      "org/x/y/1.0.0/y-1.0.0-src.jar",
      "org/x/y/1.0.0/y-1.0.0.jar",
    ]);
    expect(
      await pathsIn("go-modules", { group: "github.com/BurntSushi", name: "toml", version: "v1" }),
    ).toEqual(["cache/download/github.com/!burnt!sushi/toml/@v/v1.zip"]);
    expect(await pathsIn("cargo-registry", {})).toContain(
      "cache/index.crates.io-1949cf8c6b5b557f/x-1.0.0.crate",
    );
    expect(await pathsIn("nuget-packages", { name: "Serilog" })).toEqual([
      "serilog/1.0.0/serilog.1.0.0.nupkg",
    ]);
    expect(await pathsIn("hex-packages", {})).toEqual(["x-1.0.0.tar"]);
    expect(await pathsIn("bundled-gems", { purl: "pkg:gem/x@1.0.0?platform=java" })).toEqual([
      "x-1.0.0-java.gem",
    ]);
    expect(await pathsIn("conda-packages", { purl: "pkg:conda/x@1.0.0?build=0" })).toEqual([
      "x-1.0.0-0.conda",
      "x-1.0.0-0.tar.bz2",
    ]);
    const url = "https://example.org/x-1.0.0.zip";
    expect(
      await pathsIn("composer-files", { group: "g", references: [{ type: "distribution", url }] }),
    ).toEqual(["g/x/25f5388471ddf15b22a206de9b33741d0cb040d6.zip"]);
    expect(
      (await pathsIn("pip-http", { references: [{ type: "source-distribution", url }] }))[0],
    ).toMatch(/^(?:[\da-f]\/){5}[\da-f]{56}\.body$/u);
  });

  it("look for those whose folders are named by what is in them", async () => {
    const jar = "org.x/y/1.0.0/da39a3ee/y-1.0.0-sources.jar";
    const asked = { group: "org.x", name: "y" };
    expect(await pathsIn("gradle-files", asked, storeWith(jar))).toEqual([jar]);
    expect(await pathsIn("gradle-files", asked)).toEqual([]);
    const gem = "3.3.0/cache/x-1.0.0.gem";
    expect(await pathsIn("gems", {}, storeWith(gem))).toEqual([gem]);
  });

  it("take a hash of unpacked content for no archive", async () => {
    expect(await pathsIn("npm-cache", { hashes: [{ ...SHA512, covers: "content" }] })).toEqual([]);
  });

  it("are where Maven's settings say, unless they say it in a comment", () => {
    const [place] = caches.find(({ id }) => id === "maven-repository")?.places ?? [];
    const folderIn = (settings: string): string | undefined =>
      place !== undefined && "folderIn" in place ? place.folderIn(settings, "/home/amt") : "none";
    const element = "<localRepository>${user.home}/m2</localRepository>";
    expect(folderIn(`<settings>\n${element}</settings>`)).toBe("/home/amt/m2");
    expect(folderIn(`<settings><!--\n${element}\n--></settings>`)).toBeUndefined();
  });
});
