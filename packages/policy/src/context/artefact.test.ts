import type { Component } from "@lizenzlotse/model";
import { aComponent, type ComponentSketch } from "@lizenzlotse/testkit";
import { describe, expect, it } from "vitest";

import { assessAll, OWN_FILE, OWN_PROJECT, TOOL } from "../../test/assess-one.ts";
import type { ArtefactContext } from "./context.ts";

const root = (folder: string, ...names: readonly string[]): Component =>
  aComponent({
    ...OWN_PROJECT,
    ref: `first-party:${folder}/package.json`,
    name: folder,
    license: "EUPL-1.2",
    dependencies: names.map((name) => `pkg:npm/${name}@1.0.0`),
  });

const served = (sketch: ComponentSketch): Component =>
  aComponent({
    ...sketch,
    artefactEvidence: {
      contentRoots: [],
      licenseTexts: [],
      notices: [],
      copyrights: [],
      modification: "unknown",
      servedBy: [{ path: "web/vite.config.ts" }],
    },
  });

const artefact = (id: string, more: Partial<ArtefactContext> = {}): ArtefactContext => ({
  id,
  name: id,
  paths: [],
  roots: [id],
  ...more,
});

const INTERNAL = { provide: ["internal"], recipient: "same-entity" } as const;
const WEB = { provide: ["network"], recipient: "public" } as const;

describe("artefacts", () => {
  const components = [
    root("app", "shared", "only-app"),
    root("server", "shared", "deep"),
    aComponent({ name: "shared", license: "GPL-3.0-only" }),
    aComponent({ name: "only-app", license: "GPL-3.0-only" }),
    aComponent({ name: "deep", license: "MIT", dependencies: ["pkg:npm/deeper@1.0.0"] }),
    aComponent({ name: "deeper", license: "GPL-3.0-only" }),
    aComponent({ name: "elsewhere", license: "GPL-3.0-only" }),
  ];
  const artefacts = [
    artefact("app", { provide: ["binary"], recipient: "public" }),
    artefact("server", INTERNAL),
  ];
  const assessment = assessAll(components, { outbound: "MIT", artefacts });
  const verdictOf = (name: string) =>
    assessment.verdicts.find(({ component }) => component === `pkg:npm/${name}@1.0.0`);

  it("hold their projects and all that these use, however far down", () => {
    expect(verdictOf("deeper")).toMatchObject({ status: "fine", artefacts: ["server"] });
    expect(verdictOf("only-app")).toMatchObject({ status: "must-act", artefacts: ["app"] });
  });

  it("may share a component, which is judged by the one that asks for most", () => {
    expect(verdictOf("shared")).toMatchObject({ status: "must-act", artefacts: ["app", "server"] });
  });

  it("leave the rest under the assumptions", () => {
    expect(verdictOf("elsewhere")).toMatchObject({ status: "must-act", artefacts: ["rest"] });
    expect(assessment.head.artefacts?.map(({ id, counts }) => [id, counts["must-act"]])).toEqual([
      ["app", 2],
      ["server", 0],
      ["rest", 1],
    ]);
  });

  it("are named by the findings that hold for them", () => {
    const [group] = assessment.groups;
    expect(group?.components).toHaveLength(3);
    expect(group?.artefacts).toEqual(["app", "rest"]);
    const shared = assessment.violations.find(({ component }) => component.includes("shared"));
    expect(shared?.artefacts).toEqual(["app"]);
  });

  it("keep the ids of findings when they are named later", () => {
    const before = assessAll(components, { outbound: "MIT" });
    const ids = new Set(before.violations.map(({ id }) => id));
    for (const { id } of assessment.violations) expect(ids).toContain(id);
  });

  it("have findings of their own where they go out under another licence", () => {
    const { groups } = assessAll(components, {
      outbound: "MIT",
      artefacts: [
        artefact("app", { provide: ["binary"], recipient: "public", outbound: "GPL-3.0-only" }),
      ],
    });
    expect(groups.map(({ status, artefacts: ids }) => [status, ids])).toEqual([
      ["must-act", ["rest"]],
      ["check", ["app"]],
    ]);
  });

  it("are asked about once, with all for which the answer is open", () => {
    const { head, groups } = assessAll(components, {
      outbound: "MIT",
      artefacts: [artefact("app", { provide: ["binary"] }), artefact("server", INTERNAL)],
    });
    const recipient = head.questions.find(({ id }) => id === "recipient");
    expect(recipient).toMatchObject({ artefacts: ["app", "rest"], groups: [groups[0]?.id] });
    // For the app it was answered how it is provided, so that answer alone cannot clear the finding.
    expect(head.questions.map(({ id }) => id)).not.toContain("provide");
  });

  it("take single components by path and by pattern", () => {
    const { verdicts } = assessAll(
      [
        aComponent({
          ...OWN_FILE,
          license: "GPL-3.0-only",
          occurrences: [{ location: { path: "src/borrowed.js" }, source: "file", usages: [] }],
        }),
        aComponent({ name: "engine", license: "GPL-3.0-only" }),
      ],
      {
        outbound: "MIT",
        artefacts: [artefact("files", { roots: [], paths: ["src/**"], ...INTERNAL })],
        context: { exceptions: [{ component: "pkg:npm/eng*", combine: "process" }] },
      },
    );
    expect(verdicts.map(({ status, artefacts: ids }) => [status, ids])).toEqual([
      ["fine", ["files"]],
      ["check", ["rest"]],
    ]);
  });
});

describe("what browsers load", () => {
  it("counts as handed out, the rest of a web service does not", () => {
    const { verdicts, head } = assessAll(
      [
        served({ name: "a-client", license: "GPL-3.0-only" }),
        aComponent({ name: "b-server", license: "GPL-3.0-only" }),
        served({ name: "c-tool", license: "GPL-3.0-only", ...TOOL }),
      ],
      { outbound: "LicenseRef-proprietary", context: WEB },
    );
    expect(verdicts.map(({ status }) => status)).toEqual(["must-act", "fine", "fine"]);
    const [whole] = head.artefacts ?? [];
    expect(whole).toMatchObject({
      servedComponents: 2,
      servedBy: [{ path: "web/vite.config.ts" }],
    });
    expect(whole?.context.find(({ id }) => id === "provide")?.answer.en).toContain(
      "browsers load parts of it",
    );
  });

  it("is all of it where somebody says so and nothing shows which parts", () => {
    const context = { provide: ["network", "client-bundle"], recipient: "public" } as const;
    const { verdicts } = assessAll([aComponent({ license: "GPL-3.0-only" })], { context });
    expect(verdicts[0]?.status).toBe("must-act");
  });

  it("is bundled into one work, so that the copyleft of a library reaches it too", () => {
    const { verdicts } = assessAll([served({ license: "Apache-2.0" })], {
      outbound: "GPL-2.0-only",
      context: WEB,
    });
    expect(verdicts[0]?.status).toBe("must-act");
  });

  it("changes nothing inside one legal person", () => {
    const { verdicts } = assessAll([served({ license: "GPL-3.0-only" })], { context: INTERNAL });
    expect(verdicts[0]?.status).toBe("fine");
  });
});
