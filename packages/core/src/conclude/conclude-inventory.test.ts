import type { FileClass, LicenseMatch, PathRole } from "@lizenzlotse/model";
import { declared } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import type { DraftComponent } from "../inventory/draft-component.ts";
import type { MatchedFile } from "../match/matched.ts";
import type { Ownership } from "../match/content-owners.ts";
import { NO_DECLARATIONS } from "../declarations/read-declarations.ts";
import { concludeInventory, type Inventory } from "./conclude-inventory.ts";

function draft(ref: string, more: Partial<DraftComponent> = {}): DraftComponent {
  return {
    ref,
    origin: ref.startsWith("first-party:") ? "first-party" : "third-party",
    ecosystem: "npm",
    name: ref,
    group: undefined,
    version: undefined,
    purl: undefined,
    kind: "library",
    description: undefined,
    supplier: undefined,
    creator: undefined,
    scope: "required",
    dependenciesCompleteness: "complete",
    usages: new Set(),
    occurrences: [],
    hashes: [],
    references: [],
    dependencies: new Set(),
    statements: [],
    contentRoots: new Set(),
    properties: [],
    servedBy: [],
    patches: new Set(),
    evidenceCommand: undefined,
    foundInCache: false,
    ...more,
  };
}

interface FileSketch {
  readonly class?: FileClass;
  readonly role?: PathRole;
  readonly ownership?: Ownership;
  readonly copyrights?: readonly string[];
  readonly kind?: LicenseMatch["kind"];
  readonly place?: LicenseMatch["place"];
}

function file(path: string, expression: string | undefined, sketch: FileSketch = {}): MatchedFile {
  const match: LicenseMatch = {
    expression: expression ?? "",
    kind: sketch.kind ?? "text",
    place: sketch.place ?? "header",
    rule: sketch.kind === "tag" ? "tag/spdx-license-identifier" : `text/${expression ?? ""}`,
    startByte: 0,
    endByte: 10,
    startLine: 1,
    endLine: 2,
    coverage: 1,
    confidence: 1,
    class: "detection",
  };
  return {
    file: {
      path,
      class: sketch.class ?? "license-file",
      role: sketch.role ?? "source",
      extent: "whole",
      ownership: sketch.ownership,
    },
    findings: {
      sha256: "00".repeat(32),
      sizeBytes: 7,
      normalizedSha256: "0123456789abcdef".repeat(4),
      encoding: "utf-8",
      expression,
      matches: expression === undefined ? [] : [match],
      copyrights: (sketch.copyrights ?? []).map((text) => ({
        text,
        holder: text,
        startLine: 1,
        endLine: 1,
      })),
      partial: false,
    },
  };
}

function conclude(drafts: readonly DraftComponent[], matched: readonly MatchedFile[]): Inventory {
  return concludeInventory({
    drafts: new Map(drafts.map((one) => [one.ref, one])),
    matched,
    depth: "files",
    declarations: NO_DECLARATIONS,
    ownFiles: [],
  });
}

function licenseOf(inventory: Inventory, ref: string): string | undefined {
  return inventory.components.find((component) => component.ref === ref)?.licenses.concluded
    .expression;
}

const PROJECT = draft("first-party:package.json", { statements: [declared("EUPL-1.2")] });

