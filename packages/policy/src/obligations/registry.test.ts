import { existsSync, readdirSync, readFileSync } from "node:fs";
import { genericObligation, obligationIds } from "@lizenzlotse/knowledge";
import { describe, expect, it } from "vitest";

import { checks } from "./registry.ts";

const FOLDERS = new URL("checks/", import.meta.url);
const DOCUMENT = new URL("../../../../docs/formats/obligations.md", import.meta.url);

const folders = readdirSync(FOLDERS).sort();
const kinds = checks.map(({ kind }) => kind);

describe("the checks of duties", () => {
  it("are one folder, one line of the registry and one section of the documentation each", () => {
    const sections = [...readFileSync(DOCUMENT, "utf8").matchAll(/^### `([a-z-]+)`$/gmu)];
    expect(kinds).toEqual(folders);
    expect(sections.map(([, kind]) => kind).sort()).toEqual(folders);
  });

  it("cover every kind of evidence that the knowledge base asks for", () => {
    const wanted = obligationIds().flatMap(
      (id) => genericObligation(id)?.evidence.map(({ kind }) => kind) ?? [],
    );
    expect([...new Set(wanted)].sort()).toEqual(kinds);
  });

  it.each(folders)("%s holds the check and its texts, and imports no sibling", (folder) => {
    for (const file of ["index.ts", "texts.ts"]) {
      const path = new URL(`${folder}/${file}`, FOLDERS);
      expect(existsSync(path), `${folder}/${file}`).toBe(true);
      expect(readFileSync(path, "utf8")).not.toMatch(/from "\.\.\/[a-z]/u);
    }
  });
});
