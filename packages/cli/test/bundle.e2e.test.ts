import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { PACK_NAMES } from "../src/open-bundle.ts";
import { runLotse } from "./run-lotse.ts";

const CLI = fileURLToPath(new URL("..", import.meta.url));
const PROJECT = fileURLToPath(
  new URL("../../../fixtures/projects/npm/package-lock-v3/project", import.meta.url),
);
const SCAN = ["scan", ".", "--cache", "off", "-o", "json"];
const SAME_TIME = { SOURCE_DATE_EPOCH: "1790000000" };

describe("the command line in two files", () => {
  let copy: string;
  let folder: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "lizenzlotse-bundle-"));
    for (const folder of ["dist", "bundle"])
      cpSync(join(CLI, folder), join(copy, folder), { recursive: true });
    copyFileSync(join(CLI, "package.json"), join(copy, "package.json"));
    symlinkSync(join(CLI, "node_modules"), join(copy, "node_modules"));
    // Our own configuration leaves the fixtures out.
    folder = mkdtempSync(join(tmpdir(), "lizenzlotse-project-"));
    cpSync(PROJECT, folder, { recursive: true });
  });

  afterAll(() => {
    for (const each of [copy, folder]) rmSync(each, { recursive: true, force: true });
  });

  const runCopy = (): ReturnType<typeof runLotse> =>
    runLotse(SCAN, { main: join(copy, "dist/main.js"), folder, variables: SAME_TIME });

  it("finds what the modules find, also with V8's code of another version or without any", async () => {
    const expected = await runLotse(SCAN, { folder, variables: SAME_TIME });
    expect(componentsOf(expected.stdout)).not.toHaveLength(0);

    const codeFiles = PACK_NAMES.map((name) => join(copy, `bundle/${name}.v8-code`));
    for (const file of codeFiles) writeFileSync(file, "not V8's code");
    expect(await runCopy()).toEqual(expected);

    for (const file of codeFiles) rmSync(file);
    expect(await runCopy()).toEqual(expected);

    rmSync(join(copy, "bundle"), { recursive: true });
    expect(await runCopy()).toEqual(expected);
  });

  it("reads only the first of them for a scan", async () => {
    cpSync(join(CLI, "bundle"), join(copy, "bundle"), { recursive: true });
    writeFileSync(join(copy, "bundle/rest.cjs"), "not JavaScript");
    const manifests = [...SCAN, "--depth", "manifest"];
    const main = join(copy, "dist/main.js");
    const { code, stdout } = await runLotse(manifests, { main, folder });
    expect(code).toBe(0);
    expect(componentsOf(stdout)).not.toHaveLength(0);
  });
});

function componentsOf(scan: string): readonly unknown[] {
  return (JSON.parse(scan) as { readonly components: readonly unknown[] }).components;
}
