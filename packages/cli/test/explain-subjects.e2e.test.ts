import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const PROJECT = {
  name: "sample",
  version: "1.0.0",
  license: "MIT",
  dependencies: { mid: "1.0.0" },
};
const TREE = {
  "package.json": JSON.stringify(PROJECT),
  "package-lock.json": JSON.stringify({
    name: "sample",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: {
      "": PROJECT,
      "node_modules/mid": { version: "1.0.0", license: "MIT", dependencies: { strong: "1.0.0" } },
      "node_modules/strong": { version: "1.0.0", license: "GPL-3.0-only" },
    },
  }),
};

const explain = (subject: string, folder: string, ...more: readonly string[]) =>
  runLotse(["explain", subject, "--lang", "en", ...more], { folder });

describe("lotse explain", () => {
  it("shows a package with its evidence, verdict, reason and ways", async () => {
    await withTree(TREE, async (folder) => {
      const { code, stdout } = await explain("strong", folder);
      expect(code).toBe(0);
      for (const text of [
        "pkg:npm/strong@1.0.0",
        "Licence: GPL-3.0-only",
        "Declared: GPL-3.0-only → GPL-3.0-only",
        "package-lock.json:1",
        "Verdict: Must act (license/strong-copyleft)",
        "Finding: F-",
        "Way: first-party:package.json › pkg:npm/mid@1.0.0 › pkg:npm/strong@1.0.0",
      ]) {
        expect(stdout).toContain(text);
      }
    });
  });

  it("shows a finding and its whole group by their ids, and refuses others", async () => {
    await withTree(TREE, async (folder) => {
      const { stdout } = await runLotse(["check", "--json"], { folder });
      const { violations } = JSON.parse(stdout) as { violations: { id: string; group: string }[] };
      const [violation] = violations;
      for (const id of [violation?.id ?? "", violation?.group ?? ""]) {
        const shown = await explain(id, folder);
        expect(shown.stdout).toContain("GPL-3.0-only: strong copyleft");
        expect(shown.stdout).toContain("→ ");
      }
      const json = await explain(violation?.id ?? "", folder, "--json");
      expect(JSON.parse(json.stdout)).toMatchObject({
        components: [{ component: "pkg:npm/strong@1.0.0", verdict: { status: "must-act" } }],
      });
      expect((await explain("F-0123456789abcdef", folder)).code).toBe(2);
    });
  });

  it("shows a rule and a licence without a scan", async () => {
    await withTree({}, async (folder) => {
      const rule = await explain("license/unknown", folder);
      expect(rule.stdout).toContain("license/unknown: ");
      expect(rule.stdout).toContain("docs/formats/rules.md");
      const license = await explain("EUPL-1.2", folder);
      expect(license.stdout).toContain("EUPL-1.2: ");
      expect(license.stdout).toContain("Use over a network: ");
      expect(license.stdout).toContain("lotse licenses show EUPL-1.2");
      const both = await explain("GPL-2.0-only WITH Classpath-exception-2.0", folder);
      expect(both.stdout).toContain("Permits besides: ");
    });
  });

  it("shows what became of a decision", async () => {
    await withTree(TREE, async (folder) => {
      const record = ["--reason", "read it", "--by", "Anna Author"];
      const curated = await runLotse(["curate", "strong", "--license", "MIT", ...record], {
        folder,
      });
      const [id = ""] = /D-[0-9a-f]{16}/u.exec(curated.stdout) ?? [];
      const shown = await explain(id, folder);
      expect(shown.stdout).toContain(`${id} in force: Licence is MIT`);
      expect(shown.stdout).toContain("→ pkg:npm/strong@1.0.0");
      expect((await explain("strong", folder)).stdout).toContain(`Decision: ${id} in force`);
    });
  });

  it("says that there is no such package, with near names", async () => {
    await withTree(TREE, async (folder) => {
      const { code, stderr } = await explain("stron", folder);
      expect(code).toBe(2);
      expect(stderr).toContain("pkg:npm/strong@1.0.0");
    });
  });
});
