import { generateKeyPairSync } from "node:crypto";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
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

const VARIABLES = { SOURCE_DATE_EPOCH: "1767312000" };

const FRAME = [
  ["--agency", "Landesamt für Beispiele"],
  ["--file-number", "IT 3 – 4711/26"],
  ["--procedure", "Terminbuchung"],
  ["--by", "Anna Prüferin"],
  ["--owner", "IT 3"],
  ["--due", "2027-01-29"],
  ["--preset", "app-verteilung"],
  ["--lang", "de"],
].flat();

const lotse = (...argumentsGiven: readonly string[]) =>
  runLotse(argumentsGiven, { folder, variables: VARIABLES });

const inside = (...argumentsGiven: readonly string[]) =>
  lotse("consult", ...argumentsGiven, "--in", "beratung", "--lang", "en");

const fileOf = (...parts: readonly string[]): string => join(folder, "beratung", ...parts);
const textOf = (...parts: readonly string[]): string => readFileSync(fileOf(...parts), "utf8");
const report = (version: string, extension: string): string =>
  textOf("berichte", version, `lizenzbericht-projekt-v${version}.${extension}`);

async function begin(): Promise<void> {
  expect(await lotse("consult", "init", "beratung", ...FRAME, "--yes")).toMatchObject({ code: 0 });
  expect(await inside("scan", "projekt")).toMatchObject({ code: 0 });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lizenzlotse-consult-"));
  folders.push(folder);
  write(LOCKFILE);
});

function write(lockfile: typeof LOCKFILE): void {
  const project = join(folder, "projekt");
  rmSync(project, { recursive: true, force: true });
  writeTree(project, {
    "package.json": JSON.stringify(lockfile.packages[""]),
    "package-lock.json": JSON.stringify(lockfile),
  });
}

function writeTree(root: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(root, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
}

afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

describe("lotse consult", () => {
  it("goes from the first question to a version whose cover and first page say everything", async () => {
    await begin();
    const written = await inside("report");
    expect(written).toMatchObject({ code: 0 });
    expect(written.stdout).toContain("Version 0.9 (draft)");
    const page = report("0.9", "md");
    for (const fact of [
      "Landesamt für Beispiele",
      "IT 3 – 4711/26",
      "Anna Prüferin",
      "Entwurf 0.9",
    ])
      expect(page).toContain(fact);
    expect(page).toContain("Verantwortlich: IT 3");
    expect(page).toContain("Frist: 29. Januar 2027");
    expect(
      readdirSync(fileOf("berichte", "0.9")).filter((name) => name.startsWith("lizenz")),
    ).toEqual(
      ["csv", "docx", "html", "json", "md", "pdf"].map(
        (each) => `lizenzbericht-projekt-v0.9.${each}`,
      ),
    );
    expect(textOf("berichte", "0.9", "anlagen", "projekt", "aufgaben.csv")).toContain("2027-01-29");
  });

  it("writes the same bytes again, and verifies them", async () => {
    await begin();
    await inside("report");
    const first = textOf("berichte", "0.9", "SHA256SUMS");
    await inside("report");
    expect(textOf("berichte", "0.9", "SHA256SUMS")).toBe(first);
    const verified = await inside("verify");
    expect(verified.code).toBe(0);
    expect(verified.stdout).toContain("6 reports made again");
    expect(verified.stdout).not.toContain("DOES NOT FIT");
  });

  it("finds a changed report, a file too many, and a rewritten list", async () => {
    await begin();
    await inside("report");
    const place = ["berichte", "0.9", "lizenzbericht-projekt-v0.9.md"] as const;
    appendFileSync(fileOf(...place), "\nNachtrag\n");
    writeFileSync(fileOf("berichte", "0.9", "mehr.txt"), "x");
    const verified = await inside("verify");
    expect(verified.code).toBe(1);
    expect(verified.stdout).toContain("lizenzbericht-projekt-v0.9.md: was changed");
    expect(verified.stdout).toContain("mehr.txt: does not belong here");
    writeFileSync(fileOf("berichte", "0.9", "manifest.json"), "{}");
    const rewritten = await inside("verify");
    expect(rewritten.code).toBe(1);
    expect(rewritten.stdout).toContain("DOES NOT FIT");
  });

  it("keeps a final version, and says in the next one what changed", async () => {
    await begin();
    await inside("report");
    const { "node_modules/strong": _gone, ...others } = LOCKFILE.packages;
    const packages = { ...others, "": { ...LOCKFILE.packages[""], dependencies: {} } };
    write({ ...LOCKFILE, packages: packages as unknown as typeof LOCKFILE.packages });
    await inside("scan", "projekt");
    expect((await inside("report", "--final")).stdout).toContain("Version 1.0 (final)");
    const page = report("1.0", "md");
    expect(page).toContain("Gegenüber Fassung 0.9");
    expect(page).toContain("Weggefallene Komponenten");
    const refused = await inside("report", "--release", "1.0");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("is final and stays");
    expect((await inside("report")).stdout).toContain("Version 1.1 (draft)");
    expect((await inside("verify")).code).toBe(0);
  });

  it("tracks findings, and records decisions on the stored scan", async () => {
    await begin();
    const listed = await inside("decide");
    const [id = ""] = /G-[0-9a-f]{16}/u.exec(listed.stdout) ?? [];
    expect(listed.stdout).toContain("IT 3 · 2027-01-29 · open");
    expect((await inside("decide", id, "--state", "accepted")).code).toBe(2);
    const tracked = await inside("decide", id, "--owner", "IT 5", "--state", "in-progress");
    expect(tracked).toMatchObject({ code: 0 });
    await inside("report");
    expect(report("0.9", "md")).toContain("Verantwortlich: IT 5");
    const terms = ["--reason", "abgelöst", "--owner", "IT 3", "--until", "2026-06-30"];
    const waived = await inside("decide", "waive", "strong", ...terms, "--by", "Anna");
    expect(waived).toMatchObject({ code: 0, stderr: "" });
    expect(textOf("lotse.decisions.yaml")).toContain("abgelöst");
    await inside("report");
    expect(report("0.9", "md")).toContain("abgelöst");
    expect((await inside("verify")).code).toBe(0);
  });

  it("signs, and checks the signature with the key that is trusted", async () => {
    await begin();
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const other = generateKeyPairSync("ed25519").publicKey;
    const pem = { type: "spki", format: "pem" } as const;
    writeFileSync(fileOf("key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
    writeFileSync(fileOf("key.pub"), publicKey.export(pem));
    writeFileSync(fileOf("other.pub"), other.export(pem));
    const key = join("beratung", "key");
    expect((await inside("report", "--sign", `${key}.pem`)).code).toBe(0);
    expect((await inside("verify", "--key", `${key}.pub`)).stdout).toContain("signature fits");
    expect((await inside("verify", "--key", join("beratung", "other.pub"))).code).toBe(1);
  });

  it.each([
    [["nothing"], "init [FOLDER]"],
    [["init", "neu", "--yes"], "--preset"],
    [["init", "neu", "--yes", "--preset", "webdienst"], "--agency"],
    [["init", "neu", "--due", "morgen"], "no date"],
    [["report", "--in", "projekt"], "beratung.yml"],
  ])("refuses %j with what to do", async (values, problem) => {
    const refused = await lotse("consult", ...values, "--lang", "en");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(problem);
  });
});
