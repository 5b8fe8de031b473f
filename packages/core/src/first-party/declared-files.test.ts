import type { Component, LicenseMatch } from "@lizenzlotse/model";
import { filesOf } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { concludeInventory, type Inventory } from "../conclude/conclude-inventory.ts";
import { readDeclarations } from "../declarations/read-declarations.ts";
import type { MatchedFile } from "../match/matched.ts";

const REUSE = (path: string, license: string, precedence = "closest"): string =>
  `[[annotations]]\npath = "${path}"\nprecedence = "${precedence}"\nSPDX-FileCopyrightText = "2020 Ada"\nSPDX-License-Identifier = "${license}"\n`;

/** A source file whose head names a licence. */
function headOf(path: string, expression: string): MatchedFile {
  const match: LicenseMatch = {
    expression,
    kind: "tag",
    place: "header",
    rule: "tag/spdx-license-identifier",
    startByte: 0,
    endByte: 10,
    startLine: 1,
    endLine: 1,
    coverage: 1,
    confidence: 1,
    class: "detection",
  };
  return {
    file: { path, class: "source", role: "source", extent: "head", ownership: undefined },
    findings: {
      sha256: "00".repeat(32),
      sizeBytes: 10,
      normalizedSha256: "",
      encoding: "utf-8",
      expression,
      matches: [match],
      copyrights: [],
      partial: false,
    },
  };
}

/** Concludes a project without a manifest: a declaring file, files without and files with a head. */
async function conclude(
  annotations: readonly string[],
  {
    silent = [],
    heads = [],
  }: { readonly silent?: readonly string[]; readonly heads?: readonly MatchedFile[] },
): Promise<Inventory> {
  const tree = { "REUSE.toml": `version = 1\n${annotations.join("")}` };
  const paths = [...Object.keys(tree), ...silent, ...heads.map(({ file }) => file.path)];
  const { declarations } = await readDeclarations(paths, filesOf(tree));
  return concludeInventory({
    drafts: new Map(),
    matched: heads,
    depth: "files",
    declarations,
    ownFiles: paths.map((path) => ({ path, role: "source" })),
  });
}

function only(inventory: Inventory): Component {
  const [component, ...others] = inventory.components;
  expect(others).toEqual([]);
  if (component === undefined) throw new RangeError("no component");
  return component;
}

const OUTBOUND = REUSE("**", "EUPL-1.2");

describe("declared licences of first-party files", () => {
  it("name the project's licence where nothing else does", async () => {
    const inventory = await conclude([OUTBOUND], { silent: ["a.c"] });
    expect(inventory.outbound).toEqual({
      expression: "EUPL-1.2",
      locations: [{ path: "REUSE.toml", line: 2 }],
    });
    expect(inventory.components).toEqual([]);
  });

  it("make a component of a file under another licence, with the place of the declaration", async () => {
    const inventory = await conclude([OUTBOUND, REUSE("logo.png", "CC-BY-SA-4.0")], {
      silent: ["logo.png", "a.c"],
    });
    const { ref, licenses, artefactEvidence } = only(inventory);
    expect(ref).toBe("file:logo.png");
    expect(licenses.concluded).toMatchObject({ expression: "CC-BY-SA-4.0", state: "concluded" });
    expect(licenses.declared).toMatchObject([
      {
        source: "file-declaration",
        field: "reuse-toml",
        location: { path: "REUSE.toml", line: 7 },
      },
    ]);
    expect(artefactEvidence.copyrights).toEqual(["2020 Ada"]);
  });

  it("yield to the file's own statement, and are still shown", async () => {
    const inventory = await conclude([OUTBOUND], { heads: [headOf("a.c", "MIT")] });
    const { licenses } = only(inventory);
    expect(licenses.concluded).toMatchObject({ expression: "MIT", state: "concluded" });
    expect(licenses.declared).toMatchObject([{ expression: "EUPL-1.2" }]);
    expect(licenses.detected).toMatchObject([
      { expression: "MIT", location: { path: "a.c", line: 1 } },
    ]);
  });

  it("hold together with it where they add to it", async () => {
    const inventory = await conclude([OUTBOUND, REUSE("a.c", "ISC", "aggregate")], {
      heads: [headOf("a.c", "MIT")],
    });
    expect(only(inventory).licenses.concluded).toMatchObject({
      expression: "ISC AND MIT",
      state: "concluded",
      basis: "declared-and-detected",
    });
  });

  it("contradict it where they take its place: both sides go to a person", async () => {
    const inventory = await conclude([REUSE("**", "EUPL-1.2", "override")], {
      heads: [headOf("a.c", "GPL-3.0-only")],
    });
    const { licenses } = only(inventory);
    expect(licenses.concluded).toMatchObject({ state: "review", reviewReasons: ["contradiction"] });
    expect(licenses.concluded.readings.map(({ expression }) => expression)).toEqual([
      "EUPL-1.2",
      "GPL-3.0-only",
    ]);
  });

  it("do not hide a licence that stands beside theirs in the file", async () => {
    const inventory = await conclude([REUSE("**", "EUPL-1.2", "override")], {
      heads: [headOf("a.c", "EUPL-1.2 AND GPL-3.0-only")],
    });
    expect(only(inventory).licenses.concluded.state).toBe("review");
  });

  it("are silent where file, declaration and project agree", async () => {
    const inventory = await conclude([REUSE("**", "EUPL-1.2", "override")], {
      heads: [headOf("a.c", "EUPL-1.2")],
    });
    expect(inventory.components).toEqual([]);
  });

  it("never turn green where a declared licence cannot be read", async () => {
    const inventory = await conclude([OUTBOUND, REUSE("a.c", "My own")], { silent: ["a.c"] });
    expect(only(inventory).licenses.concluded).toMatchObject({
      expression: "NOASSERTION",
      state: "no-assertion",
    });
  });
});
