import { withTree } from "@lizenzlotse/testkit";
import { expect, it } from "vitest";

import { keptPaths } from "./kept-paths.ts";

const PATTERNS = [
  "**/Cargo.lock",
  "vendor/modules.txt",
  "**/*.jar!/META-INF/LICENSE",
  "**/*.csproj",
];

/** An index of version 2 with one file. */
function indexOf(path: string): Buffer {
  const head = Buffer.from("4449524300000002" + "00000001", "hex");
  const entry = Buffer.alloc(Math.floor((62 + path.length + 8) / 8) * 8);
  entry.writeUInt16BE(path.length, 60);
  entry.write(path, 62);
  return Buffer.concat([head, entry]);
}

it("keeps in a repository what its index lists, and nothing else", async () => {
  await withTree({ ".git/index": indexOf("app/build/x.ts") }, (root) => {
    const keeps = keptPaths(root, PATTERNS);
    const kept = ["app/build/x.ts", "app/build/", "app/", "Cargo.lock"].filter(keeps);
    expect(kept).toEqual(["app/build/x.ts", "app/build/", "app/"]);
    return Promise.resolve();
  });
});

it("keeps elsewhere the files that package managers read by name, but no folder", async () => {
  await withTree({}, (root) => {
    const keeps = keptPaths(root, PATTERNS);
    const kept = ["a/Cargo.lock", "modules.txt", "LICENSE", "a.csproj", "Cargo.lock/"].filter(
      keeps,
    );
    expect(kept).toEqual(["a/Cargo.lock", "modules.txt"]);
    return Promise.resolve();
  });
});
