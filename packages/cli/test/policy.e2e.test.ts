import { withTree } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const PACKAGE = JSON.stringify({ name: "app", version: "1.0.0", license: "EUPL-1.2" });
const LOCK = JSON.stringify({
  name: "app",
  lockfileVersion: 3,
  packages: {
    "": { name: "app", dependencies: { json: "1.0.0" } },
    "node_modules/json": { version: "1.0.0", license: "JSON" },
  },
});
const CENTRAL = "version: 1\nname: Zentrale\ndeny: [JSON]\n";
const TREE = {
  "central.yml": CENTRAL,
  "agency.yml": "version: 1\nname: Amt\nextends: central.yml\nallow: [JSON]\n",
  "repo/package.json": PACKAGE,
  "repo/package-lock.json": LOCK,
  "repo/lotse.config.yaml": "version: 1\npolicy: own.yml\n",
  "repo/own.yml": "version: 1\nname: Projekt\nallow: [JSON]\nonUnknown: check\n",
};

async function inTree(
  tree: Readonly<Record<string, string>>,
  ...argumentsGiven: readonly string[]
): ReturnType<typeof runLotse> {
  return withTree(tree, (folder) => runLotse([...argumentsGiven, "--lang", "en"], { folder }));
}

describe("a policy that extends another", () => {
  it("is refused with file and line where it loosens", async () => {
    const { code, stderr } = await inTree(TREE, "check", "repo", "--policy", "agency.yml");
    expect(code).toBe(2);
    expect(stderr).toContain("agency.yml:4: `allow/JSON` would loosen central.yml");
  });

  it("is refused where it extends itself", async () => {
    const tree = {
      "a.yml": "version: 1\nname: a\nextends: b.yml\n",
      "b.yml": "version: 1\nname: b\nextends: a.yml\n",
    };
    const { code, stderr } = await inTree(tree, "policy", "explain", "--policy", "a.yml");
    expect(code).toBe(2);
    expect(stderr).toContain("in a circle");
  });
});

describe("the policy of a scanned project", () => {
  it("decides where nobody names another", async () => {
    expect((await inTree(TREE, "check", "repo")).code).toBe(0);
  });

  it("weakens nothing of one that was given from outside, and says so", async () => {
    const { code, stderr } = await inTree(TREE, "check", "repo", "--policy", "central.yml");
    expect(code).toBe(1);
    expect(stderr).toContain("without effect: own.yml:3: `allow/JSON` would loosen central.yml");
    expect(stderr).toContain("without effect: own.yml:4: `onUnknown: check` would be milder");
  });

  it("weakens no built-in policy that was given from outside", async () => {
    const flags = ["--policy", "strict", "--fail-on", "warning"];
    const { code, stderr } = await inTree(TREE, "check", "repo", ...flags);
    expect(code).toBe(1);
    expect(stderr).toContain("without effect: own.yml:3: `allow/JSON` would loosen strict");
  });

  it("reads no file outside of the project", async () => {
    const tree = { ...TREE, "repo/own.yml": "version: 1\nname: P\nextends: ../central.yml\n" };
    const { code, stderr } = await inTree(tree, "check", "repo");
    expect(code).toBe(2);
    expect(stderr).toContain("outside of the scanned project");
  });
});

describe("lotse policy", () => {
  it("explains which rule of which file decides", async () => {
    const { code, stdout } = await inTree(
      TREE,
      "policy",
      "explain",
      "JSON",
      "--policy",
      "central.yml",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("→ central.yml:3 `deny/JSON` denies");
  });

  it("ends with 1 where a case is not judged as expected", async () => {
    const tree = {
      ...TREE,
      "tests.yml":
        "version: 1\npolicy: central.yml\ntests:\n" +
        "  - { name: denied, component: { license: JSON }, expect: { decidedBy: deny/JSON } }\n" +
        "  - { name: fine, component: { license: JSON }, expect: { status: fine } }\n",
    };
    const { code, stdout } = await inTree(tree, "policy", "test", "tests.yml");
    expect(code).toBe(1);
    expect(stdout).toContain("tests.yml:5: fine");
    expect(stdout).toContain("1 passed, 1 failed");
  });

  it("finds rules without effect", async () => {
    const tree = { "p.yml": "version: 1\nname: p\ndeny: ['GPL-*', GPL-3.0-only]\n" };
    const { code, stdout } = await inTree(tree, "policy", "lint", "p.yml");
    expect(code).toBe(1);
    expect(stdout).toContain("`deny/GPL-3.0-only` is never reached");
    expect((await inTree(TREE, "policy", "lint", "central.yml")).code).toBe(0);
  });
});
