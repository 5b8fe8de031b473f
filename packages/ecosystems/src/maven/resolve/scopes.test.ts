import { describe, expect, it } from "vitest";

import { deriveScope, isWider, toScope, type MavenScope } from "./scopes.ts";

describe("deriveScope", () => {
  // Rows: the scope of the dependency; columns: of what it depends on. From Maven's table of transitive scopes.
  it.each<[MavenScope, MavenScope, MavenScope]>([
    ["compile", "compile", "compile"],
    ["compile", "runtime", "runtime"],
    ["provided", "compile", "provided"],
    ["provided", "runtime", "provided"],
    ["runtime", "compile", "runtime"],
    ["runtime", "runtime", "runtime"],
    ["test", "compile", "test"],
    ["test", "runtime", "test"],
    ["system", "compile", "provided"],
  ])("%s → %s is %s", (parent, child, expected) => {
    expect(deriveScope(parent, child)).toBe(expected);
  });
});

describe("toScope", () => {
  it.each([
    [undefined, "compile"],
    ["test", "test"],
    ["${unknown}", "compile"],
  ])("reads %s as %s", (stated, expected) => {
    expect(toScope(stated)).toBe(expected);
  });
});

describe("isWider", () => {
  it("orders compile, runtime, provided, test", () => {
    const scopes: MavenScope[] = ["test", "provided", "compile", "runtime"];
    const sorted = scopes.sort((left, right) => (isWider(left, right) ? -1 : 1));
    expect(sorted).toEqual(["compile", "runtime", "provided", "test"]);
  });
});
