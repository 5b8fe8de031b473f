import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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
    const sarif = await runLotse(["check", "-q", "-o", "sarif", "--lang", "en"], {
      folder,
      variables: later,
    });
    expect(sarif.stdout).toContain('"decision/expired"');
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
    const junit = await lotse("check", "-q", "-o", "junit");
    expect(junit.stdout).toContain("until 30 June 2026, IT 3: replaced in May");
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

const RECORD = ["--reason", "read it myself", "--by", "Anna Author"];

describe("lotse curate", () => {
  it("lets a corrected licence win, with what was found beside it", async () => {
    const curated = await lotse("curate", "strong", "--license", "MIT", ...RECORD);
    expect(curated).toMatchObject({ code: 0, stderr: "" });
    expect((await lotse("check")).code).toBe(0);
    const { components } = JSON.parse((await lotse("scan", "--json")).stdout) as {
      components: { ref: string; licenses: { declared: object[]; concluded: object } }[];
    };
    const strong = components.find(({ ref }) => ref === "pkg:npm/strong@1.0.0");
    expect(strong?.licenses.concluded).toMatchObject({
      expression: "MIT",
      basis: "curation",
      readings: [
        { expression: "MIT", basis: "curation" },
        { expression: "GPL-3.0-only", basis: "declared" },
      ],
    });
    expect(strong?.licenses.declared).toMatchObject([{ expression: "GPL-3.0-only" }]);
  });

  it("counts in a saved scan that is judged again, once", async () => {
    await lotse("scan", "-q", "-o", "json=before.json");
    await lotse("curate", "strong", "--license", "MIT", ...RECORD);
    expect((await lotse("check", "before.json")).code).toBe(0);
    const again = ["report", "before.json", "--decisions", "lotse.decisions.yaml", "--json"];
    const document = JSON.parse((await lotse(...again)).stdout) as {
      decisions: object[];
      counts: object;
    };
    expect(document.decisions).toMatchObject([{ kind: "curation", state: "in-force" }]);
    expect(document.counts).toMatchObject({ "must-act": 0 });
  });

  it("is asked again when the package says something else", async () => {
    await lotse("curate", "strong", "--license", "MIT", "--versions", "vers:npm/*", ...RECORD);
    const changed = JSON.stringify(LOCKFILE).replace("GPL-3.0-only", "AGPL-3.0-only");
    writeFileSync(fileOf("package-lock.json"), changed);
    const checked = await lotse("check");
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain("open again: pkg:npm/strong vers:npm/*");
  });

  it("drops a wrong match from the conclusion, keeps it listed, and survives moved lines", async () => {
    const source = "/* Parts are licensed under the GNU General Public License, version 2. */\n";
    mkdirSync(fileOf("src"));
    writeFileSync(fileOf("src/parser.js"), source);
    expect((await lotse("check")).stdout).toContain("parser.js");
    const marked = await lotse("curate", "src/parser.js:1", "--false-positive", ...RECORD);
    expect(marked).toMatchObject({ code: 0, stderr: "" });
    writeFileSync(fileOf("src/parser.js"), `// a line more\n\n${source}`);
    const scanned = JSON.parse((await lotse("scan", "--json")).stdout) as {
      dismissed: object[];
      files: { path: string; matches: { class: string; decision?: string }[] }[];
      components: { ref: string }[];
    };
    expect(scanned.dismissed).toMatchObject([{ location: { path: "src/parser.js", line: 3 } }]);
    const file = scanned.files.find(({ path }) => path === "src/parser.js");
    expect(file?.matches[0]).toMatchObject({ class: "clue" });
    expect(file?.matches[0]?.decision).toMatch(/^D-/u);
    expect(scanned.components.map(({ ref }) => ref)).not.toContain("file:src/parser.js");
    writeFileSync(fileOf("src/parser.js"), source.replace("version 2", "version 3"));
    const changed = await lotse("check");
    expect(changed.stdout).toContain("unused: src/parser.js");
  });

  it("settles every copy of an unknown licence text at once", async () => {
    writeFileSync(
      fileOf("package-lock.json"),
      JSON.stringify(LOCKFILE).replace('"license":"GPL-3.0-only"', '"x":1'),
    );
    mkdirSync(fileOf("node_modules/strong"), { recursive: true });
    writeFileSync(
      fileOf("node_modules/strong/package.json"),
      '{"name":"strong","version":"1.0.0"}',
    );
    writeFileSync(
      fileOf("node_modules/strong/LICENSE"),
      "You may use this program for any purpose whatever, if you send a postcard to the author first.\n",
    );
    const { stdout } = await lotse("scan", "--json");
    const [unknown = ""] = /LicenseRef-lizenzlotse-unknown-[0-9a-f]{12}/u.exec(stdout) ?? [];
    expect(unknown).not.toBe("");
    const curated = await lotse("curate", unknown, "--license", "LicenseRef-postcard", ...RECORD);
    expect(curated).toMatchObject({ code: 0, stderr: "" });
    expect((await lotse("scan", "--json")).stdout).toContain('"expression":"LicenseRef-postcard"');
  });
});

