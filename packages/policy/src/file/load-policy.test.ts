import { readdirSync, readFileSync } from "node:fs";
import { LotseError } from "@lizenzlotse/model";
import { describe, expect, it } from "vitest";

import { builtInPolicy, loadPolicy } from "./load-policy.ts";
import type { Decision, Policy } from "./policy.ts";
import { MAX_POLICY_LENGTH } from "./read-policy-document.ts";

const FIXTURES = new URL("../../../../fixtures/policies/", import.meta.url);

const fixture = (path: string): string => readFileSync(new URL(path, FIXTURES), "utf8");
const fixtures = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, FIXTURES)).sort();

/** Licences that the nearest file decides about in one way. */
const decided = ({ layers }: Policy, decision: Decision): readonly string[] =>
  (layers.at(-1)?.rules ?? []).flatMap((rule) =>
    rule.decision === decision ? (rule.when.licenses ?? []) : [],
  );

function errorOf(text: string): LotseError {
  try {
    loadPolicy(text, "policy.yml");
  } catch (error) {
    if (error instanceof LotseError) return error;
    throw error;
  }
  throw new Error("the policy was accepted");
}

function expectations(text: string): readonly string[] {
  return [...text.matchAll(/^# expect: (\d+|-): (.*)$/gmu)].map(([, line = "", message = ""]) =>
    line === "-" ? `policy.yml: ${message}` : `policy.yml:${line}: ${message}`,
  );
}

describe("loadPolicy", () => {
  it.each(fixtures("valid/"))("reads %s", (name) => {
    const policy = loadPolicy(fixture(`valid/${name}`), name);
    expect(policy.identity.source).toBe("file");
    expect(policy.identity.digest).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each(fixtures("invalid/"))("refuses %s, naming each line", (name) => {
    const text = fixture(`invalid/${name}`);
    const { code, message, hint } = errorOf(text);
    const [summary = "", ...problems] = message.split("\n").map((line) => line.trim());
    const expected = expectations(text);
    expect(expected.length).toBeGreaterThan(0);
    expect(code).toBe("POLICY_INVALID");
    expect(hint?.en).toContain("docs/formats/policy-file.md");
    expect(hint?.de).toContain("docs/formats/policy-file.md");
    if (name === "alias-bomb.yml") expect(summary).toContain("nested or repeated too deeply");
    else expect(problems).toEqual(expected);
  });

  it("takes what a file does not say from the policy that it extends", () => {
    const policy = loadPolicy(fixture("valid/agency.yml"), "agency.yml");
    const strict = builtInPolicy("strict");
    expect(policy.categories).toEqual({
      ...strict.categories,
      "weak-copyleft": "check",
      content: "check",
    });
    expect(policy.severity).toEqual({ "must-act": "error", check: "note" });
    expect([...policy.reliefs]).toEqual(["same-license"]);
    expect(decided(policy, "deny")).toEqual(["JSON", "SSPL-1.0"]);
  });

  it("extends verwaltung unless said otherwise", () => {
    const minimal = loadPolicy(fixture("valid/minimal.yml"), "minimal.yml");
    const { identity, layers, ...settings } = minimal;
    const { identity: base, layers: baseLayers, ...baseSettings } = builtInPolicy("verwaltung");
    expect(settings).toEqual(baseSettings);
    expect(layers.slice(0, -1)).toEqual(baseLayers);
    expect(identity).toEqual({ name: "minimal", source: "file", digest: base.digest });
  });

  it("writes listed licences in canonical form", () => {
    const policy = loadPolicy("version: 0\nname: x\ndeny: [gpl-2.0, LGPL-2.1+]", "policy.yml");
    expect(decided(policy, "deny")).toEqual(["GPL-2.0-only", "LGPL-2.1-or-later"]);
  });

  it("has the same digest for the same rules, whatever their order and name", () => {
    const one = loadPolicy(
      "version: 0\nname: a\nallow: [JSON, OpenSSL]\nonUnknown: check",
      "a.yml",
    );
    const other = loadPolicy(
      "onUnknown: check\nallow: [OpenSSL, JSON]\nname: b\nversion: 0",
      "b.yml",
    );
    expect(one.identity.digest).toBe(other.identity.digest);
    expect(one.identity.digest).not.toBe(builtInPolicy("verwaltung").identity.digest);
  });

  it("keeps its limits", () => {
    expect(errorOf(`# ${"x".repeat(MAX_POLICY_LENGTH)}`).message).toContain("longer than 262144");
    expect(errorOf("[".repeat(50_000)).code).toBe("POLICY_INVALID");
    expect(errorOf(`version: 0\nname: x\nallow: [${"MIT,".repeat(2_001)}]`).message).toContain(
      "allow",
    );
    const many = Array.from({ length: 50 }, (_, index) => `field-${String(index)}: 1`).join("\n");
    expect(errorOf(many).message.split("\n").at(-1)?.trim()).toMatch(/^and \d+ more$/u);
  });
});
