import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

import { runLotse } from "./run-lotse.ts";

const folders: string[] = [];
let folder = "";

const OWN = { name: "sample", version: "1.0.0", license: "EUPL-1.2" };
const LOCKFILE = {
  ...OWN,
  lockfileVersion: 3,
  packages: {
    "": { ...OWN, dependencies: { kopf: "1.0.0", glied: "1.0.0" } },
    "node_modules/glied": { version: "1.0.0", license: "EUPL-1.2" },
    "node_modules/kopf": { version: "1.0.0", license: "MIT" },
  },
};
const VARIABLES = { SOURCE_DATE_EPOCH: "1767312000" };

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lizenzlotse-duties-"));
  folders.push(folder);
  write("package.json", JSON.stringify(LOCKFILE.packages[""]));
  write("package-lock.json", JSON.stringify(LOCKFILE));
  write("dist/app.js", "export {};\n");
});

afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

const lotse = (...argumentsGiven: readonly string[]) =>
  runLotse([...argumentsGiven, "--lang", "en"], { folder, variables: VARIABLES });

interface Duties {
  readonly obligations: readonly {
    readonly obligation: string;
    readonly state: string;
    readonly components: readonly string[];
  }[];
}

/** The states of one duty of a package in an artefact. */
async function stateOf(duty: string, name: string, ...more: readonly string[]): Promise<string[]> {
  const { stdout } = await lotse("obligations", "--json", ...more);
  const { obligations } = JSON.parse(stdout) as Duties;
  return obligations
    .filter(({ obligation }) => obligation === duty)
    .filter(({ components }) => components.includes(`pkg:npm/${name}@1.0.0`))
    .map(({ state }) => state);
}

const SHIPPED = ["--artefact", "dist", "--context", "provide=binary;recipient=public"];
const TERMS = ["--reason", "text follows in May", "--owner", "IT 3", "--by", "Anna Author"];

describe("waivers of open duties", () => {
  const waive = (name: string) =>
    lotse(
      "waive",
      name,
      "--rule",
      "obligation/open",
      ...SHIPPED,
      ...TERMS,
      "--until",
      "2026-06-30",
    );
  const openOf = async (): Promise<readonly { component: string; accepted?: object }[]> => {
    const { stdout } = await lotse("check", ...SHIPPED, "--json");
    const { violations } = JSON.parse(stdout) as {
      violations: { rule: string; component: string; accepted?: object }[];
    };
    return violations.filter(({ rule }) => rule === "obligation/open");
  };

  it("accept them visibly, for one package, and only until their end", async () => {
    expect((await lotse("check", ...SHIPPED)).code).toBe(1);
    for (const name of ["kopf", "glied"]) {
      expect(await waive(name)).toMatchObject({ code: 0, stderr: "" });
    }
    const checked = await lotse("check", ...SHIPPED);
    expect(checked.stdout).toContain("text follows in May");
    expect((await openOf()).every(({ accepted }) => accepted !== undefined)).toBe(true);
    expect(checked.code).toBe(0);
    const later = { SOURCE_DATE_EPOCH: "1783000000" };
    const expired = await runLotse(["check", ...SHIPPED, "--lang", "en"], {
      folder,
      variables: later,
    });
    expect(expired.code).toBe(1);
  });

  it("leave the duties toward others open", async () => {
    await waive("kopf");
    const open = (await openOf()).filter(({ accepted }) => accepted === undefined);
    expect(new Set(open.map(({ component }) => component))).toEqual(
      new Set(["pkg:npm/glied@1.0.0"]),
    );
    expect((await lotse("check", ...SHIPPED)).code).toBe(1);
  });

  it("are no defect where nobody looked for duties", async () => {
    await waive("kopf");
    const checked = await lotse("check", "--fail-on", "warning", "--json");
    const { decisions } = JSON.parse(checked.stdout) as { decisions: object[] };
    expect(decisions).toMatchObject([{ kind: "waiver", state: "unused", severity: "note" }]);
  });
});

describe("the context of duties", () => {
  it("is given on the command line to the gate as to the list", async () => {
    const inside = ["--artefact", "dist", "--context", "provide=internal;recipient=same-entity"];
    expect((await lotse("check", ...SHIPPED)).code).toBe(1);
    expect((await lotse("check", ...inside)).code).toBe(0);
    expect(await stateOf("LICENSE-TEXT", "kopf", ...SHIPPED)).toEqual(["open"]);
    expect(await stateOf("LICENSE-TEXT", "kopf", ...inside)).toEqual(["not-applicable"]);
    const wrong = await lotse("check", "--artefact", "dist", "--context", "provide=carrier-pigeon");
    expect(wrong.code).toBe(2);
  });

  it("comes from a file, or is left out", async () => {
    write("haus.yml", "version: 0\nprovide: [internal]\nrecipient: same-entity\n");
    const of = (...more: string[]) =>
      stateOf("LICENSE-TEXT", "kopf", "--artefact", "dist", ...more);
    expect(await of("--context", "haus.yml")).toEqual(["not-applicable"]);
    write("kontext.yml", "version: 0\nprovide: [internal]\nrecipient: same-entity\n");
    expect(await of()).toEqual(["not-applicable"]);
    expect(await of("--context", "none")).toEqual(["open"]);
    expect((await lotse("check", "--context", "absent.yml")).code).toBe(2);
    write("falsch.yml", "version: 0\nprovied: [internal]\n");
    const misspelt = await lotse("check", "--context", "falsch.yml");
    expect(misspelt.code).toBe(2);
    expect(misspelt.stderr).toContain("did you mean `provide`?");
  });

  it("is that of the artefact with the name, or with the path", async () => {
    write("out/app.js", "export {};\n");
    write(
      "kontext.yml",
      [
        "version: 0",
        "provide: [binary]",
        "recipient: public",
        "artefacts:",
        "  - { name: dist, roots: [.], provide: [internal], recipient: same-entity }",
        "  - { name: Ausgabe, paths: ['out/**', out], provide: [internal], recipient: same-entity }",
        "",
      ].join("\n"),
    );
    write("other/app.js", "export {};\n");
    const of = (artefact: string) => stateOf("LICENSE-TEXT", "kopf", "--artefact", artefact);
    expect(await of("dist")).toEqual(["not-applicable"]);
    expect(await of("out")).toEqual(["not-applicable"]);
    expect(await of("other")).toEqual(["open"]);
  });

  it("has exceptions for single components", async () => {
    const base = "version: 0\nprovide: [binary]\nrecipient: public\nmodified: no\n";
    write("kontext.yml", base);
    const of = (name: string) => stateOf("LICENSE-TEXT", name, "--artefact", "dist");
    const changes = () => stateOf("STATE-CHANGES", "glied", "--artefact", "dist");
    expect(await changes()).toEqual(["not-applicable"]);
    expect(await of("kopf")).toEqual(["open"]);
    write(
      "kontext.yml",
      `${base}exceptions:\n  - { component: 'pkg:npm/kopf@*', combine: build-tool }\n  - { component: 'pkg:npm/glied@*', modified: yes }\n`,
    );
    expect(await of("kopf")).toEqual(["not-applicable"]);
    expect(await changes()).not.toEqual(["not-applicable"]);
  });
});