describe("lotse choose", () => {
  it("sets the licence that the verdict and the bill of materials rest on", async () => {
    const offered = JSON.stringify(LOCKFILE).replace("GPL-3.0-only", "MIT OR GPL-3.0-only");
    writeFileSync(fileOf("package-lock.json"), offered);
    const asked = await lotse("choose", "strong", ...RECORD);
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain("GPL-3.0-only; MIT");
    const wrong = await lotse("choose", "strong", "--license", "ISC", ...RECORD);
    expect(wrong.stderr).toContain('does not offer "ISC"');
    await lotse("choose", "strong", "--license", "GPL-3.0-only", ...RECORD);
    expect((await lotse("check")).code).toBe(1);
    const bom = await lotse("scan", "-q", "-o", "cyclonedx-json");
    expect(bom.stdout).toMatch(/effectiveLicen[sc]e"[\s\S]{0,40}GPL-3\.0-only/u);
  });
});

describe("lotse review", () => {
  it("lists the open questions where nobody sits at a keyboard, and decides nothing", async () => {
    const listed = await lotse("review");
    expect(listed.code).toBe(0);
    expect(listed.stdout).toContain("1 open questions. This is no terminal with a keyboard");
    expect(listed.stdout).toContain("Licence: GPL-3.0-only");
    await waive();
    expect((await lotse("review")).stdout).toContain("Nothing is open.");
    expect(readFileSync(fileOf("lotse.decisions.log.jsonl"), "utf8").split("\n")).toHaveLength(2);
  });
});

describe("lotse why", () => {
  it("shows the ways to a package, the shortest first", async () => {
    const shown = await lotse("why", "strong");
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain("first-party:package.json › pkg:npm/strong@1.0.0");
    expect((await lotse("why", "absent")).code).toBe(2);
  });
});

describe("decisions of others", () => {
  const approve = (name: string, ...ids: string[]) =>
    lotse("decisions", "approve", ...ids, "--by", name);

  it("hold once a second person approved them, signed, and only below the project", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    writeFileSync(fileOf("key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
    const key = publicKey.export({ type: "spki", format: "der" }).toString("base64");
    const proposed = await lotse("curate", "strong", "--license", "MIT", "--propose", ...RECORD);
    const [id = ""] = /D-[0-9a-f]{16}/u.exec(proposed.stdout) ?? [];
    expect((await lotse("check")).code).toBe(1);
    const alone = await approve("anna  author", id);
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain("four eyes");
    expect((await approve("Zoe Zweite", id)).code).toBe(0);
    expect((await lotse("check")).code).toBe(0);
    const exported = await lotse("decisions", "export", "central/pack.yaml", "--sign", "key.pem");
    expect(exported.code).toBe(4);
    mkdirSync(fileOf("central"));
    await lotse("decisions", "export", "central/pack.yaml", "--sign", "key.pem");
    expect((await lotse("decisions", "remove", id, "--by", "Zoe Zweite")).code).toBe(0);
    expect((await lotse("decisions", "verify")).code).toBe(0);
    expect((await lotse("check")).code).toBe(1);
    const configure = (path: string): void => {
      const decisions = { extends: [{ path, publicKey: key }] };
      writeFileSync(fileOf("lotse.config.json"), JSON.stringify({ version: 1, decisions }));
    };
    configure("central/pack.yaml");
    expect((await lotse("check")).code).toBe(0);
    configure("../outside");
    expect((await lotse("check")).stderr).toContain("lies outside the project");
    symlinkSync(tmpdir(), fileOf("linked"));
    configure("linked");
    expect((await lotse("check")).stderr).toContain("lies outside the project");
    configure("central/pack.yaml");
    const pack = readFileSync(fileOf("central/pack.yaml"), "utf8");
    writeFileSync(fileOf("central/pack.yaml"), pack.replace("license: MIT", "license: ISC"));
    const tampered = await lotse("check");
    expect(tampered.code).toBe(2);
    expect(tampered.stderr).toContain("signature does not fit");
    expect(JSON.stringify(tampered)).not.toContain("PRIVATE KEY");
  });

  it("are taken over as proposals", async () => {
    await lotse("curate", "strong", "--license", "MIT", ...RECORD);
    const pack = readFileSync(fileOf("lotse.decisions.yaml"), "utf8");
    rmSync(fileOf("lotse.decisions.yaml"));
    rmSync(fileOf("lotse.decisions.log.jsonl"));
    writeFileSync(fileOf("pack.yaml"), pack);
    expect((await lotse("decisions", "import", "pack.yaml", "--by", "B")).stdout).toContain(
      "1 dec",
    );
    expect((await lotse("check")).code).toBe(1);
    expect((await lotse("decisions", "verify")).code).toBe(0);
    const [id = ""] = /D-[0-9a-f]{16}/u.exec(pack) ?? [];
    expect((await approve("B", id)).code).toBe(0);
    expect((await lotse("check")).code).toBe(0);
  });
});

describe("lotse decisions", () => {
  it("verifies the log and finds what was changed by hand", async () => {
    await waive();
    await waive("--ticket", "AZ-13");
    expect((await lotse("decisions", "verify")).stdout).toContain("1 decision, 2 entries");
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

  it("are not read through a link that leads out of the project", async () => {
    const outside = mkdtempSync(join(tmpdir(), "lizenzlotse-outside-"));
    folders.push(outside);
    writeFileSync(join(outside, "secret.yaml"), "password: hunter2");
    symlinkSync(join(outside, "secret.yaml"), fileOf("lotse.decisions.yaml"));
    const checked = await lotse("check");
    expect(checked.code).toBe(2);
    expect(checked.stderr).toContain("leads out of the project");
    expect(checked.stderr).not.toContain("hunter2");
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
