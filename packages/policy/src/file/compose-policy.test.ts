import { describe, expect, it } from "vitest";

import { assessOne } from "../../test/assess-one.ts";
import { compose, composeAround, refusalOf } from "../../test/compose.ts";
import { builtInPolicy } from "./load-policy.ts";

const CENTRAL = {
  "zentral.yml": [
    "deny: [JSON]",
    "rules:",
    "  - id: no-agpl",
    "    decide: deny",
    "    when: { licenses: 'AGPL-*' }",
    "    reason: not in services",
  ],
};

describe("policies on top of each other", () => {
  it("let the nearer one tighten", () => {
    const { policy } = compose({
      ...CENTRAL,
      "amt.yml": ["deny: [ISC]", "review: [MIT]", "categories: { content: must-act }"],
    });
    expect(assessOne({ license: "ISC", policy }).verdict.status).toBe("must-act");
    expect(assessOne({ license: "MIT", policy }).verdict.status).toBe("check");
    expect(assessOne({ license: "CC-BY-4.0", policy }).verdict.status).toBe("must-act");
    expect(assessOne({ license: "JSON", policy }).verdict.status).toBe("must-act");
  });

  it.each([
    ["a licence that a list denies", "allow: [JSON]", "`allow/JSON` would loosen zentral.yml"],
    ["one that its category holds back", "allow: [GPL-3.0-only]", "would loosen zentral.yml"],
    ["one that nobody knows", "allow: [LicenseRef-own]", "would loosen zentral.yml"],
    ["a pattern", "allow: ['LGPL-*']", "for example for LGPL"],
    ["a category", "categories: { weak-copyleft: fine }", "would be milder than `check`"],
    ["the unknown", "onUnknown: check", "would be milder than `must-act`"],
    ["the gate", "severity: { check: note }", "would be milder than `warning`"],
    [
      "whatever a package has",
      "rules: [{ id: ours, decide: allow, when: { packages: pkg:npm/ours }, reason: ours }]",
      "`ours` would loosen zentral.yml",
    ],
  ])("refuse to loosen %s, with file and line", (_what, line, message) => {
    const [problem] = refusalOf({ ...CENTRAL, "amt.yml": [line] });
    expect(problem).toMatch(/^amt\.yml:3: /u);
    expect(problem).toContain(message);
  });

  it.each([
    ["all of it", "mayLoosen: all", "allow: [JSON, GPL-3.0-only]"],
    ["licences", "mayLoosen: { licenses: [JSON] }", "allow: [JSON]"],
    ["patterns", "mayLoosen: { licenses: ['GPL-*'] }", "allow: [GPL-3.0-only]"],
    [
      "categories",
      "mayLoosen: { categories: [weak-copyleft] }",
      "categories: { weak-copyleft: fine }",
    ],
    ["licences of categories", "mayLoosen: { categories: [weak-copyleft] }", "allow: [MPL-2.0]"],
    ["rules", "mayLoosen: { rules: [no-agpl] }", "allow: [AGPL-3.0-only]"],
    ["settings", "mayLoosen: { settings: [onUnknown] }", "onUnknown: check"],
  ])("may loosen what was permitted: %s", (_what, permission, line) => {
    const files = { "zentral.yml": [...CENTRAL["zentral.yml"], permission], "amt.yml": [line] };
    expect(compose(files).ignored).toEqual([]);
  });

  it("may loosen nothing that one in between does not permit too", () => {
    const files = {
      "zentral.yml": [...CENTRAL["zentral.yml"], "mayLoosen: { licenses: [JSON] }"],
      "amt.yml": ["review: [ISC]"],
      "projekt.yml": ["allow: [JSON]"],
    };
    expect(refusalOf(files)).toEqual([
      "projekt.yml:3: `allow/JSON` would loosen amt.yml, which does not permit it.",
    ]);
  });

  it("judge by what was permitted to be loosened", () => {
    const { policy } = compose({
      "zentral.yml": [...CENTRAL["zentral.yml"], "mayLoosen: { licenses: [JSON] }"],
      "amt.yml": ["allow: [JSON]"],
    });
    expect(assessOne({ license: "JSON", policy }).verdict.status).toBe("fine");
  });

  it("let a built-in policy be changed at will, but never make the unknown fine", () => {
    const { policy } = compose({ "amt.yml": ["allow: [GPL-3.0-only]", "onUnknown: check"] });
    expect(assessOne({ license: "GPL-3.0-only", policy }).verdict.status).toBe("fine");
    expect(assessOne({ policy }).verdict.status).toBe("check");
  });

  it("have one digest for one content, wherever it was written", () => {
    const one = compose({ "a.yml": ["deny: [JSON]", "onUnknown: check"] }).policy;
    const other = compose({ "b.yml": ["onUnknown: check", "deny: [JSON]"] }).policy;
    expect(one.identity.digest).toBe(other.identity.digest);
    expect(one.identity.digest).not.toBe(builtInPolicy("verwaltung").identity.digest);
  });
});

describe("a scanned project's own policy", () => {
  const project = {
    "projekt.yml": ["allow: [JSON, GPL-3.0-only]", "deny: [ISC]", "onUnknown: check"],
  };

  it.each([
    ["a central file", CENTRAL],
    ["a built-in policy", {}],
  ])("adds to %s and weakens nothing", (_what, outside) => {
    const { policy, ignored } = composeAround(outside, project);
    expect(assessOne({ license: "GPL-3.0-only", policy }).verdict.status).toBe("must-act");
    expect(assessOne({ license: "JSON", policy }).verdict.status).not.toBe("fine");
    expect(assessOne({ policy }).verdict.status).toBe("must-act");
    expect(assessOne({ license: "ISC", policy }).verdict.status).toBe("must-act");
    expect(ignored.map(({ place }) => `${place.file}:${String(place.line)}`)).toEqual([
      "projekt.yml:5",
      "projekt.yml:3",
      "projekt.yml:3",
    ]);
  });

  it("does what the central file permits", () => {
    const outside = {
      "zentral.yml": [...CENTRAL["zentral.yml"], "mayLoosen: { rules: [] , licenses: [JSON] }"],
    };
    const { policy } = composeAround(outside, project);
    expect(assessOne({ license: "JSON", policy }).verdict.status).toBe("fine");
    expect(assessOne({ license: "GPL-3.0-only", policy }).verdict.status).toBe("must-act");
  });
});