describe("third-party components", () => {
  it("names a line that serves several projects once, with the usages of all of them", () => {
    const at = (line: number, usage: "production" | "development") =>
      ({ location: { path: "a.lock", line }, source: "lockfile", usages: [usage] }) as const;
    const occurrences = [at(7, "production"), at(3, "production"), at(7, "development")];
    const { components } = conclude([draft("pkg:npm/x@1", { occurrences })], []);
    expect(components[0]?.occurrences).toEqual([
      at(3, "production"),
      { ...at(7, "production"), usages: ["development", "production"] },
    ]);
  });

  it("calls a project without a name after its folder, or its manifest at the root", () => {
    const unnamed = { name: undefined };
    const { components } = conclude(
      [
        draft("first-party:package.json", unnamed),
        draft("first-party:apps/web/package.json", unnamed),
      ],
      [],
    );
    expect(components.map(({ name }) => name)).toEqual(["web", "package.json"]);
  });

  const own: Ownership = { owner: "x", part: "own" };
  const bundled: Ownership = { owner: "x", part: "bundled" };

  it("keep the licences of parts inside them apart from their own", () => {
    const files = [
      file("node_modules/x/LICENSE", "MIT", { ownership: own, copyrights: ["Copyright (c) A"] }),
      file("node_modules/x/lib/LICENSE", "GPL-2.0-only", {
        ownership: bundled,
        copyrights: ["Copyright (c) B"],
      }),
      file("node_modules/x/NOTICE", "BSD-3-Clause", { ownership: own, class: "notice-file" }),
    ];
    const { components } = conclude([draft("x", { statements: [declared("MIT")] })], files);
    expect(components[0]?.licenses).toMatchObject({
      concluded: { expression: "MIT", state: "concluded" },
      bundled: [{ expression: "GPL-2.0-only" }, { expression: "BSD-3-Clause" }],
    });
    expect(components[0]?.artefactEvidence).toMatchObject({
      copyrights: ["Copyright (c) A"],
      licenseTexts: [{ path: "node_modules/x/LICENSE" }, { path: "node_modules/x/lib/LICENSE" }],
      notices: [{ path: "node_modules/x/NOTICE" }],
    });
  });

  it("have the other licences in their own licence file listed as bundled where the stated one is there too", () => {
    const files = [
      file("n/LICENSE", "MIT", { ownership: own }),
      file("n/LICENSE-vendored", "Apache-2.0", { ownership: own }),
    ];
    const { components } = conclude([draft("x", { statements: [declared("MIT")] })], files);
    expect(components[0]?.licenses).toMatchObject({
      concluded: { expression: "MIT" },
      detected: [{ expression: "MIT" }],
      bundled: [{ expression: "Apache-2.0" }],
    });
  });

  it("have an unknown licence, not none, where their licence file is none that is known", () => {
    const { components } = conclude(
      [draft("x", { contentRoots: new Set(["n"]) })],
      [file("n/LICENSE", undefined, { ownership: own })],
    );
    expect(components[0]?.licenses.concluded).toMatchObject({
      expression: "LicenseRef-lizenzlotse-unknown-0123456789ab",
      state: "review",
    });
  });

  it("have NONE only where their files were looked at", () => {
    const inventory = conclude(
      [draft("seen", { contentRoots: new Set(["n"]) }), draft("unseen")],
      [],
    );
    expect([licenseOf(inventory, "seen"), licenseOf(inventory, "unseen")]).toEqual([
      "NONE",
      "NOASSERTION",
    ]);
  });

  it("count as used in production where no source tells", () => {
    expect(conclude([draft("x")], []).components[0]?.usages).toEqual(["production"]);
  });
});

describe("the project's own licence", () => {
  it("comes from manifest and licence file together", () => {
    expect(conclude([PROJECT], [file("LICENSE", "EUPL-1.2")]).outbound).toEqual({
      expression: "EUPL-1.2",
      locations: [expect.anything(), { path: "LICENSE" }],
    });
  });

  it("is the one that all parts agree on where the root says nothing", () => {
    const parts = ["a", "b"].map((name) =>
      draft(`first-party:${name}/package.json`, { statements: [declared("MIT")] }),
    );
    expect(conclude(parts, []).outbound?.expression).toBe("MIT");
    const [first] = parts;
    const other = draft("first-party:c/package.json", { statements: [declared("ISC")] });
    expect(conclude([first ?? other, other], []).outbound).toBeUndefined();
  });

  it("does not take REUSE's stock of licence texts for a statement", () => {
    const inventory = conclude([PROJECT], [file("LICENSES/CC0-1.0.txt", "CC0-1.0")]);
    expect(inventory.outbound?.expression).toBe("EUPL-1.2");
    expect(inventory.components.map(({ ref }) => ref)).toEqual(["first-party:package.json"]);
  });
});

