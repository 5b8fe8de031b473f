import { filesOf } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import type { Distribution } from "./distribution.ts";
import { parseMetadata } from "./parse-metadata.ts";
import { toPackage } from "./to-package.ts";

const FOLDER = "site-packages/a-1.dist-info";

function contentRootsOf(...licenseFiles: readonly string[]): readonly string[] {
  const named = licenseFiles.map((file) => `License-File: ${file}`);
  const metadata = parseMetadata(["Name: a", "Version: 1", ...named].join("\n"), {
    path: `${FOLDER}/METADATA`,
    format: "METADATA",
    report: () => expect.fail("nothing to complain of"),
  });
  if (metadata === undefined) return expect.fail("no metadata");
  const tree = Object.fromEntries(licenseFiles.map((file) => [`${FOLDER}/licenses/${file}`, ""]));
  const distribution: Distribution = {
    file: { path: `${FOLDER}/METADATA`, folder: FOLDER, site: "site-packages" },
    metadata,
    source: { kind: "index" },
    isLocal: false,
  };
  const { contentRoots } = toPackage(distribution, filesOf(tree), () => []);
  return contentRoots.map((folder) => folder.slice(FOLDER.length));
}

describe("licence files of a distribution", () => {
  it("speak for it at the top, and in folders for what lies there", () => {
    expect(contentRootsOf("LICENSE", "a/vendor/b/LICENSE")).toEqual(["", "/licenses"]);
    expect(contentRootsOf("LICENSES/MIT.txt", "a/vendor/b/LICENSE")).toEqual([
      "",
      "/licenses/LICENSES",
    ]);
  });

  it("speak for it wherever they are, if none lies at the top", () => {
    expect(contentRootsOf("docs/LICENSE", "src/COPYING")).toEqual([
      "",
      "/licenses/docs",
      "/licenses/src",
    ]);
  });
});
