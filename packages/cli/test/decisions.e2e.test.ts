import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const folders: string[] = [];
let folder = "";

const LOCKFILE = {
  name: "sample",
  version: "1.0.0",
  lockfileVersion: 3,
  packages: {
    "": { name: "sample", version: "1.0.0", license: "MIT", dependencies: { strong: "1.0.0" } },
    "node_modules/strong": { version: "1.0.0", license: "GPL-3.0-only" },
  },
};

const TERMS = ["--reason", "replaced in May", "--owner", "IT 3", "--by", "Anna Author"];
const VARIABLES = { SOURCE_DATE_EPOCH: "1767312000" };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lizenzlotse-decisions-"));
  folders.push(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify(LOCKFILE.packages[""]));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(LOCKFILE));
});

afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

const lotse = (...argumentsGiven: readonly string[]) =>
  runLotse([...argumentsGiven, "--lang", "en"], { folder, variables: VARIABLES });

const waive = (...more: readonly string[]) =>
  lotse("waive", "strong", ...TERMS, "--until", "2026-06-30", ...more);

const fileOf = (name: string): string => join(folder, name);

describe("lotse waive", () => {
  it("turns a red gate green, visibly, and only until its end", async () => {
    expect((await lotse("check")).code).toBe(1);
    const waived = await waive();
    expect(waived).toMatchObject({ code: 0, stderr: "" });
    expect(waived.stdout).toContain("license/strong-copyleft, GPL-3.0-only");
    const checked = await lotse("check");
    expect(checked.code).toBe(0);
    expect(checked.stdout).toContain("Accepted: 1 violation");
    expect(checked.stdout).toContain("strong 1.0.0 until 30 June 2026, IT 3: replaced in May");
    const later = { ...VARIABLES, SOURCE_DATE_EPOCH: "1783000000" };
    const expired = await runLotse(["check", "--lang", "en"], { folder, variables: later });
    expect(expired.code).toBe(1);
    expect(expired.stdout).toContain("ended: pkg:npm/strong vers:npm/1.0.0");
  });

  it("shows what was accepted in JSON and HTML", async () => {
    await waive("--ticket", "AZ-12");
    const { stdout } = await lotse("check", "--json", "-o", "html=report.html");
    const { violations, accepted, decisions } = JSON.parse(stdout) as {
      violations: { accepted?: object }[];
      accepted: object;
      decisions: object[];
    };
    expect(accepted).toEqual({ violations: 1, components: 1 });
    expect(violations[0]?.accepted).toMatchObject({ until: "2026-06-30", ticket: "AZ-12" });
    expect(decisions).toMatchObject([{ kind: "waiver", state: "in-force" }]);
    const html = readFileSync(fileOf("report.html"), "utf8");
    for (const text of ["replaced in May", "IT 3", "AZ-12", "30 June 2026"]) {
      expect(html).toContain(text);
    }
  });

  it("is refused without reason, owner, author or end, and for more than twelve months", async () => {
    for (const [call, problem] of [
      [["--owner", "x", "--by", "y", "--until", "2026-06-30"], "needs a reason"],
      [["--reason", "x", "--owner", "y", "--until", "2026-06-30"], "Who decides"],
      [["--reason", "x", "--by", "y", "--until", "2026-06-30"], "Who answers"],
      [TERMS, "Until when"],
      [[...TERMS, "--until", "2027-01-03"], "at most 12 months"],
      [[...TERMS, "--until", "2025-12-31"], "in the past"],
      [[...TERMS, "--until", "2026-02-31"], "Until when"],
    ] as const) {
      const ended = await lotse("waive", "strong", ...call);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain(problem);
    }
  });

  it("does not reach a package that changes its licence", async () => {
    await waive("--versions", "vers:npm/*");
    const changed = JSON.stringify(LOCKFILE).replace("GPL-3.0-only", "AGPL-3.0-only");
    writeFileSync(fileOf("package-lock.json"), changed);
    const checked = await lotse("check");
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain("unused: pkg:npm/strong vers:npm/*");
  });

  it("loosens no policy from outside, unless the call permits it", async () => {
    await waive();
    const central = await lotse("check", "--policy", "verwaltung");
    expect(central.code).toBe(1);
    expect(central.stdout).toContain("not permitted: pkg:npm/strong");
    expect((await lotse("check", "--policy", "verwaltung", "--decisions", "project")).code).toBe(0);
  });
});

describe("lotse decisions", () => {
  it("verifies the log and finds what was changed by hand", async () => {
    await waive();
    await waive("--ticket", "AZ-13");
    expect((await lotse("decisions", "verify")).stdout).toContain("1 decisions, 2 entries");
    const listed = await lotse("decisions", "list");
    expect(listed.stdout).toContain("AZ-13");
    const log = readFileSync(fileOf("lotse.decisions.log.jsonl"), "utf8");
    writeFileSync(fileOf("lotse.decisions.log.jsonl"), log.replace("Anna", "Otto"));
    const verified = await lotse("decisions", "verify");
    expect(verified.code).toBe(1);
    expect(verified.stdout).toContain("lotse.decisions.log.jsonl:2: The chain is broken");
    expect((await waive()).stderr).toContain("DECISIONS_INVALID");
    const [first = ""] = log.split("\n");
    writeFileSync(fileOf("lotse.decisions.log.jsonl"), `${first}\n`);
    expect((await lotse("decisions", "verify")).stdout).toContain("its end is missing");
  });

  it("names file and line of a decision that was broken by hand", async () => {
    await waive();
    const text = readFileSync(fileOf("lotse.decisions.yaml"), "utf8");
    writeFileSync(fileOf("lotse.decisions.yaml"), text.replace("2026-06-30", "2028-06-30"));
    const checked = await lotse("check");
    expect(checked.code).toBe(2);
    expect(checked.stderr).toMatch(/lotse\.decisions\.yaml:\d+: A waiver holds for at most 12/u);
  });
});
