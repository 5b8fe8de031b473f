import { aComponent } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { askablePackages } from "../src/ask/published-packages.ts";
import { licenseSources } from "../src/registry.ts";
import type { SourcedAnswer } from "../src/contract.ts";
import { buildPack, packBytes } from "../src/pack/build-pack.ts";
import type { DataPack } from "../src/pack/data-pack.ts";
import { readPack } from "../src/pack/read-pack.ts";
import { supplementOfPacks } from "../src/supplement/supplement-of.ts";

const [crates] = licenseSources;
const answer = (name: string, license: string): SourcedAnswer => ({
  source: "crates",
  purl: `pkg:cargo/${name}@1.0.0`,
  statements: [
    {
      values: [license],
      operator: "unstated",
      form: "expression",
      source: "registry",
      field: "license",
      location: { path: `https://crates.example/${name}` },
      askedOn: "2026-01-02",
    },
  ],
  references: [{ type: "vcs", url: "https://code.example/a" }],
});

function pack(answers: readonly SourcedAnswer[], createdAt = "2026-01-02T03:04:05Z"): DataPack {
  if (crates === undefined) throw new Error("no source");
  return buildPack({
    asked: ["pkg:cargo/b@1.0.0", "pkg:cargo/a@1.0.0"],
    result: {
      answers,
      reports: [
        { source: crates, origin: crates.origin, asked: 2, answered: answers.length, failed: 0 },
      ],
    },
    createdAt,
    toolVersion: "1.0.0",
  });
}

const PACK = pack([answer("a", "MIT")]);
const component = (name: string) => aComponent({ ecosystem: "cargo", name });

describe("a data pack", () => {
  it("says what was asked, of whom, and about what nobody knew anything", () => {
    expect(PACK.unanswered).toEqual(["pkg:cargo/b@1.0.0"]);
    expect(PACK.sources).toEqual([
      { id: "crates", title: "crates.io", origin: "https://crates.io/", failed: 0 },
    ]);
  });

  it("is read as it was written, with a digest of its bytes", () => {
    const bytes = packBytes(PACK);
    const loaded = readPack("pack.json", bytes);
    expect(loaded.pack).toEqual(PACK);
    expect(loaded.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(packBytes(loaded.pack)).toEqual(bytes);
  });

  it.each([
    ["nothing", ""],
    ["a list", "[]"],
    ["another document", '{"kind":"lizenzlotse/scan-result"}'],
    ["a later version", JSON.stringify({ ...PACK, schemaVersion: 1 })],
    ["a key more", JSON.stringify({ ...PACK, more: true })],
    [
      "a link that runs code",
      JSON.stringify({
        ...PACK,
        answers: [{ ...answer("a", "MIT"), references: [{ type: "vcs", url: "javascript:1" }] }],
      }),
    ],
  ])("is refused where it is %s", (_name, text) => {
    expect(() => readPack("pack.json", new TextEncoder().encode(text))).toThrow(
      expect.objectContaining({ code: "DOCUMENT_INVALID" }),
    );
  });

  it("answers for components, and says from which pack", () => {
    const packages = askablePackages([component("a"), component("c")], () => false);
    const loaded = readPack("pack.json", packBytes(PACK));
    const { facts, uses } = supplementOfPacks(packages, [loaded]);
    expect([...facts.keys()]).toEqual(["pkg:cargo/a@1.0.0"]);
    expect(uses).toEqual([
      {
        source: "crates",
        title: "crates.io",
        through: "pack",
        packSha256: loaded.sha256,
        packCreatedAt: "2026-01-02T03:04:05Z",
        asked: 1,
        answered: 1,
        failed: 0,
      },
    ]);
  });

  it("is looked into only for what an earlier one leaves open", () => {
    const packages = askablePackages([component("a"), component("b")], () => false);
    const newer = readPack("new", packBytes(pack([answer("a", "MIT")])));
    const older = readPack("old", packBytes(pack([answer("a", "ISC"), answer("b", "ISC")])));
    const { facts } = supplementOfPacks(packages, [newer, older]);
    const values = [...facts.values()].map(({ statements }) =>
      statements.flatMap((one) => one.values),
    );
    expect(values).toEqual([["MIT"], ["ISC"]]);
  });

  it("may not be asked about what a person keeps to themselves", () => {
    const purls = askablePackages([component("a"), component("b")], (purl) => purl.includes("/a@"));
    expect(purls.map(({ published }) => published.name)).toEqual(["b"]);
  });
});
