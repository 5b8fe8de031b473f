import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { DEFAULT_CONFIGURATION } from "./configuration.ts";
import { loadConfiguration } from "./load-configuration.ts";

const VALID =
  "version: 1\nscan:\n  exclude:\n    - pattern: fixtures/**\n      reason: sample projects\n";

describe("loadConfiguration", () => {
  it("holds the defaults without a file", async () => {
    await withTree({ a: "" }, async (root) => {
      expect((await loadConfiguration(root)).configuration).toEqual(DEFAULT_CONFIGURATION);
    });
  });

  it("reads YAML and JSON", async () => {
    const json = JSON.stringify({ version: 1, policy: "strict" });
    await withTree({ "y/lotse.config.yaml": VALID, "j/lotse.config.json": json }, async (root) => {
      const yaml = await loadConfiguration(`${root}/y`);
      expect(yaml.configuration.scan.exclude).toEqual([
        { pattern: "fixtures/**", reason: "sample projects" },
      ]);
      expect((await loadConfiguration(`${root}/j`)).configuration.policy).toBe("strict");
    });
  });

  it("searches upwards to the repository's root, and no further", async () => {
    const tree = {
      "lotse.config.yaml": "version: 1\npolicy: strict\n",
      "repo/.git/HEAD": "",
      "repo/a/b/x": "",
    };
    await withTree(tree, async (root) => {
      expect((await loadConfiguration(`${root}/repo/a/b`)).configuration).toEqual(
        DEFAULT_CONFIGURATION,
      );
    });
    await withTree(
      { "repo/.git/HEAD": "", "repo/lotse.config.yaml": VALID, "repo/a/b/x": "" },
      async (root) => {
        const loaded = await loadConfiguration(`${root}/repo/a/b`);
        expect(loaded.folder).toBe(`${root}/repo`);
        expect(loaded.configuration.scan.exclude).toHaveLength(1);
      },
    );
  });

  it.each([
    ["an unknown key", "version: 1\nexcludes: []\n", /excludes/u],
    ["a missing reason", "version: 1\nscan: {exclude: [{pattern: a}]}\n", /reason/u],
    ["another version", "version: 2\n", /version/u],
    ["no YAML", "version: [\n", /lotse\.config\.yaml/u],
  ])("refuses %s and names it", async (_name, text, problem) => {
    await withTree({ "lotse.config.yaml": text }, async (root) => {
      await expect(loadConfiguration(root)).rejects.toMatchObject({
        code: "CONFIGURATION_INVALID",
        message: expect.stringMatching(problem) as string,
      });
    });
  });
});
