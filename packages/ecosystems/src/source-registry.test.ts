import { parsePurl, type ComponentHash } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { IN_PROJECT, type LocatedComponent } from "./source-contract.ts";
import { sourceLocators } from "./source-registry.ts";

const SHA512: ComponentHash = {
  algorithm: "SHA-512",
  value: `abcd${"0".repeat(124)}`,
  covers: "distribution",
};

const component = (fields: Partial<LocatedComponent>): LocatedComponent => ({
  name: "x",
  version: "1.0.0",
  hashes: [],
  references: [],
  ...fields,
});

const pathsOf = (purlType: string, fields: Partial<LocatedComponent>): readonly string[] =>
  (
    sourceLocators.find((each) => each.purlType === purlType)?.candidates(component(fields)) ?? []
  ).map(({ cache, path }) => `${cache}: ${path}`);

describe("the locators of sources", () => {
  it("have a type of package URLs each, and name only places that they declare", () => {
    const types = sourceLocators.map(({ purlType }) => purlType);
    expect(new Set(types).size).toBe(types.length);
    for (const locator of sourceLocators) {
      const { purlType } = locator;
      expect(parsePurl(`pkg:${purlType}/a/b@1`)?.type).toBe(purlType);
      const declared = new Set([IN_PROJECT, ...locator.caches.map(({ id }) => id)]);
      const found = locator.candidates(
        component({
          group: "g",
          hashes: [SHA512],
          references: [{ type: "distribution", url: "https://example.org/x-1.0.0.zip" }],
        }),
      );
      expect(found.length).toBeGreaterThan(0);
      for (const { cache } of found) expect(declared).toContain(cache);
    }
  });

  it("know the layout of each package manager", () => {
    expect(pathsOf("npm", { hashes: [SHA512] })).toEqual([
      `npm-archives: sha512/ab/cd/${"0".repeat(124)}`,
    ]);
    expect(pathsOf("maven", { group: "org.x", name: "y" })[0]).toBe(
      "maven-archives: org/x/y/1.0.0/y-1.0.0-sources.jar",
    );
    expect(
      pathsOf("golang", { group: "github.com/BurntSushi", name: "toml", version: "v1.0.0" }),
    ).toEqual(["go-modules: cache/download/github.com/!burnt!sushi/toml/@v/v1.0.0.zip"]);
    expect(pathsOf("cargo", {})).toContain(
      "cargo-archives: index.crates.io-1949cf8c6b5b557f/x-1.0.0.crate",
    );
  });

  it("take a hash of unpacked content for no archive", () => {
    expect(pathsOf("npm", { hashes: [{ ...SHA512, covers: "content" }] })).toEqual([]);
  });
});
