import { describe, expect, it } from "vitest";

import type { DraftComponent } from "../inventory/draft-component.ts";
import { ContentOwners } from "./content-owners.ts";

function draft(ref: string, ...folders: readonly string[]): DraftComponent {
  return { ref, contentRoots: new Set(folders) } as unknown as DraftComponent;
}

const owners = new ContentOwners([
  draft("a", "node_modules/a"),
  draft("b", "node_modules/a/node_modules/b"),
  draft("jar", "lib/a.jar!"),
  draft("inner", "lib/a.jar!/lib/b.jar!"),
  draft("script", "static/a.js"),
  draft("python", "site-packages/p-1.dist-info"),
]);

describe("ContentOwners", () => {
  it.each([
    ["node_modules/a/LICENSE", { owner: "a", part: "own" }],
    ["node_modules/a/dist/vendor/LICENSE", { owner: "a", part: "bundled" }],
    ["node_modules/a/LICENSES/MIT.txt", { owner: "a", part: "own" }],
    ["node_modules/a/node_modules/b/LICENSE", { owner: "b", part: "own" }],
    ["site-packages/p-1.dist-info/licenses/LICENSE", { owner: "python", part: "own" }],
    ["lib/a.jar!/META-INF/LICENSE", { owner: "jar", part: "own" }],
    ["lib/a.jar!/lib/b.jar!/META-INF/NOTICE", { owner: "inner", part: "own" }],
    ["static/a.js", { owner: "script", part: "own" }],
    ["static/b.js", undefined],
    ["src/LICENSE", undefined],
    ["LICENSE", undefined],
  ])("%s", (path, expected) => {
    expect(owners.ownershipOf(path)).toEqual(expected);
  });
});
