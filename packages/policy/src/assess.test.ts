import { aComponent, concluded } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll, assessOne, OWN_PROJECT, TOOL } from "../test/assess-one.ts";

const many = (count: number, prefix: string, license: string) =>
  Array.from({ length: count }, (_, index) =>
    aComponent({ name: `${prefix}-${String(index)}`, license }),
  );

describe("assess", () => {
  it("makes one item of each cause", () => {
    const { groups, head } = assessAll([
      ...many(40, "a", "GPL-3.0-only"),
      ...many(60, "b", "MIT"),
      ...many(30, "c", "LGPL-3.0-only"),
    ]);
    expect(groups.map(({ rule, components }) => [rule, components.length])).toEqual([
      ["license/strong-copyleft", 40],
      ["license/weak-copyleft", 30],
    ]);
    expect(head.counts).toEqual({ "must-act": 40, check: 30, fine: 60 });
    expect(head.groupCounts).toEqual({ "must-act": 1, check: 1, fine: 0 });
  });

  it("puts what one command would settle into one item, tools included", () => {
    const step = {
      root: "first-party:web/package.json",
      manifest: "web/package.json",
      missing: 3,
      command: "npm ci",
    };
    const packages = [
      aComponent({ name: "delivered", dependencies: ["pkg:npm/deep@1.0.0"] }),
      aComponent({ name: "deep" }),
      aComponent({ name: "tool", ...TOOL }),
    ];
    const root = aComponent({
      ...OWN_PROJECT,
      ref: step.root,
      dependencies: ["pkg:npm/delivered@1.0.0", "pkg:npm/tool@1.0.0"],
    });
    const { groups } = assessAll([root, ...packages, aComponent({ name: "elsewhere" })], {
      outbound: "EUPL-1.2",
      head: { evidenceSteps: [step] },
    });
    expect(groups.map(({ title, status }) => [title.de, status])).toEqual(
      expect.arrayContaining([
        ["Lizenzdaten fehlen für 3 Komponenten (davon 1 Werkzeug): web/package.json", "must-act"],
        ["Keine Lizenzangabe: 1 Komponente", "must-act"],
      ]),
    );
  });

  it("orders groups by urgency, then severity, rule and id", () => {
    const { groups } = assessAll([
      aComponent({ name: "a", license: "MIT-feh" }),
      aComponent({ name: "b", license: "MPL-2.0" }),
      aComponent({ name: "c", license: "SSPL-1.0" }),
      aComponent({ name: "d", license: "CC-BY-4.0" }),
      aComponent({ name: "e" }),
    ]);
    expect(groups.map(({ rule }) => rule)).toEqual([
      "license/not-open-source",
      "license/unknown",
      "license/content",
      "license/weak-copyleft",
      "license/derived-category",
    ]);
  });

  it("asks only what would make findings less urgent, and names them", () => {
    const { head, groups } = assessAll([
      aComponent({ name: "a", license: "GPL-3.0-only" }),
      aComponent({ name: "b", license: "SSPL-1.0" }),
    ]);
    const [, strong] = groups;
    expect(head.questions.map((question) => [question.id, question.groups])).toEqual([
      ["provide", [strong?.id]],
      ["recipient", [strong?.id]],
      ["outbound", [strong?.id]],
      ["combine", [strong?.id]],
    ]);
    expect(strong?.rule).toBe("license/strong-copyleft");
  });

  it("does not ask what was answered", () => {
    const { head } = assessAll([aComponent({ license: "GPL-3.0-only" })], {
      outbound: "MIT",
      context: { provide: ["binary"], recipient: "public" },
    });
    expect(head.questions.map(({ id }) => id)).toEqual(["combine"]);
    expect(head.context.filter(({ assumed }) => assumed).map(({ id }) => id)).toEqual([
      "combine",
      "modified",
    ]);
  });

  it("names every rule that a verdict or a group rests on", () => {
    const { head, verdicts, groups } = assessAll([
      aComponent({ ...OWN_PROJECT }),
      aComponent({ name: "a", license: "MIT", ...TOOL }),
      aComponent({ name: "b", license: "JSON" }),
    ]);
    const described = head.rules.map(({ code }) => code);
    for (const { rule } of [...verdicts, ...groups]) expect(described).toContain(rule);
  });

  it("keeps a finding's id when the package's neighbours or lines change, not when its version does", () => {
    const idOf = (version: string, line: number): string | undefined =>
      assessOne({
        name: "a",
        version,
        license: "SSPL-1.0",
        occurrences: [
          { location: { path: "package-lock.json", line }, source: "lockfile", usages: [] },
        ],
      }).assessment.violations[0]?.id;
    expect(idOf("1.0.0", 7)).toBe(idOf("1.0.0", 99));
    expect(idOf("1.0.0", 7)).not.toBe(idOf("1.0.1", 7));
  });

  it("carries incompleteness and the scan's tool into the head", () => {
    const { head } = assessAll([], { head: { complete: false } });
    expect(head.complete).toBe(false);
    expect(head.tool.name).toBe("lizenzlotse");
  });

  it("judges 20,000 components in a blink, and one costly expression too", () => {
    const costly = Array.from({ length: 12 }, (_, index) => `(MIT OR LicenseRef-${String(index)})`);
    const components = [
      ...many(20_000, "a", "GPL-3.0-only"),
      aComponent({ name: "costly", licenses: { concluded: concluded(costly.join(" AND ")) } }),
    ];
    const started = performance.now();
    expect(assessAll(components).violations.length).toBeGreaterThanOrEqual(20_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
