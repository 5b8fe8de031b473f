import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const TREE = { "package.json": JSON.stringify({ name: "sample", version: "1.0.0" }) };
const PRESET = ["--preset", "webdienst", "--yes"];

describe("lotse init", () => {
  it("writes a context and a configuration that a scan then uses", async () => {
    await withTree(TREE, async (folder) => {
      const written = await runLotse(["init", ...PRESET, "--lang", "en"], { folder });
      expect(written).toMatchObject({ code: 0, stderr: "" });
      expect(written.stdout).toContain("kontext.yml");
      expect(readFileSync(join(folder, "kontext.yml"), "utf8")).toContain("preset: webdienst");
      expect(readFileSync(join(folder, ".lotse.yaml"), "utf8")).toContain("policy: verwaltung");
      const checked = await runLotse(["check", "--json"], { folder });
      expect(checked.code).toBe(0);
      const { context } = JSON.parse(checked.stdout) as {
        context: { id: string; assumed: boolean }[];
      };
      expect(context.find(({ id }) => id === "provide")).toMatchObject({ assumed: false });
    });
  });

  it("writes over nothing, unless it is told to", async () => {
    await withTree(TREE, async (folder) => {
      const file = join(folder, "kontext.yml");
      writeFileSync(file, "version: 0\n# mine\n");
      const refused = await runLotse(["init", ...PRESET, "--lang", "en"], { folder });
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain("--force");
      expect(readFileSync(file, "utf8")).toBe("version: 0\n# mine\n");
      const forced = await runLotse(["init", ...PRESET, "--force"], { folder });
      expect(forced.code).toBe(0);
      expect(readFileSync(file, "utf8")).toContain("preset: webdienst");
    });
  });

  it.each([
    [[], "takes a terminal"],
    [["--preset", "webdienst"], "takes a terminal"],
    [["--yes"], "--yes needs --preset"],
    [["--preset", "webdients", "--yes"], "did you mean"],
  ])("with %j asks nothing where nobody can answer", async (options, problem) => {
    await withTree(TREE, async (folder) => {
      const refused = await runLotse(["init", ...options, "--lang", "en"], { folder });
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain(problem);
      expect(() => readFileSync(join(folder, "kontext.yml"))).toThrow();
    });
  });
});