describe("first-party files", () => {
  it("become components where their notice differs, and only there", () => {
    const inventory = conclude(
      [PROJECT],
      [
        file("src/own.ts", "EUPL-1.2", { class: "source" }),
        file("src/theirs.ts", "MIT", { class: "source" }),
        file("public/jquery/LICENSE", "MIT"),
        file("README.md", "GPL-3.0-only", { class: "readme" }),
        file("src/plain.ts", undefined, { class: "source" }),
      ],
    );
    expect(inventory.components.map(({ ref }) => ref)).toEqual([
      "file:public/jquery/LICENSE",
      "file:src/theirs.ts",
      "first-party:package.json",
    ]);
    expect(licenseOf(inventory, "file:src/theirs.ts")).toBe("MIT");
  });

  it("are measured by the nearest project's licence", () => {
    const part = draft("first-party:lib/package.json", { statements: [declared("MIT")] });
    const inventory = conclude(
      [PROJECT, part],
      [file("lib/a.js", "MIT", { class: "source" }), file("b.js", "MIT", { class: "source" })],
    );
    expect(
      inventory.components.map(({ ref }) => ref).filter((ref) => ref.startsWith("file:")),
    ).toEqual(["file:b.js"]);
  });

  it.each([
    ["a notice at its head", "notice", "header", true],
    ["a tag in a later comment", "tag", "comment", true],
    ["a notice in a later comment", "notice", "comment", false],
    ["a name at its head", "name", "header", false],
    ["an address at its head", "url", "header", false],
    ["a field in its code", "tag", "body", false],
    ["a text in a string", "text", "body", false],
  ] as const)("hears %s: %s, %s", (_what, kind, place, speaks) => {
    const files = [file("src/a.ts", "GPL-2.0-only", { class: "source", kind, place })];
    const refs = conclude([PROJECT], files).components.map(({ ref }) => ref);
    expect(refs.includes("file:src/a.ts")).toBe(speaks);
  });

  it("keep the usage that their role gives them", () => {
    const inventory = conclude(
      [PROJECT],
      [file("test/a.js", "MIT", { class: "source", role: "test" })],
    );
    expect(inventory.components.find(({ ref }) => ref === "file:test/a.js")?.usages).toEqual([
      "test",
    ]);
  });
});

describe("roots and evidence", () => {
  it("are the projects that no other project uses", () => {
    const app = draft("first-party:package.json", {
      dependencies: new Set(["first-party:lib/package.json"]),
    });
    expect(conclude([app, draft("first-party:lib/package.json")], []).roots).toEqual([
      "first-party:package.json",
    ]);
  });

  it("are all projects of a circle", () => {
    const a = draft("first-party:a/package.json", {
      dependencies: new Set(["first-party:b/package.json"]),
    });
    const b = draft("first-party:b/package.json", {
      dependencies: new Set(["first-party:a/package.json"]),
    });
    expect(conclude([a, b], []).roots).toHaveLength(2);
  });

  it("name the command that would bring missing evidence, with the count it would settle", () => {
    const app = draft("first-party:package.json", {
      dependencies: new Set(["x"]),
      evidenceCommand: "npm ci --ignore-scripts",
    });
    const inventory = conclude(
      [
        app,
        draft("x", { dependencies: new Set(["y", "z"]) }),
        draft("y"),
        draft("z", { statements: [declared("MIT")] }),
      ],
      [],
    );
    expect(inventory.evidenceSteps).toEqual([
      {
        root: "first-party:package.json",
        manifest: "package.json",
        missing: 2,
        command: "npm ci --ignore-scripts",
      },
    ]);
  });
});
