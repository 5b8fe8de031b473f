import { LotseError } from "@lizenzlotse/model";
import { aComponent } from "@lizenzlotse/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessAll } from "../../test/assess-one.ts";
import { compareReleases } from "./compare-releases.ts";
import type { Consultation, Release } from "./consultation.ts";
import { formatConsultation } from "./format-consultation.ts";
import { frameOf } from "./frame-of.ts";
import { loadConsultation } from "./load-consultation.ts";
import { readFrame } from "./read-frame.ts";
import {
  compareVersions,
  nextVersion,
  releaseBefore,
  releaseRefusal,
  withRelease,
} from "./releases.ts";
import { trackFindings } from "./track-findings.ts";

const CONSULTATION: Consultation = {
  version: 0,
  agency: "Landesamt für Beispiele",
  reference: "IT 3 – 4711/26",
  procedure: "Terminbuchung",
  editor: "Anna Prüferin",
  confidentiality: "internal",
  language: "de",
  defaults: { owner: "IT 3", due: "2027-01-29" },
  scans: [{ name: "server", source: "../server", sha256: "0".repeat(64) }],
};

function release(version: string, status: Release["status"]): Release {
  const createdAt = "2026-11-27T16:00:00Z";
  return { version, status, createdAt, by: "Anna", manifest: "1".repeat(64) };
}

function problemsOf(text: string): string {
  try {
    loadConsultation(text, "beratung.yml");
  } catch (error) {
    if (error instanceof LotseError && error.code === "CONSULTATION_INVALID") return error.text.en;
    throw error;
  }
  return "";
}

describe("a consultation file", () => {
  it("is read as it was written", () => {
    const full = { ...CONSULTATION, releases: [release("0.9", "draft"), release("1.0", "final")] };
    expect(loadConsultation(formatConsultation(full), "beratung.yml")).toEqual(full);
  });

  it("names every problem with its line", () => {
    const text = formatConsultation(CONSULTATION)
      .replace("confidentiality: internal", "confidentiality: secret")
      .replace("agency:", "agencie:");
    const problems = problemsOf(text);
    expect(problems).toContain("agencie");
    expect(problems).toMatch(/beratung\.yml:\d+: confidentiality/u);
  });

  it("refuses what would be ambiguous", () => {
    const [scan] = CONSULTATION.scans ?? [];
    if (scan === undefined) throw new TypeError("no scan");
    expect(problemsOf(formatConsultation({ ...CONSULTATION, scans: [scan, scan] }))).toContain(
      "already further up",
    );
    const releases = [release("1.0", "final"), release("0.9", "draft")];
    expect(problemsOf(formatConsultation({ ...CONSULTATION, releases }))).toContain("order");
  });

  it("never throws anything but its own error", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(problemsOf(`version: 0\n${text}`)).not.toBe("");
      }),
    );
  });
});

describe("versions", () => {
  it.each([
    [[], "draft", "0.9"],
    [[], "final", "1.0"],
    [[release("0.9", "draft")], "draft", "0.9"],
    [[release("0.9", "draft")], "final", "1.0"],
    [[release("1.0", "final")], "draft", "1.1"],
    [[release("1.0", "final"), release("1.1", "draft")], "final", "1.1"],
    [[release("1.0", "final")], "final", "1.1"],
  ] as const)("after %j a %s one is %s", (releases, status, expected) => {
    expect(nextVersion(releases, status)).toBe(expected);
    expect(releaseRefusal(releases, expected)).toBeUndefined();
  });

  it("stay once they are final, and only grow", () => {
    const releases = [release("0.9", "draft"), release("1.0", "final")];
    expect(releaseRefusal(releases, "1.0")).toBe("is-final");
    expect(releaseRefusal(releases, "0.9")).toBe("not-growing");
    expect(releaseRefusal(releases, "1.10")).toBeUndefined();
    expect(compareVersions("1.10", "1.9")).toBeGreaterThan(0);
  });

  it("are compared with the nearest lower one", () => {
    const releases = [release("0.8", "draft"), release("0.9", "draft"), release("1.0", "draft")];
    expect(releaseBefore(releases, "1.0")?.version).toBe("0.9");
    expect(releaseBefore(releases, "0.8")).toBeUndefined();
    expect(withRelease(releases, release("0.9", "final")).map(({ status }) => status)).toEqual([
      "draft",
      "final",
      "draft",
    ]);
  });
});

describe("tracking", () => {
  it("keeps what is not changed", () => {
    const id = `G-${"a".repeat(16)}`;
    const once = trackFindings(CONSULTATION, [id], { owner: "IT 5", due: "2027-02-01" });
    const twice = trackFindings(once, [id], { state: "done" });
    expect(twice.findings).toEqual([
      { finding: id, owner: "IT 5", due: "2027-02-01", state: "done" },
    ]);
  });
});

describe("the frame of a version", () => {
  it("is read back as it was stored", () => {
    const parts = {
      release: { version: "0.9", status: "draft" },
      changes: undefined,
      annexes: [{ path: "a.txt", title: { de: "A", en: "A" }, sha256: "2".repeat(64) }],
    } as const;
    const stored = JSON.stringify(frameOf(CONSULTATION, parts));
    expect(readFrame(stored, "rahmen.json")).toEqual(JSON.parse(stored));
    expect(() => readFrame("{}", "rahmen.json")).toThrow(LotseError);
    expect(() => readFrame("{", "rahmen.json")).toThrow(LotseError);
  });
});

describe("compareReleases", () => {
  const strong = aComponent({ name: "strong", license: "SSPL-1.0" });
  const weak = aComponent({ name: "weak", license: "MIT" });
  const stateOf = (components: readonly ReturnType<typeof aComponent>[]) => ({
    scan: { components },
    assessment: assessAll(components),
  });

  it("tells new, gone and changed findings, and components", () => {
    const before = stateOf([strong, weak]);
    const after = stateOf([weak]);
    const gone = compareReleases(before, after, "0.9");
    expect(
      gone.gone.map(({ componentsBefore, componentsAfter }) => [componentsBefore, componentsAfter]),
    ).toEqual([[1, 0]]);
    expect(gone.components.removed).toHaveLength(1);
    const fresh = compareReleases(after, before, "0.9");
    expect(fresh.fresh.map(({ id }) => id)).toEqual(gone.gone.map(({ id }) => id));
    const more = stateOf([strong, weak, aComponent({ name: "second", license: "SSPL-1.0" })]);
    expect(compareReleases(before, more, "0.9").changed).toMatchObject([
      { componentsBefore: 1, componentsAfter: 2 },
    ]);
  });

  it("says nothing where nothing changed, and names another licence", () => {
    const state = stateOf([strong, weak]);
    const same = compareReleases(state, state, "0.9");
    expect([same.fresh, same.gone, same.changed]).toEqual([[], [], []]);
    const relicensed = stateOf([strong, { ...weak, licenses: strong.licenses }]);
    expect(compareReleases(state, relicensed, "0.9").components.relicensed).toMatchObject([
      { from: "MIT", to: "SSPL-1.0" },
    ]);
  });
});
