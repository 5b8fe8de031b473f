import { readFileSync } from "node:fs";
import { LotseError } from "@lizenzlotse/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatContext } from "./write-context.ts";
import { loadContext, MAX_CONTEXT_LENGTH } from "./load-context.ts";
import { PRESET_NAMES } from "./presets.ts";
import { contextJsonSchema } from "./schema.ts";

function problemsOf(...lines: readonly string[]): string {
  try {
    loadContext(lines.join("\n"), "kontext.yml");
  } catch (error) {
    if (error instanceof LotseError && error.code === "CONTEXT_INVALID") return error.text.en;
    throw error;
  }
  return "";
}

describe("loadContext", () => {
  it("gives an artefact what it says, then its preset, then what holds for the whole file", () => {
    const { context, artefacts } = loadContext(
      [
        "version: 0",
        "preset: webdienst",
        "outbound: EUPL-1.2",
        "exceptions: [{ component: 'pkg:npm/a@*', combine: process }]",
        "artefacts:",
        "  - name: Öffentliche App",
        "    roots: [app]",
        "    preset: app-verteilung",
        "    modified: yes",
        "  - { id: server, name: Server, paths: [server/**], recipient: other-public-body }",
      ].join("\n"),
      "kontext.yml",
    );
    expect(context).toMatchObject({ provide: ["network", "client-bundle"], recipient: "public" });
    expect(artefacts).toMatchObject([
      {
        id: "oeffentliche-app",
        outbound: "EUPL-1.2",
        provide: ["binary"],
        recipient: "public",
        modified: "yes",
      },
      { id: "server", provide: ["network", "client-bundle"], recipient: "other-public-body" },
    ]);
    expect(artefacts[1]?.exceptions).toHaveLength(1);
  });

  it.each([
    [
      ["version: 0", "outbond: MIT"],
      "kontext.yml:2: `outbond` is not a field; did you mean `outbound`?",
    ],
    [
      ["version: 0", "preset: webdients"],
      "kontext.yml:2: `preset` can only be one of: fachverfahren",
    ],
    [["version: 1"], "kontext.yml:1: `version`"],
    [["version: 0", "outbound: GPL-9"], "kontext.yml:2: `outbound`: `GPL-9` is no SPDX expression"],
    [
      ["version: 0", "artefacts:", "  - name: a", "    pahts: [a]"],
      "kontext.yml:4: `artefacts[0].pahts` is not a field; did you mean `paths`?",
    ],
    [["version: 0", "artefacts:", "  - name: a"], "kontext.yml:3: The artefact names neither"],
    [
      ["version: 0", "artefacts:", "  - { name: Rest, roots: [a] }"],
      "kontext.yml:3: The id `rest`",
    ],
    [
      ["version: 0", "artefacts:", "  - { name: A, roots: [a] }", "  - { name: a, roots: [b] }"],
      "kontext.yml:4: Another artefact already has the id `a`",
    ],
    [
      ["version: 0", "provide: [internal]", "recipient: public"],
      "kontext.yml:3: `provide: [internal]` means",
    ],
    [["- a"], "A context file is a mapping"],
    [["version: 0", "version: 0"], "kontext.yml:2: not valid YAML"],
  ])("%j", (lines, problem) => {
    expect(problemsOf(...lines)).toContain(problem);
  });

  it("tells a contradiction once, where it is written", () => {
    const told = problemsOf(
      "version: 0",
      "provide: [internal]",
      "recipient: public",
      "artefacts: [{ name: a, roots: [a] }]",
    );
    expect(told.match(/means that nobody outside/gu)).toHaveLength(1);
  });

  it("refuses text that is too long, nested too deeply or repeated too often", () => {
    expect(problemsOf(" ".repeat(MAX_CONTEXT_LENGTH + 1))).toContain("longer than");
    const aliases = Array.from({ length: 200 }, () => "*a").join();
    expect(problemsOf("x: &a [1]", `y: [${aliases}]`)).toContain("too deeply");
  });

  it("never fails but with its own error, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        problemsOf("version: 0", text);
      }),
    );
  });

  it("reads what it writes, for every preset", () => {
    for (const preset of PRESET_NAMES) {
      const text = formatContext({ version: 0, preset, modified: "no" });
      expect(loadContext(text, "kontext.yml").context).toMatchObject({ modified: "no" });
    }
  });
});

describe("the published JSON Schema", () => {
  it("is what the validator says", () => {
    const committed = readFileSync(new URL("../../schema/context-0.json", import.meta.url), "utf8");
    expect(committed).toBe(contextJsonSchema());
  });
});
