import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { Component } from "@lizenzlotse/model";
import { aComponent } from "@lizenzlotse/testkit";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { collectSources } from "./collect-sources.ts";

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lizenzlotse-sources-"));
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), content);
}

const SOURCE = zipSync({ "x/build.gradle": strToU8(""), "x/A.java": strToU8("class A {}") });

async function placesOf(
  component: Component,
  variables: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const options = { root: undefined, userCaches: { home, variables }, components: [component] };
  const places: string[] = [];
  for await (const { archives } of collectSources({
    ...options,
    signal: new AbortController().signal,
  }))
    places.push(...archives.map(({ place, judgement }) => `${judgement.verdict} ${place.path}`));
  return places;
}

const componentOf = (purl: string, more: Partial<Component> = {}): Component => ({
  ...aComponent({ name: "x", version: "1.0.0" }),
  purl,
  ...more,
});

describe("collectSources", () => {
  it("finds source archives among Gradle's files, where the user's environment has them", async () => {
    const path = "org.x/x/1.0.0/da39a3ee/x-1.0.0-sources.jar";
    write(`elsewhere/caches/modules-2/files-2.1/${path}`, SOURCE);
    const component = componentOf("pkg:maven/org.x/x@1.0.0", { group: "org.x" });
    expect(await placesOf(component)).toEqual([]);
    expect(await placesOf(component, { GRADLE_USER_HOME: join(home, "elsewhere") })).toEqual([
      `source gradle-files:${path}`,
    ]);
  });

  it("packs what a store only keeps unpacked", async () => {
    const folder = "hosted/pub.dev/x-1.0.0";
    write(`.pub-cache/${folder}/pubspec.yaml`, "name: x");
    write(`.pub-cache/${folder}/lib/x.dart`, "void main() {}");
    expect(await placesOf(componentOf("pkg:pub/x@1.0.0"))).toEqual([`source pub-cache:${folder}`]);
    const source = "sdists-v11/pypi/x/1.0.0/aBylYi88ZJ/src";
    write(`.cache/uv/${source}/PKG-INFO`, "Metadata-Version: 2.1\nName: x\nVersion: 1.0.0\n");
    write(`.cache/uv/${source}/setup.py`, "");
    write(`.cache/uv/${source}/x.py`, "");
    expect(await placesOf(componentOf("pkg:pypi/x@1.0.0"))).toEqual([`source uv-cache:${source}`]);
  });

  it("takes the registry's package for another one's only where its hash fits", async () => {
    const path = ".hex/packages/hexpm/x-1.0.0.tar";
    write(path, "bytes");
    const fork = "pkg:hex/x@1.0.0?vcs_url=git%2Bhttps:%2F%2Fexample.org%2Ffork";
    expect(await placesOf(componentOf(fork))).toEqual([]);
    const value = createHash("sha256").update("bytes").digest("hex");
    const hashes = [{ algorithm: "SHA-256", value, covers: "distribution" }] as const;
    expect(await placesOf(componentOf(fork, { hashes }))).toHaveLength(1);
  });
});
