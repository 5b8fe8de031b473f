import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const COPYRIGHT = `SPDX-FileCopyrightText: 2020 Ada`;
const LICENSE = `SPDX-License-Identifier`;
const TREE = {
  "REUSE.toml":
    'version = 1\n[[annotations]]\npath = "**"\nSPDX-FileCopyrightText = "2020 Ada"\nSPDX-License-Identifier = "EUPL-1.2"\n',
  "LICENSES/EUPL-1.2.txt": "text",
  "package.json": JSON.stringify({ name: "app", version: "1.0.0", license: "EUPL-1.2" }),
  "a.js": `// ${COPYRIGHT}\n// ${LICENSE}: EUPL-1.2\n`,
};

async function inTree(
  tree: Readonly<Record<string, string>>,
  ...argumentsGiven: readonly string[]
): ReturnType<typeof runLotse> {
  return withTree(tree, (folder) => runLotse([...argumentsGiven, "--lang", "en"], { folder }));
}

describe("lotse publish", () => {
  it("tells whether REUSE is met, and where not", async () => {
    expect((await inTree(TREE, "publish", "reuse")).code).toBe(0);
    const { code, stdout } = await inTree(
      { ...TREE, "b.js": `// ${LICENSE}: MIT\n` },
      "publish",
      "reuse",
    );
    expect(code).toBe(1);
    expect(stdout).toContain("MIT: b.js:1");
  });

  it("names what is missing before a publication, and claims nothing about openCode or secrets", async () => {
    const { code, stdout } = await inTree(TREE, "publish", "check", "--outbound", "EUPL-1.2");
    expect(code).toBe(1);
    expect(stdout).toContain("✔ REUSE 3.3: met");
    expect(stdout).toContain("✖ publiccode.yml is missing");
    expect(stdout).toContain("openCode: list not supplied, date unknown");
    expect(stdout).toContain("were not looked for");
    expect((await inTree(TREE, "publish", "check")).code).toBe(2);
  });

  it("writes a row for an inventory", async () => {
    const { code, stdout } = await inTree(TREE, "publish", "inventory");
    const [header = "", row = ""] = stdout.split("\r\n");
    expect(code).toBe(0);
    expect(header).toContain("application,version,licence");
    expect(row).toContain("app,1.0.0,EUPL-1.2,yes");
  });
});

describe("lotse delivery", () => {
  const sbom = (license: object): string =>
    JSON.stringify({
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      components: [
        { type: "library", name: "x", version: "1.0.0", purl: "pkg:npm/x@1.0.0", ...license },
      ],
    });

  it("is acceptable, or a list of defects", async () => {
    const good = { "d.json": sbom({ licenses: [{ license: { id: "MIT" } }] }) };
    expect((await inTree(good, "delivery", "d.json")).stdout).toContain("Acceptable");
    const { code, stdout } = await inTree({ "d.json": sbom({}) }, "delivery", "d.json");
    expect(code).toBe(1);
    expect(stdout).toContain("1. The licence is not stated. (concerns 1 component)");
  });
});
