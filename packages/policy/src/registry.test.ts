import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Localized } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { rules } from "./registry.ts";

const FOLDERS = new URL("rules/", import.meta.url);
const DOCUMENT = new URL("../../../docs/formats/rules.md", import.meta.url);

const folders = readdirSync(FOLDERS).sort();
const codes = rules.map(({ description }) => description.code);
const folderOf = (code: string): string => code.replace("/", "-");

function sections(): readonly string[] {
  const text = readFileSync(DOCUMENT, "utf8");
  return [...text.matchAll(/^## `([a-z/-]+)`$/gmu)].map(([, code = ""]) => code);
}

describe("the rules", () => {
  it("are one folder, one line of the registry and one section of the documentation each", () => {
    expect(codes.map(folderOf).sort()).toEqual(folders);
    expect([...sections()].sort()).toEqual([...codes].sort());
  });

  it("stand in the registry by code, each once", () => {
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it.each(folders)("%s holds the rule, its texts and its test", (folder) => {
    for (const file of ["index.ts", "texts.ts", `${folder}.test.ts`]) {
      expect(existsSync(new URL(`${folder}/${file}`, FOLDERS)), `${folder}/${file}`).toBe(true);
    }
  });

  it.each(folders)("%s imports no sibling", (folder) => {
    for (const file of ["index.ts", "texts.ts"]) {
      const source = readFileSync(new URL(`${folder}/${file}`, FOLDERS), "utf8");
      expect(source).not.toMatch(/from "\.\.\/license-|from "\.\.\/project-|from "\.\.\/usage-/u);
    }
  });

  it.each(rules)("$description.code explains itself in both languages", ({ description }) => {
    const texts: readonly Localized[] = [description.title, description.explanation];
    for (const { de, en } of texts) {
      expect(de.length).toBeGreaterThan(0);
      expect(en.length).toBeGreaterThan(0);
      expect(de).not.toBe(en);
    }
  });
});
