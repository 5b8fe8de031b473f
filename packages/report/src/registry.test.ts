import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { collectBytes } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";
import { strFromU8, unzipSync } from "fflate";

import { sampleInput } from "../test/sample-report.ts";
import { formats } from "./registry.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe("the registry", () => {
  it("holds every folder, and no other format", () => {
    const folders = readdirSync(here("formats"));
    expect(formats.map(({ id }) => id).sort()).toEqual(folders.sort());
  });

  it("has a section of the README for every format, and no other", () => {
    const readme = readFileSync(here("../README.md"), "utf8");
    const sections = Array.from(readme.matchAll(/^### `(.+)`$/gmu), ([, id]) => id);
    expect(sections).toEqual(formats.map(({ id }) => id));
  });

  it("names every format as it names itself", async () => {
    for (const { id, load } of formats) expect((await load()).id).toBe(id);
  });
});

describe.each(formats.map(({ id, load }) => [id, load] as const))("%s", async (_, load) => {
  const format = await load();

  it("names its media type with its encoding", () => {
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z+.-]+(?:; charset=utf-8)?$/u);
    const isText = /^text\/|[+/]json|[+/]xml/u.test(format.mediaType);
    expect(format.mediaType.endsWith("; charset=utf-8")).toBe(isText);
  });

  it.each(["de", "en"] as const)(
    "gives the same bytes for the same input in %s",
    async (language) => {
      const first = await collectBytes(format.render(sampleInput(language)));
      expect(await collectBytes(format.render(sampleInput(language)))).toEqual(first);
    },
  );

  it("speaks both languages", async () => {
    const german = await collectBytes(format.render(sampleInput("de")));
    expect(await collectBytes(format.render(sampleInput("en")))).not.toEqual(german);
  });

  it("shows a scan that nobody judged", async () => {
    const shown = await collectBytes(
      format.render({ ...sampleInput("de"), assessment: undefined }),
    );
    expect(textOf(shown)).toMatch(/nicht bewertet/iu);
  });

  it.each([
    ["de", "UNVOLLSTÄNDIG"],
    ["en", "INCOMPLETE"],
  ] as const)("says in %s that the scan is incomplete", async (language, word) => {
    const shown = await collectBytes(format.render(sampleInput(language)));
    expect(textOf(shown).toUpperCase()).toContain(word);
  });
});

/** What a document says; those that are archives keep it in one part. */
function textOf(shown: Uint8Array): string {
  const isArchive = shown[0] === 0x50 && shown[1] === 0x4b;
  return strFromU8(isArchive ? (unzipSync(shown)["word/document.xml"] ?? shown) : shown);
}
