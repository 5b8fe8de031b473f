import { aComponent, aScanResult } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { bomFormats } from "../../write/registry.ts";

interface Written {
  readonly metadata: { readonly properties: readonly Property[] };
  readonly components: readonly {
    readonly name: string;
    readonly properties: readonly Property[];
  }[];
}

interface Property {
  readonly name: string;
  readonly value: string;
}

const PATH = "gitlab:dependency_scanning:input_file:path";

describe("the GitLab profile", () => {
  it("names the lockfile of most packages once, and another one at the packages that stand in it", async () => {
    const inLockfile = (name: string, path: string): ReturnType<typeof aComponent> => ({
      ...aComponent({ name, license: "MIT" }),
      occurrences: [{ location: { path, line: 1 }, source: "lockfile", usages: ["production"] }],
    });
    const scan = aScanResult({
      components: [
        inLockfile("a", "web/package-lock.json"),
        inLockfile("b", "web/package-lock.json"),
        inLockfile("c", "tools/package-lock.json"),
      ],
    });
    const format = bomFormats.find(({ id }) => id === "cyclonedx-json");
    const written = await format?.write(scan, { version: "gitlab" });
    const bom = JSON.parse(new TextDecoder().decode(written?.content)) as Written;
    const valuesOf = (properties: readonly Property[]): readonly string[] =>
      properties.filter(({ name }) => name === PATH).map(({ value }) => value);
    expect(valuesOf(bom.metadata.properties)).toEqual(["web/package-lock.json"]);
    expect(bom.components.map(({ name, properties }) => [name, valuesOf(properties)])).toEqual([
      ["a", []],
      ["b", []],
      ["c", ["tools/package-lock.json"]],
    ]);
  });
});
